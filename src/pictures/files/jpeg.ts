import { exifIn } from './exif.ts'
import type { Source } from './source.ts'
import { MOST_PARTS, type Texts } from './texts.ts'

const EXIF_SEGMENT = 0xe1
/** Behind this the picture begins, or is over. */
const ENDS: ReadonlySet<number> = new Set([0xda, 0xd9])
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/**
 * The texts of a JPEG from its first marker on: those of its first EXIF segment, which stands before
 * the picture. Only the segments are walked here, so that no more is fetched; a library reads EXIF.
 */
export async function jpegTexts(source: Source): Promise<Texts> {
  for (let nth = 0; nth < MOST_PARTS; nth += 1) {
    const [prefix, marker = 0] = (await source.take(2)) ?? []
    if (prefix !== 0xff || ENDS.has(marker)) break
    if (isAlone(marker)) continue
    const length = (await source.take(2))?.readUInt16BE() ?? 0
    if (length < 2) break
    if (marker !== EXIF_SEGMENT) {
      if (!(await source.skip(length - 2))) break
      continue
    }
    const data = await source.take(length - 2)
    if (data === undefined) break
    const texts = await exifIn(data)
    if (texts !== undefined) return texts
  }
  return new Map()
}
