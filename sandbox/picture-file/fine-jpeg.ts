import type { Drawing } from './drawing.ts'
import { AC_CODES, AC_TABLE, type Code, DC_CODES, DC_TABLE } from './huffman.ts'

/** Pixels of a block each way. */
const BLOCK = 8

/** The order of the 64 frequencies of a block in a file: along its diagonals, to and fro. */
const ZIGZAG: readonly (readonly [u: number, v: number])[] = Array.from({ length: 15 }, (_, sum) =>
  Array.from({ length: BLOCK }, (_, one) => [one, sum - one] as const)
    .filter(([, other]) => other >= 0 && other < BLOCK)
    .map(([one, other]) => (sum % 2 === 0 ? ([one, other] as const) : ([other, one] as const))),
).flat()

/** What each frequency is divided by: the finer it is, the more coarsely it is kept. */
const DIVISORS = ZIGZAG.map(([u, v]) => 3 + 2 * (u + v))

/** Where each of them is among the 64 that are worked out. */
const PLACES = Uint8Array.from(ZIGZAG, ([u, v]) => v * BLOCK + u)

/** The share of each frequency in each pixel of a row. */
const WAVES = Float64Array.from({ length: BLOCK * BLOCK }, (_, at) => {
  const [frequency, pixel] = [Math.floor(at / BLOCK), at % BLOCK]
  const scale = frequency === 0 ? Math.SQRT1_2 / 2 : 1 / 2
  return scale * Math.cos(((2 * pixel + 1) * frequency * Math.PI) / (2 * BLOCK))
})

/** A whole JPEG file in which every pixel counts, unlike `drawnJpeg`, which is faster. */
export function fineJpeg(drawing: Drawing): Buffer {
  const { width, height } = drawing
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xdb, [0, ...DIVISORS]),
    segment(0xc0, [8, ...two(height), ...two(width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    segment(0xc4, [0, ...DC_TABLE]),
    segment(0xc4, [0x10, ...AC_TABLE]),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    scanOf(drawing),
    Buffer.of(0xff, 0xd9),
  ])
}

const two = (number: number) => [number >> 8, number & 0xff]

const segment = (marker: number, data: readonly number[]) =>
  Buffer.of(0xff, marker, ...two(data.length + 2), ...data)

function scanOf({ width, height, colourAt }: Drawing): Buffer {
  const bits = createBits()
  const block = () => ({ pixels: new Float64Array(BLOCK * BLOCK), put: createBlocks(bits) })
  const [light, blueness, redness] = [block(), block(), block()]
  for (let top = 0; top < height; top += BLOCK) {
    for (let left = 0; left < width; left += BLOCK) {
      for (let at = 0; at < BLOCK * BLOCK; at++) {
        // Blocks at the edge repeat the last pixel.
        const x = Math.min(width - 1, left + (at % BLOCK))
        const y = Math.min(height - 1, top + Math.floor(at / BLOCK))
        const [red, green, blue] = colourAt(x, y)
        const grey = 0.299 * red + 0.587 * green + 0.114 * blue
        light.pixels[at] = grey - 128
        blueness.pixels[at] = (blue - grey) / 1.772
        redness.pixels[at] = (red - grey) / 1.402
      }
      for (const { put, pixels } of [light, blueness, redness]) put(pixels)
    }
  }
  return bits.bytes()
}

/** How much of each frequency is in a block. Its rows are a place to work in. */
function findFrequencies(pixels: Float64Array, rows: Float64Array, all: Float64Array): void {
  for (let u = 0; u < BLOCK; u++) {
    for (let y = 0; y < BLOCK; y++) {
      let sum = 0
      for (let x = 0; x < BLOCK; x++) {
        sum += (pixels[y * BLOCK + x] ?? 0) * (WAVES[u * BLOCK + x] ?? 0)
      }
      rows[y] = sum
    }
    for (let v = 0; v < BLOCK; v++) {
      let sum = 0
      for (let y = 0; y < BLOCK; y++) sum += (rows[y] ?? 0) * (WAVES[v * BLOCK + y] ?? 0)
      all[v * BLOCK + u] = sum
    }
  }
}

type Bits = ReturnType<typeof createBits>

/** Writes blocks of one kind, each with the difference of its mean from the one before. */
function createBlocks(bits: Bits) {
  const rows = new Float64Array(BLOCK)
  const all = new Float64Array(BLOCK * BLOCK)
  let last = 0
  const kept = (nth: number) => Math.round((all[PLACES[nth] ?? 0] ?? 0) / (DIVISORS[nth] ?? 1))
  return (pixels: Float64Array) => {
    findFrequencies(pixels, rows, all)
    const mean = kept(0)
    bits.putNumber(mean - last, DC_CODES, 0)
    last = mean
    let zeros = 0
    for (let nth = 1; nth < BLOCK * BLOCK; nth++) {
      const value = kept(nth)
      if (value === 0) {
        zeros += 1
        continue
      }
      for (; zeros > 15; zeros -= 16) bits.putCode(AC_CODES[0xf0])
      bits.putNumber(value, AC_CODES, zeros * 16)
      zeros = 0
    }
    if (zeros > 0) bits.putCode(AC_CODES[0])
  }
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
  const putCode = (code: Code | undefined) => {
    if (code === undefined) throw new Error('a number without a code')
    put(code.bits, code.length)
  }
  return {
    putCode,
    /** The code of how many bits a number takes, counted from `first`, and then those bits. */
    putNumber: (value: number, codes: readonly (Code | undefined)[], first: number) => {
      const size = 32 - Math.clz32(Math.abs(value))
      putCode(codes[first + size])
      put(value < 0 ? value + 2 ** size - 1 : value, size)
    },
    /** All of it, the last byte filled with ones. */
    bytes: () => {
      while (filled > 0) put(1, 1)
      return Buffer.from(bytes)
    },
  }
}
