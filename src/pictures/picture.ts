import { fileKind } from './files/file-kind.ts'
import { jpegTexts } from './files/jpeg.ts'
import { pngTexts } from './files/png.ts'
import { type Source, sourceOf } from './files/source.ts'
import type { Texts } from './files/texts.ts'
import { webpTexts } from './files/webp.ts'
import { generationIn } from './formats/formats.ts'
import type { Reading } from './reading.ts'

/** What a picture tells of how it was made, from its bytes as they come in, as few as it takes. */
export async function readingOf(body: AsyncIterable<Uint8Array>): Promise<Reading> {
  const source = sourceOf(body)
  const texts = await textsOf(source)
  if (texts === undefined) return { kind: 'unsupported' }
  for await (const some of texts) {
    const written = generationIn(some)
    if (written !== undefined) return { kind: 'generation', written }
  }
  return { kind: 'none' }
}

/** What texts there are, at once or bit by bit; undefined for a file of another kind. */
async function textsOf(
  source: Source,
): Promise<AsyncIterable<Texts> | Iterable<Texts> | undefined> {
  switch (await fileKind(source)) {
    case 'png':
      return pngTexts(source)
    case 'jpeg':
      return [await jpegTexts(source)]
    case 'webp':
      return [await webpTexts(source)]
    default:
      return undefined
  }
}
