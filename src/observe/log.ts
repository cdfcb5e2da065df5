import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'
import type { LogLevel } from '../config.ts'

/** A log of JSON lines to standard error, or pretty lines on a terminal. */
export function createLog(level: LogLevel, to: 'terminal' | DestinationStream = stderr()): Logger {
  const options = { level, errorKey: 'error', serializers: { error: withoutSecrets } }
  return to === 'terminal'
    ? pino({ ...options, transport: { target: 'pino-pretty', options: { destination: 2 } } })
    : pino(options, to)
}

const stderr = (): DestinationStream => pino.destination(2)

/** An error without the request: its address can hold a token, its body what somebody typed. */
function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { url: _url, requestBody: _body, rawError: _raw, ...told } = stdSerializers.err(error)
  return told
}
