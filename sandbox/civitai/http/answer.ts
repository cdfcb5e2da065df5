/** The answer of a route, before the mood and the transport change it. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Why Civitai would refuse this request. The stand-in records it as a fault. */
  readonly fault?: string
}

/** Cache-Control by kind of endpoint, from Civitai's source. */
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

/** An HTML page, as sent by Cloudflare in front of Civitai. */
export function html(status: number, title: string, fault?: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8', 'cache-control': caching.private },
    body: `<!DOCTYPE html><html><head><title>${title}</title></head><body>${title}</body></html>`,
    ...(fault === undefined ? {} : { fault }),
  }
}
