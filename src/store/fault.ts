/** Thrown when the database cannot do its work; the message is a sentence for who runs the bot. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
}

/** SQLite's primary result codes that who runs the bot can do something about. */
const BUSY = 5
const REASONS: Readonly<Record<number, string>> = {
  [BUSY]: 'another process keeps it locked',
  8: 'it, or the folder it is in, is read-only for this process',
  10: 'the disk fails to read or write it',
  11: 'it is damaged',
  13: 'the disk is full',
  14: 'the file cannot be opened, or made',
  23: 'access to it is denied',
  26: 'the file is not a database',
}

/** Whether another process works on the database just now, so that it is worth trying again. */
export const isBusy = (error: unknown): boolean =>
  codeOf(error instanceof StoreFault ? error.cause : error) === BUSY

/** What went wrong at a database, as a sentence where it lies outside the program. */
export function faultOf(error: unknown, path: string): unknown {
  const reason = REASONS[codeOf(error) ?? 0]
  if (reason === undefined) return error
  return new StoreFault(`The database ${path} cannot be used: ${reason}.`, { cause: error })
}

/** The primary result code is the lowest byte of what SQLite says. */
const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined
