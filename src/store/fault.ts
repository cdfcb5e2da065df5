/** Thrown when the database cannot do its work; the message is a sentence for who runs the bot. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
}

/** SQLite's primary result codes that who runs the bot can do something about, and what. */
const BUSY = 5
const REASONS: Readonly<Record<number, string>> = {
  [BUSY]: 'another process keeps it locked; wait for that one, or end it',
  8: 'it, or the folder it is in, is read-only for this process; let it write there',
  10: 'the disk fails to read or write it; look after the disk',
  11: 'it is damaged; put a copy back, or set another DATABASE_URL',
  13: 'the disk is full; make room',
  14: 'the file cannot be opened, or made; let this process do so, or set another DATABASE_URL',
  23: 'access to it is denied; allow it, or set another DATABASE_URL',
  26: 'the file is not a database; set another DATABASE_URL',
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
