import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { looseText } from './decoding.ts'
import { exifTexts } from './exif.ts'
import type { Source } from './source.ts'
import {
  isPlace,
  LEAST_TEXT,
  MOST_EXIF,
  MOST_PARTS,
  MOST_TEXT,
  MOST_TEXTS,
  type Place,
  type Texts,
} from './texts.ts'

const TEXT_CHUNKS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt'])
const CHECKSUM_BYTES = 4

/**
 * The texts of a PNG behind its signature: those before the pixels, and then all of them where that was
 * not enough. Pixels are passed over without being held. Checksums are not looked at: where one is
 * wrong, a text with one wrong byte tells more than none. A file that ends early has the texts that
 * were whole.
 */
export async function* pngTexts(source: Source): AsyncGenerator<Texts> {
  const texts = new Map<Place, string>()
  let room = MOST_TEXTS
  let pixelsBegan = false
  for (let nth = 0; nth < MOST_PARTS; nth += 1) {
    const head = await source.take(8)
    if (head === undefined) break
    const length = head.readUInt32BE(0)
    const type = head.toString('latin1', 4)
    if (!/^[A-Za-z]{4}$/.test(type) || type === 'IEND') break
    if (type === 'IDAT' && !pixelsBegan) {
      pixelsBegan = true
      if (texts.size > 0) yield texts
    }
    const isText = TEXT_CHUNKS.has(type) && length <= Math.min(MOST_TEXT, room)
    const isExif = type === 'eXIf' && length <= Math.min(MOST_EXIF, room)
    if (!isText && !isExif) {
      if (!(await source.skip(length + CHECKSUM_BYTES))) break
      continue
    }
    const data = await source.take(length)
    if (data === undefined) break
    room -= Math.max(length, LEAST_TEXT)
    if (isExif) for (const [place, text] of await exifTexts(data)) texts.set(place, text)
    else room -= await readText(type, data, texts)
    if (!(await source.skip(CHECKSUM_BYTES))) break
  }
  yield texts
}

/** Reads a text into the texts, and tells for how many bytes the unpacking counts. */
async function readText(type: string, data: Buffer, texts: Map<Place, string>): Promise<number> {
  const end = data.indexOf(0)
  const keyword = data.toString('latin1', 0, Math.max(end, 0))
  if (!isPlace(keyword)) return 0
  const rest = data.subarray(end + 1)
  if (type === 'tEXt') {
    texts.set(keyword, looseText(rest))
    return 0
  }
  const packed =
    type === 'zTXt'
      ? { isPacked: true, method: rest[0], text: rest.subarray(1) }
      : international(rest)
  if (packed === undefined) return 0
  if (!packed.isPacked) {
    texts.set(keyword, looseText(packed.text))
    return 0
  }
  if (packed.method !== 0) return 0
  const text = await unpack(packed.text, { maxOutputLength: MOST_TEXT }).catch(() => undefined)
  if (text === undefined) return MOST_TEXT
  texts.set(keyword, looseText(text))
  return text.length
}

const unpack = promisify(inflate)

/** What stands behind the keyword of an iTXt: two flags, a language, a translated keyword, a text. */
function international(rest: Buffer) {
  const language = rest.indexOf(0, 2)
  const translated = language === -1 ? -1 : rest.indexOf(0, language + 1)
  if (translated === -1) return undefined
  return { isPacked: rest[0] === 1, method: rest[1], text: rest.subarray(translated + 1) }
}
