// The reverse of what a JPEG of the sandbox is: one scan, no subsampling, no restarts. It reads the
// tables of the file, not those of the program that wrote it.

interface Decoded {
  readonly width: number
  readonly height: number
  readonly colourAt: (x: number, y: number) => readonly number[]
}

const order = Array.from({ length: 64 }, (_, at) => [at % 8, Math.floor(at / 8)] as const).sort(
  ([u, v], [w, z]) => u + v - (w + z) || ((u + v) % 2 === 0 ? u - w : v - z),
)

/** The file's segments by marker (and class of Huffman table), and its scan. */
function partsOf(file: Buffer) {
  const parts = new Map<number, Buffer>()
  let at = 2
  for (;;) {
    const marker = file[at + 1] ?? 0
    const end = at + 2 + file.readUInt16BE(at + 2)
    const data = file.subarray(at + 4, end)
    parts.set(marker === 0xc4 ? 0xc400 + (data[0] ?? 0) : marker, data)
    at = end
    if (marker === 0xda) break
  }
  const scan: number[] = []
  for (; !(file[at] === 0xff && file[at + 1] === 0xd9); at++) {
    scan.push(file[at] ?? 0)
    if (file[at] === 0xff) at += 1
  }
  return { part: (key: number) => parts.get(key) ?? Buffer.alloc(0), scan }
}

/** By the code's bits as a text. */
function codesOf(table: Buffer): Map<string, number> {
  const codes = new Map<string, number>()
  let bits = 0
  let at = 17
  for (let length = 1; length <= 16; length++, bits *= 2) {
    for (let left = table[length] ?? 0; left > 0; left--, at++, bits++) {
      codes.set(bits.toString(2).padStart(length, '0'), table[at] ?? 0)
    }
  }
  return codes
}

/** Decodes a JPEG of the sandbox by the book (ITU-T T.81). */
export function decodedJpeg(file: Buffer): Decoded {
  const { part, scan } = partsOf(file)
  const bits = scan.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const [means, others] = [codesOf(part(0xc400)), codesOf(part(0xc410))]
  const [height, width] = [part(0xc0).readUInt16BE(1), part(0xc0).readUInt16BE(3)]
  let at = 0
  const symbol = (codes: Map<string, number>): number => {
    for (let length = 1; length <= 16; length++) {
      const found = codes.get(bits.slice(at, at + length))
      if (found === undefined) continue
      at += length
      return found
    }
    throw new Error(`no code at bit ${at}`)
  }
  const number = (size: number): number => {
    const text = bits.slice(at, at + size)
    at += size
    const value = Number.parseInt(text || '0', 2)
    return text.startsWith('0') ? value - 2 ** size + 1 : value
  }
  const last = [0, 0, 0]
  const block = (kind: number): number[] => {
    const all = Array<number>(64).fill(0)
    const put = (nth: number, value: number) => {
      const [u, v] = order[nth] ?? [0, 0]
      all[v * 8 + u] = value * (part(0xdb)[1 + nth] ?? 0)
    }
    const mean = (last[kind] ?? 0) + number(symbol(means))
    last[kind] = mean
    put(0, mean)
    for (let nth = 1; nth < 64; nth++) {
      const code = symbol(others)
      if (code === 0) break
      nth += code >> 4
      put(nth, number(code & 15))
    }
    return all
  }
  const wide = Math.ceil(width / 8)
  const blocks = Array.from({ length: wide * Math.ceil(height / 8) }, () => [0, 1, 2].map(block))
  const scale = (frequency: number) => (frequency === 0 ? Math.SQRT1_2 : 1)
  const wave = (frequency: number, pixel: number) =>
    (scale(frequency) / 2) * Math.cos(((2 * pixel + 1) * frequency * Math.PI) / 16)
  return {
    width,
    height,
    colourAt: (x, y) => {
      const parts = blocks[Math.floor(y / 8) * wide + Math.floor(x / 8)] ?? []
      const [light = 0, blue = 0, red = 0] = parts.map((all) =>
        all.reduce((sum, value, i) => sum + value * wave(i % 8, x % 8) * wave(i >> 3, y % 8), 0),
      )
      const grey = light + 128
      return [grey + 1.402 * red, grey - 0.344 * blue - 0.714 * red, grey + 1.772 * blue]
    },
  }
}
