import type { SentFile } from '../rules/attachments.ts'

/** A request to a route. */
export interface Asked {
  readonly method: string
  /** Decoded, without `/api/v10` and the query: `@original`, not `%40original`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly SentFile[]
  /** The language of whoever asks. */
  readonly locale: string
  /** The values of the `:names` in the pattern. */
  readonly params: Readonly<Record<string, string>>
}

/** An answer. Without a body, nothing is sent. */
export interface Answered {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A route of Discord. `run` throws `Refused`. */
export interface Route {
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'
  /** E.g. `/channels/:channel/messages`. */
  readonly pattern: string
  /** The interaction token in the path authorises the request. The global limit does not apply. */
  readonly byInteraction?: boolean
  /** The limit per value of the first parameter. Exceeding a lenient one is no fault. */
  readonly limit?: { readonly count: number; readonly perMs: number; readonly lenient?: boolean }
  readonly run: (asked: Asked) => Answered
}

/** Finds the route for a method and path, with its parameters filled. */
export type Find = (
  method: string,
  path: string,
) => { readonly route: Route; readonly params: Readonly<Record<string, string>> } | undefined

/** An index of the routes by method, number of segments and first segment. */
export function finder(routes: readonly Route[]): Find {
  const shape = (method: string, segments: readonly string[]) =>
    `${method} ${segments.length} ${segments[0]}`
  const byShape = Map.groupBy(routes, ({ method, pattern }) =>
    shape(method, pattern.slice(1).split('/')),
  )
  const patterns = new Map(routes.map((route) => [route, route.pattern.slice(1).split('/')]))

  return (method, path) => {
    const segments = path.slice(1).split('/')
    for (const route of byShape.get(shape(method, segments)) ?? []) {
      const params: Record<string, string> = {}
      const fits = patterns.get(route)?.every((part, index) => {
        const segment = segments[index] ?? ''
        if (!part.startsWith(':')) return part === segment
        params[part.slice(1)] = segment
        return segment !== ''
      })
      if (fits) return { route, params }
    }
    return undefined
  }
}
