/** A request as the routes see it. */
export interface Asked {
  readonly method: string
  /** Without `/api/v10` and the query, decoded: `@original`, not `%40original`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  /** The `:names` of the route's pattern, filled. */
  readonly params: Readonly<Record<string, string>>
}

/** What goes back; no body means an empty one. */
export interface Answered {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One of Discord's routes. Refusals are thrown as `Refused`. */
export interface Route {
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'
  /** `/channels/:channel/messages` */
  readonly pattern: string
  /** Interaction tokens are their own authorisation and exempt from the global limit. */
  readonly byInteraction?: boolean
  /** So many requests per so many milliseconds for each value of the first parameter. */
  readonly limit?: { readonly count: number; readonly perMs: number; readonly lenient?: boolean }
  readonly run: (asked: Asked) => Answered
}

/** Finds the route for a method and path, with its parameters filled. */
export type Find = (
  method: string,
  path: string,
) => { readonly route: Route; readonly params: Readonly<Record<string, string>> } | undefined

/** An index over the routes: few candidates per method and number of segments. */
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
