/** What a route answers, before moods and transport have their say. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Why the real Civitai would refuse this request; the stand-in then notes a fault. */
  readonly fault?: string
}

/** Cache-Control by class of endpoint, from Civitai's source. */
export const caching = {
  public: 'public, s-maxage=300, stale-while-revalidate=150',
  hash: 'public, s-maxage=3600, stale-while-revalidate=1800',
  private: 'max-age=0, private, no-cache',
  none: 'no-store',
} as const

/** A JSON answer with the headers Civitai sets. */
export function json(
  status: number,
  body: unknown,
  cacheControl: string,
  extra: { headers?: Readonly<Record<string, string>>; fault?: string } = {},
): Answer {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': cacheControl,
      'access-control-allow-origin': '*',
      ...extra.headers,
    },
    body: JSON.stringify(body),
    ...(extra.fault === undefined ? {} : { fault: extra.fault }),
  }
}

/** A page of HTML, which is what the edge before Civitai answers with. */
export function html(status: number, title: string, fault?: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8', 'cache-control': caching.private },
    body: `<!DOCTYPE html><html><head><title>${title}</title></head><body>${title}</body></html>`,
    ...(fault === undefined ? {} : { fault }),
  }
}
