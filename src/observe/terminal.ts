/**
 * A line of the log as a person reads it on a terminal. What ends the bot is its sentence alone, and
 * only a bug is told with where it arose.
 */
export function forTerminal(line: string): string {
  const {
    level,
    time,
    msg,
    error,
    pid: _pid,
    hostname: _host,
    ...details
  } = JSON.parse(line) as Line
  const where = level >= ERROR ? stackOf(error) : []
  const said =
    level >= FATAL ? [...where, msg] : [head({ level, time, msg, error, details }), ...where]
  return `${said.join('\n').replace(CONTROL, ' ')}\n`
}

/** As pino writes it. */
interface Line {
  readonly level: number
  /** Milliseconds since 1970. */
  readonly time: number
  readonly msg: string
  /** An error as the log's serializer leaves it; whatever else was thrown stands as it is. */
  readonly error?: unknown
  readonly [detail: string]: unknown
}

const WARN = 40
const ERROR = 50
const FATAL = 60

/** What a terminal would obey. */
const CONTROL = /[^\P{Cc}\n]/gu

function head({ level, time, msg, error, details }: Line & { readonly details: object }): string {
  const named = level >= ERROR ? 'error: ' : level >= WARN ? 'warning: ' : ''
  const told = Object.entries(details).map(([name, value]) => `${name} ${plain(value)}`)
  const about = told.length > 0 ? ` (${told.join(', ')})` : ''
  const why = error === undefined ? '' : `: ${messageOf(error)}`
  return `${new Date(time).toLocaleString('sv')} ${named}${msg}${about}${why}`
}

interface Told {
  readonly type: string
  readonly message: string
  readonly stack: string
}

const isTold = (error: unknown): error is Told =>
  typeof error === 'object' && error !== null && 'stack' in error

const messageOf = (error: unknown): string => (isTold(error) ? error.message : plain(error))

/** The message of a fault says all there is to say. */
const stackOf = (error: unknown): readonly string[] =>
  isTold(error) && !error.type.endsWith('Fault') ? [error.stack] : []

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
