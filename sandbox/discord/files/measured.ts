/** What Discord tells of a picture without opening it further. */
export interface Measured {
  readonly contentType: string
  readonly width?: number
  readonly height?: number
}

/** The kind and the size of a picture, from its first bytes; undefined for every other file. */
export function measured(bytes: Buffer): Measured | undefined {
  const start = bytes.toString('latin1', 0, 16)
  try {
    if (start.startsWith('\x89PNG\r\n\x1a\n')) {
      const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
      return { contentType: 'image/png', width, height }
    }
    if (start.startsWith('GIF8')) {
      const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]
      return { contentType: 'image/gif', width, height }
    }
    if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) {
      return { contentType: 'image/webp', ...sizeOfWebp(bytes) }
    }
    if (start.startsWith('\xff\xd8\xff')) return { contentType: 'image/jpeg', ...sizeOfJpeg(bytes) }
    return undefined
  } catch (error) {
    // A picture that ends before it tells its size.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** By the kind of its first chunk: extended, lossless or lossy. */
function sizeOfWebp(bytes: Buffer): Size {
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') {
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  }
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
}

function sizeOfJpeg(bytes: Buffer): Size {
  for (const { marker, at } of segmentsOf(bytes)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
  }
  throw new RangeError('a JPEG without a frame')
}

/** The segments of a JPEG before its scan: where each begins and ends, its marker included. */
export function* segmentsOf(bytes: Buffer): Generator<{
  readonly marker: number
  readonly at: number
  readonly end: number
}> {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) return
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    yield { marker, at, end }
    at = end
  }
}
