import type { Query } from '../asking/http.ts'

/** One cache key per question, whatever the order of its parameters. */
export const keyOf = (path: string, query: Query): string =>
  [
    path,
    ...Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
  ].join('&')
