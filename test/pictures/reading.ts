import type { WrittenDown } from '../../src/civitai/image.ts'
import { readingOf } from '../../src/pictures/picture.ts'
import type { Reading } from '../../src/pictures/reading.ts'

/** The bytes of a file as a server might send them: in pieces of this size. */
async function* inPieces(file: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size)
}

/** What is read of a file. */
export const readingIn = (file: Uint8Array, size?: number): Promise<Reading> =>
  readingOf(inPieces(file, size))

/** The generation data of a file; undefined where it has none. */
export async function writtenIn(file: Uint8Array): Promise<WrittenDown | undefined> {
  const reading = await readingIn(file)
  return reading.kind === 'generation' ? reading.written : undefined
}
