import { type DestinationStream, type Logger, type LoggerOptions, pino, stdSerializers } from 'pino'
import type { LogLevel } from '../config.ts'
import { lineRedactionOf } from './secrets.ts'
import { forTerminal } from './terminal.ts'

/**
 * A log to standard error: of JSON lines, or of sentences where a person reads it on a terminal. No
 * line holds one of the secrets, or what looks like one, wherever it stood.
 */
export function createLog(
  level: LogLevel,
  to: 'terminal' | DestinationStream = stderr(),
  secrets: readonly string[] = [],
): Logger {
  const options: LoggerOptions = {
    level,
    errorKey: 'error',
    serializers: { error: withoutRequest },
    // The whole line, since a secret may stand in any part of it.
    hooks: { streamWrite: lineRedactionOf(secrets) },
  }
  return pino(options, to === 'terminal' ? readable(stderr()) : to)
}

/** Written at once: otherwise the process might end before its last line, or with another one. */
const stderr = (): DestinationStream => pino.destination({ dest: 2, sync: true })

const readable = (to: DestinationStream): DestinationStream => ({
  write: (line) => to.write(forTerminal(line)),
})

/**
 * An error without the request: its address can hold a token, its body what somebody typed. A
 * message of Discord's may quote that.
 */
function withoutRequest(error: unknown): unknown {
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
