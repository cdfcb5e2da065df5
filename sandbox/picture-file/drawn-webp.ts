import type { Drawing } from './drawing.ts'

/** The `VP8L` data of a WebP file: the drawing as it is, lossless and hardly packed. */
export function drawnWebp({ width, height, colourAt }: Drawing): Buffer {
  const bits = createBits()
  bits.put(0x2f, 8)
  bits.put(width - 1, 14)
  bits.put(height - 1, 14)
  // No transparency, version 0, no transform, no cache of colours, one set of codes.
  bits.put(0, 1 + 3 + 1 + 1 + 1)
  for (const absent of [24, 0, 0]) putCodes(bits, absent)
  // Alpha is always 255, and no distance is ever needed.
  for (const [value, length] of ALWAYS_255) bits.put(value, length)
  for (const [value, length] of ALWAYS_0) bits.put(value, length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = colourAt(x, y)
      for (const value of [green, red, blue]) bits.putCode(value)
    }
  }
  return bits.bytes()
}

type Bits = ReturnType<typeof createBits>

/** Simple codes of one symbol: it takes no bits at all. */
const ALWAYS_255 = [
  [1, 1],
  [0, 1],
  [1, 1],
  [255, 8],
] as const
const ALWAYS_0 = [
  [1, 1],
  [0, 1],
  [0, 1],
  [0, 1],
] as const

/** Where the lengths 8 and "many times 0" stand in the order that the format lists lengths in. */
const EIGHT = 11
const ZEROS = 1
const LISTED = 12

/** Codes of eight bits for 256 values, and none for some more behind them. */
function putCodes(bits: Bits, absent: number): void {
  bits.put(0, 1)
  bits.put(LISTED - 4, 4)
  for (let at = 0; at < LISTED; at++) bits.put(at === EIGHT || at === ZEROS ? 1 : 0, 3)
  bits.put(0, 1)
  for (let value = 0; value < 256; value++) bits.put(0, 1)
  if (absent > 0) {
    bits.put(1, 1)
    bits.put(absent - 11, 7)
  }
}

function createBits() {
  const bytes: number[] = []
  let byte = 0
  let filled = 0
  const putBit = (bit: number) => {
    byte |= bit << filled
    filled += 1
    if (filled < 8) return
    bytes.push(byte)
    byte = 0
    filled = 0
  }
  return {
    /** A number, its lowest bit first. */
    put: (value: number, length: number) => {
      for (let at = 0; at < length; at++) putBit((value >> at) & 1)
    },
    /** A code of eight bits, its highest bit first. */
    putCode: (code: number) => {
      for (let at = 7; at >= 0; at--) putBit((code >> at) & 1)
    },
    bytes: () => Buffer.from(filled > 0 ? [...bytes, byte] : bytes),
  }
}
