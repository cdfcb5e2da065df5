import { type Exif, exif } from './exif.ts'

interface WebP {
  readonly exif?: Exif
  /** Some programs put before EXIF what JPEG has there; the format wants none. */
  readonly prefix?: boolean
}

/** A WebP file that any viewer shows: 16 by 16 pixels. */
export function webp({ exif: fields, prefix = false }: WebP = {}): Buffer {
  const picture = riffChunk('VP8 ', PICTURE)
  if (fields === undefined) return riff([picture])
  const data = Buffer.concat([prefix ? PREFIX : Buffer.alloc(0), exif(fields)])
  return riff([riffChunk('VP8X', EXTENDED), picture, riffChunk('EXIF', data)])
}

const PREFIX = Buffer.from('Exif\0\0', 'latin1')
/** That there is EXIF, and the size, one less each way. */
const EXTENDED = Buffer.of(0x08, 0, 0, 0, 15, 0, 0, 15, 0, 0)
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
