/**
 * A text of a PNG. The format wants Latin-1; many programs write UTF-8, and Latin-1 that happens to be
 * valid UTF-8 is no text that anybody writes.
 */
export function looseText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

/** Names of encodings that stand before a comment, padded with zeros to eight bytes. */
const HEADER = /^(?:ASCII|UTF-?8|JIS|UNICODE)?$/i
const HEADER_BYTES = 8

/**
 * A UserComment of EXIF. Its header names an encoding, but programs put what they like behind it, so
 * the bytes tell: Latin letters in UTF-16 have a zero each.
 */
export function commentText(bytes: Buffer): string {
  const header = bytes.toString('latin1', 0, HEADER_BYTES).replace(/\0+$/, '')
  const hasHeader = bytes.length >= HEADER_BYTES && HEADER.test(header)
  const body = hasHeader ? bytes.subarray(HEADER_BYTES) : bytes
  const isWide = wideness(body, header.toUpperCase() === 'UNICODE')
  const text = isWide === undefined ? looseText(body) : wideText(body, isWide)
  return text.replace(/^\ufeff|\0/g, '')
}

type Order = 'little' | 'big'

/** The byte order of a text in UTF-16; undefined where it is in bytes. */
function wideness(body: Buffer, isSaid: boolean): Order | undefined {
  if (body[0] === 0xff && body[1] === 0xfe) return 'little'
  if (body[0] === 0xfe && body[1] === 0xff) return 'big'
  const zeros = [0, 0]
  const looked = Math.min(body.length, 10_000)
  for (let at = 0; at < looked; at += 1)
    if (body[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < (isSaid ? 1 : looked / 8)) {
    return isSaid && !isUtf8(body) ? 'big' : undefined
  }
  return odd > even ? 'little' : 'big'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function wideText(body: Buffer, order: Order): string {
  const even = body.subarray(0, body.length - (body.length % 2))
  return (order === 'little' ? even : Buffer.from(even).swap16()).toString('utf16le')
}
