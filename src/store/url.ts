import { resolve } from 'node:path'
import { StoreFault } from './fault.ts'

/** What the address of a database names. */
export type Place =
  | { readonly engine: 'postgres'; readonly url: string }
  /** `path` is absolute, or `:memory:`. */
  | { readonly engine: 'sqlite'; readonly path: string }

/** Reads `sqlite:PATH` or `postgres://…`. Throws a `StoreFault`, without quoting, for any other. */
export function placeOf(url: string): Place {
  if (/^postgres(?:ql)?:\/\//.test(url)) return { engine: 'postgres', url }
  const [, path] = /^sqlite:(.+)$/s.exec(url) ?? []
  if (path === undefined) {
    throw new StoreFault(
      'The database’s address must be of the form sqlite:PATH or ' +
        'postgres://USER:PASSWORD@HOST/DATABASE.',
      { isForGood: true },
    )
  }
  // An absolute path is never taken for one of SQLite's own addresses (`file:…?mode=…`).
  return { engine: 'sqlite', path: path === ':memory:' ? path : resolve(path) }
}
