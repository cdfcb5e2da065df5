import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Answer } from './answer.ts'
import type { Sending } from './canned.ts'

const packed = promisify(gzip)

// Below this many bytes Cloudflare does not compress.
const worthPacking = 1_024

/** An answer in bytes, compressed if the client accepts gzip and the body is long enough. */
export async function sendingOfAnswer(answer: Answer, accepts: string): Promise<Sending> {
  const body = Buffer.from(answer.body)
  const { status } = answer
  if (!/\bgzip\b/.test(accepts) || body.length <= worthPacking) {
    return { status, headers: { ...answer.headers, vary: 'Accept-Encoding' }, body }
  }
  const headers = { ...answer.headers, vary: 'Accept-Encoding', 'content-encoding': 'gzip' }
  return { status, headers, body: await packed(body) }
}

/** Sends bytes as asked: late, in pieces, or cut off in the middle. */
export async function send(
  response: ServerResponse,
  { status, headers, body, after, trickle, cutAfter, reset }: Sending,
  signal: AbortSignal,
): Promise<void> {
  if (after) await sleep(after, undefined, { signal, ref: false })
  if (reset) {
    response.socket?.resetAndDestroy()
    return
  }
  const whole = { 'content-length': String(body.length) }
  response.writeHead(status, { ...(trickle ? {} : whole), ...headers })
  if (trickle === undefined && cutAfter === undefined) {
    response.end(body)
    return
  }
  response.flushHeaders()
  const length = Math.min(body.length, cutAfter ?? body.length)
  const step = trickle?.bytes ?? length
  for (let at = 0; at < length && !response.destroyed; at += step) {
    response.write(body.subarray(at, Math.min(at + step, length)))
    if (trickle) await sleep(trickle.everyMs, undefined, { signal, ref: false })
  }
  if (cutAfter === undefined) {
    response.end()
    return
  }
  // The client must receive what was written before the socket is destroyed.
  await sleep(5, undefined, { signal, ref: false })
  response.destroy()
}
