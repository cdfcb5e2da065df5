import type { Drawing } from './drawing.ts'

/** Pixels of a block each way. JPEG knows nothing smaller. */
const BLOCK = 8

/**
 * Tables, frame and scan of a JPEG file in which every block has one colour: the drawing, eight times
 * as large each way.
 */
export function drawnJpeg({ width, height, colourAt }: Drawing): Buffer {
  const bits = createBits()
  const last = [0, 0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const [nth, value] of lightAndColours(...colourAt(x, y)).entries()) {
        const difference = value - (last[nth] ?? 0)
        last[nth] = value
        // How many bits the difference takes, and then those bits.
        const size = 32 - Math.clz32(Math.abs(difference))
        const [code = 0, length = 0] = SIZES[size] ?? []
        bits.put(code, length)
        bits.put(difference < 0 ? difference + 2 ** size - 1 : difference, size)
        // The end of the block: nothing in it changes.
        bits.put(0, 1)
      }
    }
  }
  return Buffer.concat([
    // Divides by eight what is eight times the mean of a block.
    segment(0xdb, [0, ...Array<number>(64).fill(BLOCK)]),
    segment(0xc0, [8, ...two(height * BLOCK), ...two(width * BLOCK), 3, ...COMPONENTS]),
    segment(0xc4, [0, 0, 1, 5, 1, 1, 1, ...Array<number>(10).fill(0), 0, 1, 2, 3, 4, 5, 6, 7, 8]),
    segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    bits.bytes(),
    Buffer.of(0xff, 0xd9),
  ])
}

/** Number, sampling and table of light, blueness and redness. */
const COMPONENTS = [1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]

/** The code, and its length, for each number of bits from 0 to 8, as the table above has them. */
const SIZES: readonly (readonly [code: number, length: number])[] = [
  [0b00, 2],
  [0b010, 3],
  [0b011, 3],
  [0b100, 3],
  [0b101, 3],
  [0b110, 3],
  [0b1110, 4],
  [0b11110, 5],
  [0b111110, 6],
]

const two = (number: number) => [number >> 8, number & 0xff]

const segment = (marker: number, data: readonly number[]) =>
  Buffer.of(0xff, marker, ...two(data.length + 2), ...data)

/** Y, Cb and Cr, each around 0. */
function lightAndColours(red: number, green: number, blue: number): readonly number[] {
  return [
    0.299 * red + 0.587 * green + 0.114 * blue - 128,
    -0.1687 * red - 0.3313 * green + 0.5 * blue,
    0.5 * red - 0.4187 * green - 0.0813 * blue,
  ].map((value) => Math.max(-127, Math.min(127, Math.round(value))))
}

function createBits() {
  const bytes: number[] = []
  let byte = 0
  let filled = 0
  const put = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at--) {
      byte = (byte << 1) | ((value >> at) & 1)
      filled += 1
      if (filled < 8) continue
      bytes.push(byte)
      // Otherwise it would begin a marker.
      if (byte === 0xff) bytes.push(0)
      byte = 0
      filled = 0
    }
  }
  return {
    put,
    /** All of it, the last byte filled with ones. */
    bytes: () => {
      while (filled > 0) put(1, 1)
      return Buffer.from(bytes)
    },
  }
}
