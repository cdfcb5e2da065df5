import type { ServerResponse } from 'node:http'
import { sendingOf } from '../http/canned.ts'
import { send } from '../http/transport.ts'
import type { Failure } from './trouble.ts'

/** Fails a request as planned. `answered` is called if there is an answer. */
export async function fail(
  response: ServerResponse,
  { status, body, headers, hangs }: Failure,
  answered: (status: number) => void,
  signal: AbortSignal,
): Promise<void> {
  if (hangs) return
  if (status === undefined) {
    response.destroy()
    return
  }
  answered(status)
  const type = typeof body === 'string' ? { 'content-type': 'text/html; charset=UTF-8' } : {}
  await send(response, sendingOf({ status, body, headers: { ...type, ...headers } }), signal)
}
