import { readFileSync } from 'node:fs'

const table = readFileSync(new URL('./README.md', import.meta.url), 'utf8')

/** The faults of one party, as the table beside this file names them. */
export const rowsOf = (party: string): readonly string[] =>
  [...table.matchAll(/^\| (\w+) \| ([^|]+?) \|/gm)].flatMap(([, whose, what]) =>
    whose === party && what !== undefined ? [what] : [],
  )
