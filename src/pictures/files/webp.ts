import { exifIn, exifTexts } from './exif.ts'
import type { Source } from './source.ts'
import { MOST_EXIF, MOST_PARTS, type Texts } from './texts.ts'

/**
 * The texts of a WebP behind its first twelve bytes. EXIF stands behind the picture, which is passed
 * over without being held: what reads EXIF would need all of the file at once.
 */
export async function webpTexts(source: Source): Promise<Texts> {
  for (let nth = 0; nth < MOST_PARTS; nth += 1) {
    const head = await source.take(8)
    if (head === undefined) break
    const length = head.readUInt32LE(4)
    if (head.toString('latin1', 0, 4) !== 'EXIF' || length > MOST_EXIF) {
      if (!(await source.skip(length + (length % 2)))) break
      continue
    }
    const data = await source.take(length)
    if (data === undefined) break
    return (await exifIn(data)) ?? (await exifTexts(data))
  }
  return new Map()
}
