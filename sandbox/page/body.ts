import type { IncomingMessage } from 'node:http'
import { Refused } from './refused.ts'

// The longest line Discord's client sends has 6,000 characters to an option.
const MAX_BYTES = 64_000

/** The JSON of a request; throws `Refused` when it is too long or none. */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  // Read to its end even when it is too long: otherwise the refusal does not arrive.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes <= MAX_BYTES) chunks.push(chunk)
  }
  if (bytes > MAX_BYTES) throw new Refused(413, `The body is over ${MAX_BYTES} bytes.`)
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refused(400, 'The body is no JSON.')
  }
}
