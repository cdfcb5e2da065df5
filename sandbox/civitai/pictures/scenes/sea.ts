import { mixed } from '../drawing/colour.ts'
import { downward, glowing, sky, stars } from '../drawing/light.ts'
import { below, ridge } from '../drawing/ridge.ts'
import { drawn, figure, filled, flood, path, smooth, spot } from '../drawing/shape.ts'
import type { Scene } from './scene.ts'

const rows = 26

/** A small sailing boat. The point is the start of its waterline. */
const boat = (x: number, y: number, size: number, hull: string, sail: string): string => {
  const at = (right: number, down: number) => spot(x + right * size, y + down * size)
  return (
    filled(`M${at(0.48, -0.16)}L${at(0.48, -1.35)}Q${at(0.98, -0.7)} ${at(1, -0.22)}z`, sail) +
    filled(
      `M${at(0.42, -0.2)}L${at(0.42, -1.1)}Q${at(0.2, -0.6)} ${at(0.02, -0.24)}z`,
      sail,
      'opacity=".75"',
    ) +
    filled(`M${at(-0.08, -0.14)}L${at(1.1, -0.14)}L${at(0.86, 0.06)}L${at(0.14, 0.06)}z`, hull)
  )
}

/** The moon above the sea and its light on the water. */
export const sea: Scene = (canvas, palette, random) => {
  const { width, height } = canvas
  const { haze, ground, light, sky: tones, accents } = palette
  const horizon = height * (0.52 + random.next() * 0.12)
  const radius = Math.min(width, height) * (0.07 + random.next() * 0.06)
  const x = width * (0.25 + random.next() * 0.5)
  const y = horizon - radius * (1.6 + random.next() * 2.6)

  const glints = [0, 1, 2].map((band) =>
    Array.from({ length: rows }, (_, row) => {
      if (row % 3 !== band) return ''
      const depth = (row + 0.6) / rows
      const reach = radius * (0.35 + 1.5 * depth) * (0.6 + random.next() * 0.7)
      const from = x - reach + (random.next() - 0.5) * reach * 0.7
      const at = horizon + (height - horizon) * depth ** 1.7
      const gap = reach * (0.1 + random.next() * 0.5)
      const long = reach + (random.next() - 0.3) * reach * 0.5
      return path('M', from, at, 'h', long, 'm', gap, 0, 'h', reach * (0.3 + random.next() * 0.6))
    }).join(''),
  )
  const ripples = Array.from({ length: 44 }, () => {
    const depth = random.next()
    const at = horizon + 3 + (height - horizon) * depth ** 1.4
    return `M${spot(random.next() * width, at)}h${figure(8 + 42 * depth * random.next())}`
  }).join('')
  const clouds = Array.from({ length: random.whole(2, 4) }, () => {
    const [wide, at] = [
      width * (0.14 + random.next() * 0.22),
      horizon * (0.3 + random.next() * 0.6),
    ]
    const middle = width * random.next()
    const over = path('M', middle - wide, at, 'q', wide * 0.5, -9, wide, -7, 't', wide, 7)
    return over + path('q', -wide, 7, -2 * wide, 0, 'z')
  }).join('')
  const coast = (rise: number, share: number) =>
    filled(
      below(smooth(ridge(random, canvas, { y: horizon - rise * 0.1, height: rise, rough: 0.5 })), {
        width,
        height: horizon - 4,
      }),
      mixed(tones[2], ground, share),
    )
  const size = Math.min(width, height) * (0.07 + random.next() * 0.06)
  const across = random.chance(0.5) ? 0.12 : 0.74
  return [
    sky(canvas, palette, horizon),
    stars(canvas, random, horizon * 0.8, light),
    glowing(x, y, radius, light, 0.5),
    filled(clouds, mixed(tones[2], light, 0.2), 'opacity=".28"'),
    coast(height * 0.11, 0.35),
    coast(height * 0.05, 0.6),
    downward('sea', [0, mixed(tones[2], haze, 0.4)], [0.3, mixed(haze, ground, 0.5)], [1, ground]),
    flood(canvas, 'url(#sea)', horizon),
    drawn(ripples, mixed(haze, light, 0.25), 1.2, 'stroke-linecap="round" opacity=".3"'),
    ...glints.map((d, band) =>
      drawn(d, light, 1.4 + band * 0.9, `stroke-linecap="round" opacity="${0.85 - band * 0.15}"`),
    ),
    boat(
      width * across,
      horizon + (height - horizon) * 0.16,
      size,
      ground,
      mixed(accents[0], light, 0.55),
    ),
  ].join('')
}
