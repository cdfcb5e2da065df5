import type { Colour, Drawing } from '../picture-file/drawing.ts'

interface Palette {
  readonly sky: readonly [top: Colour, bottom: Colour]
  readonly sun: Colour
  readonly hills: readonly [far: Colour, near: Colour]
}

const PALETTES: readonly Palette[] = [
  {
    sky: [
      [38, 51, 102],
      [255, 170, 120],
    ],
    sun: [255, 226, 170],
    hills: [
      [164, 110, 128],
      [34, 32, 66],
    ],
  },
  {
    sky: [
      [96, 168, 228],
      [224, 240, 246],
    ],
    sun: [255, 252, 226],
    hills: [
      [142, 184, 190],
      [36, 84, 64],
    ],
  },
  {
    sky: [
      [10, 16, 44],
      [58, 84, 132],
    ],
    sun: [232, 238, 255],
    hills: [
      [56, 76, 120],
      [10, 16, 32],
    ],
  },
  {
    sky: [
      [90, 52, 110],
      [246, 146, 160],
    ],
    sun: [255, 208, 190],
    hills: [
      [176, 104, 146],
      [52, 26, 70],
    ],
  },
  {
    sky: [
      [226, 160, 96],
      [252, 226, 178],
    ],
    sun: [255, 248, 224],
    hills: [
      [214, 156, 106],
      [104, 58, 42],
    ],
  },
  {
    sky: [
      [18, 60, 76],
      [110, 206, 176],
    ],
    sun: [226, 255, 226],
    hills: [
      [70, 142, 136],
      [12, 42, 48],
    ],
  },
]

const RIDGES = 5
/** The lake, as a share of the height. */
const LAKE = 0.16

/** Hills below the sun, above a lake: another one for every seed. */
export function landscape(seed: number, width: number, height: number): Drawing {
  const random = randomOf(seed)
  const { sky, sun, hills } = PALETTES[seed % PALETTES.length] ?? (PALETTES[0] as Palette)
  const [sunX, sunY] = [(0.2 + 0.6 * random()) * width, (0.16 + 0.2 * random()) * height]
  const radius = 0.07 * width
  const shore = height * (1 - LAKE)
  const ridges = Array.from({ length: RIDGES }, (_, nth) => ridge(nth, random, width, shore))

  const skyAt = (x: number, y: number): Colour => {
    const glow = Math.hypot(x - sunX, y - sunY) / radius
    const colour = mixed(sky[0], sky[1], y / shore)
    return mixed(colour, sun, glow < 1 ? 1 : 0.6 / glow ** 1.4)
  }
  const landAt = (x: number, y: number): Colour => {
    const insides = ridges.map((top) => y - (top[x] ?? shore))
    // What is behind a hill is not worked out, as it takes most of the time.
    const first = insides.findLastIndex((inside) => inside >= 1)
    let colour = first < 0 ? skyAt(x, y) : hills[0]
    for (let nth = Math.max(0, first); nth < RIDGES; nth++) {
      const inside = insides[nth] ?? 0
      if (inside <= 0) continue
      // Far hills fade into the sky, and each into the mist at its foot.
      const share = nth / (RIDGES - 1)
      const mist = Math.max(0, 0.35 - share * 0.3) * Math.min(1, inside / (height * 0.2))
      colour = mixed(colour, mixed(mixed(hills[0], hills[1], share), sky[1], mist), inside)
    }
    return colour
  }
  return {
    width,
    height,
    colourAt: (x, y) => {
      if (y < shore) return landAt(x, y)
      const depth = y - shore
      const ripple = Math.sin(depth * 0.9 + Math.sin(depth * 0.21) * 3) * depth * 0.06
      const across = Math.round(Math.max(0, Math.min(width - 1, x + ripple)))
      return mixed(landAt(across, shore - depth * 2.2 - 1), hills[1], 0.22 + depth / height)
    },
  }
}

/** Where a chain of hills ends at the top, for each column. */
function ridge(nth: number, random: () => number, width: number, shore: number): Float64Array {
  const base = shore * (0.52 + 0.095 * nth)
  const rough = shore * 0.1
  const waves = [1, 2.3, 5.1, 11].map((frequency) => ({
    frequency: frequency * (0.8 + 0.5 * random()),
    phase: random() * 2 * Math.PI,
    height: (rough * (0.5 + random())) / frequency,
  }))
  return Float64Array.from({ length: width }, (_, x) =>
    waves.reduce(
      (y, { frequency, phase, height }) =>
        y + height * Math.sin((x / width) * frequency * 2 * Math.PI + phase),
      base,
    ),
  )
}

/** A share of 1 and more is all of the second. */
function mixed(one: Colour, other: Colour, share: number): Colour {
  const part = Math.max(0, Math.min(1, share))
  return [
    Math.round(one[0] + (other[0] - one[0]) * part),
    Math.round(one[1] + (other[1] - one[1]) * part),
    Math.round(one[2] + (other[2] - one[2]) * part),
  ]
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
