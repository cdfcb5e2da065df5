import { segmentsOf } from './measured.ts'

/** Where JPEG holds EXIF, and XMP as well. */
const APP1 = 0xe1
/** EXIF that tells nothing: its header, and a directory without entries. */
const EMPTY = Buffer.from('49492a00080000000000', 'hex')

/**
 * A picture after its upload: Discord takes EXIF out of JPEG and empties it in WebP, and leaves
 * everything else as it is, the texts of PNG among it (reports of users; Discord's docs are silent).
 */
export function stripped(bytes: Buffer, contentType: string | undefined): Buffer {
  if (contentType === 'image/jpeg') return withoutApp1(bytes)
  return contentType === 'image/webp' ? withEmptyExif(bytes) : bytes
}

function withoutApp1(bytes: Buffer): Buffer {
  const dropped = [...segmentsOf(bytes)].filter(({ marker }) => marker === APP1)
  let from = 0
  const kept = dropped.map(({ at, end }) => {
    const before = bytes.subarray(from, at)
    from = end
    return before
  })
  return Buffer.concat([...kept, bytes.subarray(from)])
}

function withEmptyExif(bytes: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    const isExif = bytes.toString('latin1', at, at + 4) === 'EXIF'
    chunks.push(isExif ? emptyChunk() : bytes.subarray(at, end))
    at = end
  }
  const file = Buffer.concat([bytes.subarray(0, 12), ...chunks])
  file.writeUInt32LE(file.length - 8, 4)
  return file
}

function emptyChunk(): Buffer {
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(EMPTY.length, 4)
  return Buffer.concat([head, EMPTY])
}
