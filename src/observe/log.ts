import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'
import type { LogLevel } from '../config.ts'

/** JSON lines, or pretty ones on a terminal; on standard error where no place is named. */
export function createLog(level: LogLevel, to: 'terminal' | DestinationStream = stderr()): Logger {
  const options = { level, errorKey: 'error', serializers: { error: withoutSecrets } }
  return to === 'terminal'
    ? pino({ ...options, transport: { target: 'pino-pretty', options: { destination: 2 } } })
    : pino(options, to)
}

const stderr = (): DestinationStream => pino.destination(2)

/**
 * An error without what it quotes of the request: its address can hold the token of an
 * interaction, and its body what somebody typed.
 */
function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { url: _url, requestBody: _body, rawError: _raw, ...told } = stdSerializers.err(error)
  return told
}
