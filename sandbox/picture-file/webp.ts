import type { Drawing } from './drawing.ts'
import { drawnWebp } from './drawn-webp.ts'
import { type Exif, exif } from './exif.ts'

interface WebP {
  readonly exif?: Exif
  /** Some programs put before EXIF what JPEG has there; the format wants none. */
  readonly prefix?: boolean
  /** By default, a small sunset of 16 by 16 pixels. */
  readonly drawing?: Drawing
}

/** A WebP file that any viewer shows. */
export function webp({ exif: fields, prefix = false, drawing }: WebP = {}): Buffer {
  const picture =
    drawing === undefined ? riffChunk('VP8 ', PICTURE) : riffChunk('VP8L', drawnWebp(drawing))
  if (fields === undefined) return riff([picture])
  const data = Buffer.concat([prefix ? PREFIX : Buffer.alloc(0), exif(fields)])
  return riff([
    riffChunk('VP8X', extended(drawing ?? { width: 16, height: 16 })),
    picture,
    riffChunk('EXIF', data),
  ])
}

const PREFIX = Buffer.from('Exif\0\0', 'latin1')

/** That there is EXIF, and the size, one less each way. */
function extended({ width, height }: Pick<Drawing, 'width' | 'height'>): Buffer {
  const data = Buffer.alloc(10)
  data[0] = 0x08
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return data
}

/** A small sunset. */
const PICTURE = Buffer.from('0AEAnQEqEAAQAA/AaCWwAnQAz4O6p+gA/uNJ6AVyi2DotFeq/3+1AAAA', 'base64')

function riff(chunks: readonly Uint8Array[]): Buffer {
  return riffChunk('RIFF', Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]))
}

/** Padded to an even number of bytes. */
function riffChunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
