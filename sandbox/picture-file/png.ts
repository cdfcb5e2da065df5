import { crc32, deflateSync } from 'node:zlib'
import type { Colour, Drawing } from './drawing.ts'

/** Type and data; length and checksum come with the file. */
export interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** How a text is stored: generators differ, and not all keep to the format, where tEXt is Latin-1. */
export type TextChunk = 'tEXt' | 'tEXt in UTF-8' | 'zTXt' | 'iTXt' | 'iTXt compressed'

/** A text of a PNG file as generators write it. */
export function textChunk(keyword: string, text: string, as: TextChunk = 'tEXt'): Chunk {
  const key = Buffer.from(`${keyword}\0`, 'latin1')
  const utf8 = Buffer.from(text, 'utf8')
  const latin1 = Buffer.from(text, 'latin1')
  switch (as) {
    case 'tEXt':
      return { type: 'tEXt', data: Buffer.concat([key, latin1]) }
    case 'tEXt in UTF-8':
      return { type: 'tEXt', data: Buffer.concat([key, utf8]) }
    case 'zTXt':
      return { type: 'zTXt', data: Buffer.concat([key, Buffer.of(0), deflateSync(latin1)]) }
    case 'iTXt':
      return { type: 'iTXt', data: Buffer.concat([key, Buffer.of(0, 0, 0, 0), utf8]) }
    case 'iTXt compressed':
      return {
        type: 'iTXt',
        data: Buffer.concat([key, Buffer.of(1, 0, 0, 0), deflateSync(utf8)]),
      }
  }
}

interface Png {
  /** Chunks before the pixels, where most generators put their texts. */
  readonly before?: readonly Chunk[]
  /** Chunks behind the pixels. */
  readonly after?: readonly Chunk[]
  readonly width?: number
  readonly height?: number
  /** By default dusk, from top to bottom. */
  readonly colourAt?: Drawing['colourAt']
  /** How many chunks the pixels are spread over. */
  readonly pieces?: number
}

export const PNG_SIGNATURE: Uint8Array = Buffer.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)

/** A PNG file that any viewer shows. */
export function png(parts: Png = {}): Buffer {
  const { before = [], after = [], width = 16, height = 16, pieces = 1 } = parts
  const pixels = deflateSync(rows({ width, height, colourAt: parts.colourAt ?? dusk(height) }))
  const each = Math.ceil(pixels.length / pieces)
  const chunks = [
    { type: 'IHDR', data: header(width, height) },
    ...before,
    ...Array.from({ length: pieces }, (_, nth) => ({
      type: 'IDAT',
      data: pixels.subarray(nth * each, (nth + 1) * each),
    })),
    ...after,
    { type: 'IEND', data: Buffer.alloc(0) },
  ]
  return Buffer.concat([PNG_SIGNATURE, ...chunks.map(chunkBytes)])
}

/** A chunk as it stands in a file. */
export function chunkBytes({ type, data }: Chunk): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

const TOP: Colour = [0x22, 0x33, 0x44]
const BOTTOM: Colour = [0xee, 0x88, 0x44]

function dusk(height: number): Drawing['colourAt'] {
  return (_, y) => {
    const share = height === 1 ? 0 : y / (height - 1)
    const [red, green, blue] = TOP.map((from, nth) =>
      Math.round(from + ((BOTTOM[nth] ?? 0) - from) * share),
    )
    return [red ?? 0, green ?? 0, blue ?? 0]
  }
}

/** Eight bits a colour, no transparency, not interlaced. */
function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 2], 8)
  return data
}

/** Each row begins with the number of its filter, here none. */
function rows({ width, height, colourAt }: Drawing): Buffer {
  const bytes = Buffer.alloc(height * (1 + width * 3))
  let at = 0
  for (let y = 0; y < height; y++) {
    at += 1
    for (let x = 0; x < width; x++) {
      bytes.set(colourAt(x, y), at)
      at += 3
    }
  }
  return bytes
}
