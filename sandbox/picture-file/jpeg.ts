import type { Drawing } from './drawing.ts'
import { drawnJpeg } from './drawn-jpeg.ts'
import { type Exif, exif } from './exif.ts'

interface Jpeg {
  readonly exif?: Exif
  /** The text of a comment segment. */
  readonly comment?: string
  /** Is drawn eight times as large each way. By default, a small sunset of 16 by 16 pixels. */
  readonly drawing?: Drawing
}

/** A JPEG file that any viewer shows. */
export function jpeg({ exif: fields, comment, drawing }: Jpeg = {}): Buffer {
  return Buffer.concat([
    START,
    ...(fields === undefined ? [] : [segment(0xe1, Buffer.concat([PREFIX, exif(fields)]))]),
    ...(comment === undefined ? [] : [segment(0xfe, Buffer.from(comment, 'utf8'))]),
    drawing === undefined ? PICTURE : drawnJpeg(drawing),
  ])
}

const PREFIX = Buffer.from('Exif\0\0', 'latin1')

/** A segment holds at most 65,533 bytes. */
function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

const START = Buffer.of(0xff, 0xd8)

/** Tables, frame and scan of a small sunset, up to the end of the file. */
const PICTURE = Buffer.from(
  [
    '/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZ',
    'qKuk/9sAQwEcHh4oIyhOKytOpG5dbqSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk',
    'pKSkpKSk/8AAEQgAEAAQAwEiAAIRAQMRAf/EABYAAQEBAAAAAAAAAAAAAAAAAAQABf/EABYQAAMAAAAAAAAAAAAA',
    'AAAAAAACA//EABQBAQAAAAAAAAAAAAAAAAAAAAP/xAAVEQEBAAAAAAAAAAAAAAAAAAACAP/aAAwDAQACEQMRAD8A',
    'z5oJmhTQRNAUpwL/2Q==',
  ].join(''),
  'base64',
)
