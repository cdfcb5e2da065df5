/** How a generator stores a UserComment: the standard knows three ways, and programs some more. */
type CommentEncoding =
  | 'ASCII'
  | 'UTF8'
  | 'undefined'
  | 'UNICODE big-endian'
  | 'UNICODE little-endian'
  | 'UNICODE big-endian with a mark'
  | 'UNICODE little-endian with a mark'
  | 'without a header'

/** What generators put into EXIF; each field is absent where it is not given. */
export interface Exif {
  readonly description?: string
  readonly make?: string
  readonly model?: string
  readonly software?: string
  readonly artist?: string
  readonly userComment?: string | Uint8Array
  /** By default as A1111 does it: big-endian UTF-16. */
  readonly encoding?: CommentEncoding
  readonly makerNote?: string
  /** Of its numbers. */
  readonly order?: 'little-endian' | 'big-endian'
}

interface Entry {
  readonly tag: number
  readonly type: number
  readonly data: Buffer
}

const ASCII = 2
const LONG = 4
const UNDEFINED = 7

/** The TIFF structure that JPEG and WebP files hold EXIF in. */
export function exif(fields: Exif): Buffer {
  const isLittle = fields.order !== 'big-endian'
  const start = Buffer.alloc(8)
  start.write(isLittle ? 'II' : 'MM', 'latin1')
  put(start, 2, 42, 2, isLittle)
  put(start, 4, 8, 4, isLittle)
  const own = ownEntries(fields)
  if (own.length === 0) return Buffer.concat([start, directory(firstEntries(fields), 8, isLittle)])
  // The own directory comes behind the first, whose size does not hang on what the pointer says.
  const first = (at: number): Buffer =>
    directory([...firstEntries(fields), pointer(at, isLittle)], 8, isLittle)
  const at = 8 + first(0).length
  return Buffer.concat([start, first(at), directory(own, at, isLittle)])
}

function pointer(at: number, isLittle: boolean): Entry {
  const data = Buffer.alloc(4)
  put(data, 0, at, 4, isLittle)
  return { tag: 0x8769, type: LONG, data }
}

const firstEntries = ({ description, make, model, software, artist }: Exif): readonly Entry[] =>
  (
    [
      [0x010e, description],
      [0x010f, make],
      [0x0110, model],
      [0x0131, software],
      [0x013b, artist],
    ] as const
  ).flatMap(([tag, text]) =>
    text === undefined ? [] : [{ tag, type: ASCII, data: Buffer.from(`${text}\0`, 'utf8') }],
  )

function ownEntries({ userComment, encoding, makerNote }: Exif): readonly Entry[] {
  const entries: Entry[] = []
  if (makerNote !== undefined) {
    entries.push({ tag: 0x927c, type: UNDEFINED, data: Buffer.from(makerNote, 'utf8') })
  }
  if (userComment !== undefined) {
    const data =
      typeof userComment === 'string'
        ? commentBytes(userComment, encoding ?? 'UNICODE big-endian')
        : Buffer.from(userComment)
    entries.push({ tag: 0x9286, type: UNDEFINED, data })
  }
  return entries
}

/** A UserComment as it stands in a file, with the eight bytes that name its encoding. */
function commentBytes(text: string, encoding: CommentEncoding): Buffer {
  if (encoding === 'without a header') return Buffer.from(text, 'utf8')
  const [name = ''] = encoding === 'undefined' ? [] : encoding.split(' ')
  const header = Buffer.alloc(8)
  header.write(name, 'latin1')
  if (name !== 'UNICODE') return Buffer.concat([header, Buffer.from(text, 'utf8')])
  const marked = encoding.endsWith('mark') ? `\ufeff${text}` : text
  const units = Buffer.from(marked, 'utf16le')
  return Buffer.concat([header, encoding.includes('big') ? units.swap16() : units])
}

/** Entries of twelve bytes, then the data that is longer than the four bytes they have for it. */
function directory(entries: readonly Entry[], at: number, isLittle: boolean): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4)
  put(head, 0, entries.length, 2, isLittle)
  const behind: Buffer[] = []
  let end = at + head.length
  for (const [nth, { tag, type, data }] of entries.entries()) {
    const from = 2 + nth * 12
    put(head, from, tag, 2, isLittle)
    put(head, from + 2, type, 2, isLittle)
    put(head, from + 4, type === LONG ? data.length / 4 : data.length, 4, isLittle)
    if (data.length <= 4) {
      head.set(data, from + 8)
      continue
    }
    put(head, from + 8, end, 4, isLittle)
    const even = data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)])
    behind.push(even)
    end += even.length
  }
  return Buffer.concat([head, ...behind])
}

function put(into: Buffer, at: number, value: number, bytes: number, isLittle: boolean): void {
  if (isLittle) into.writeUIntLE(value, at, bytes)
  else into.writeUIntBE(value, at, bytes)
}
