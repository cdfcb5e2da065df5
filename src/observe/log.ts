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

/**
 * An error without the request: its address can hold a token, its body what somebody typed. A
 * message of Discord's may quote that.
 */
function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { url: _url, requestBody: _body, rawError: _raw, ...told } = stdSerializers.err(error)
  let { message, stack } = told
  for (const quoting of causesOf(error).filter((one) => 'rawError' in one)) {
    const unquoted = quoting.message.replace(QUOTED, '"…"')
    message = message.replaceAll(quoting.message, () => unquoted)
    stack = stack.replaceAll(quoting.message, () => unquoted)
  }
  return { ...told, message, stack }
}

/** From the first quotation mark to the last: there may be others in what is quoted. */
const QUOTED = /".*"/su

const causesOf = (error: unknown, known: readonly Error[] = []): readonly Error[] =>
  error instanceof Error && !known.includes(error)
    ? causesOf(error.cause, [...known, error])
    : known
