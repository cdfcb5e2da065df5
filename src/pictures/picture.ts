import { fileKindOf, TELLING_BYTES } from './file-kind.ts'
import type { Reading } from './reading.ts'
import { sourceOf } from './source.ts'

/** What a picture tells of how it was made, from its bytes as they come in. */
export async function readingOf(body: AsyncIterable<Uint8Array>): Promise<Reading> {
  const source = sourceOf(body)
  const start = await source.take(TELLING_BYTES)
  const kind = start === undefined ? undefined : fileKindOf(start)
  return { kind: kind === undefined ? 'unsupported' : 'none' }
}
