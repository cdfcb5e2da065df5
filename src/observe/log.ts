import { type Logger, pino, stdSerializers } from 'pino'
import type { LogLevel } from '../config.ts'

/** JSON lines for machines, pretty ones on a terminal; both on standard error. */
export function createLog(level: LogLevel, onTerminal: boolean): Logger {
  const options = { level, errorKey: 'error', serializers: { error: withoutSecrets } }
  return onTerminal
    ? pino({ ...options, transport: { target: 'pino-pretty', options: { destination: 2 } } })
    : pino(options, pino.destination(2))
}

/**
 * An error without what it quotes of the request: its address can hold the token of an
 * interaction, and its body what somebody typed.
 */
function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { url: _url, requestBody: _body, rawError: _raw, ...told } = stdSerializers.err(error)
  return told
}
