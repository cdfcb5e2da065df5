import type { IncomingMessage } from 'node:http'
import { Refused } from './refused.ts'

/** In Discord's client an option may be up to 6,000 characters long. */
export const MOST_BYTES = 64_000

/** Parses the body as JSON. Throws `Refused` if it is over so many bytes or invalid. */
export async function jsonOf(request: IncomingMessage, most = MOST_BYTES): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  // Reads all of a body that is too long, since otherwise the browser does not get the refusal.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes <= most) chunks.push(chunk)
  }
  if (bytes > most) throw new Refused(413, `The body is over ${most} bytes.`)
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refused(400, 'The body is no JSON.')
  }
}
