import { type Logger, pino } from 'pino'
import type { LogLevel } from '../config.ts'

/** JSON lines for machines, pretty ones on a terminal; both on standard error. */
export function createLog(level: LogLevel, onTerminal: boolean): Logger {
  const options = { level, errorKey: 'error' }
  return onTerminal
    ? pino({ ...options, transport: { target: 'pino-pretty', options: { destination: 2 } } })
    : pino(options, pino.destination(2))
}
