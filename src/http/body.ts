import type { IncomingMessage } from 'node:http'

/**
 * The body of a request; undefined where it is longer than so many bytes, of which no more is read, or
 * where it was broken off, so that nobody waits for an answer.
 */
export async function bodyOf(incoming: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > most) return undefined
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > most) return undefined
      chunks.push(chunk)
    }
  } catch (error) {
    if (incoming.complete) throw error
    return undefined
  }
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)
}
