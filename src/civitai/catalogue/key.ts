import type { Query } from '../asking/http.ts'

/** How Civitai compares names: case and outer space say nothing, nor does how much space. */
export const folded = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()

/** One key for one question, in whatever order it was put. */
export const keyOf = (path: string, query: Query): string =>
  [
    path,
    ...Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
  ].join('&')
