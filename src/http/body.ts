import type { IncomingMessage } from 'node:http'
import { bytesOf } from '../bytes-of.ts'

/**
 * The body of a request; undefined where it is longer than so many bytes, of which no more is read, or
 * where it was broken off, so that nobody waits for an answer.
 */
export async function bodyOf(incoming: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > most) return undefined
  try {
    return await bytesOf(incoming, most)
  } catch (error) {
    if (incoming.complete) throw error
    return undefined
  }
}
