import type { Query } from '../asking/http.ts'

/** One key for one question, in whatever order it was put. */
export const keyOf = (path: string, query: Query): string =>
  [
    path,
    ...Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
  ].join('&')
