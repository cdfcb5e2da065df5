import { StoreFault } from '../fault.ts'

const BUSY = 5
/** SQLite's primary result codes that may be over by themselves, and what helps. */
const PASSING: Readonly<Record<number, string>> = {
  [BUSY]: 'another process keeps it locked; wait for that one, or end it',
  10: 'the disk fails to read or write it; check the disk',
  13: 'the disk is full; make room',
}
/** Those that stay until a person does something. */
const FOR_GOOD: Readonly<Record<number, string>> = {
  8: 'it, or the folder it is in, is read-only for this process; let it write there',
  11: 'it is damaged; put a copy back, or set another DATABASE_URL',
  14: 'the file cannot be opened or made; let this process do so, or set another DATABASE_URL',
  23: 'access to it is denied; allow it, or set another DATABASE_URL',
  26: 'the file is not a database; set another DATABASE_URL',
}

/** Whether another process is writing just now, so that trying again helps. */
export const isBusy = (error: unknown): boolean =>
  codeOf(error instanceof StoreFault ? error.cause : error) === BUSY

/** A StoreFault where the cause lies outside the program; otherwise the error itself. */
export function faultOf(error: unknown, path: string): unknown {
  const code = codeOf(error) ?? 0
  const reason = PASSING[code] ?? FOR_GOOD[code]
  if (reason === undefined) return error
  return new StoreFault(`The database ${path} cannot be used: ${reason}.`, {
    isForGood: code in FOR_GOOD,
    cause: error,
  })
}

/** The lowest byte of SQLite's result code is the primary one. */
const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined
