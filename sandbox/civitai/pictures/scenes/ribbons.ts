import type { Random } from '../../generated/random.ts'
import { mixed } from '../drawing/colour.ts'
import { across, corners, downward, outward } from '../drawing/light.ts'
import type { Canvas, Point } from '../drawing/shape.ts'
import { disc, flood, smooth } from '../drawing/shape.ts'
import type { Scene } from './scene.ts'

const threads = 15

/** A wave across the canvas, beyond both edges. */
const wave = (random: Random, { width, height }: Canvas, middle: number, swing: number): Point[] =>
  Array.from({ length: 6 }, (_, n) => [
    width * (n * 0.28 - 0.2),
    height * (middle + (random.next() - 0.5) * swing),
  ])

/** Twisted ribbons of fine threads on a dark ground. */
export const ribbons: Scene = (canvas, palette, random) => {
  const { width, height } = canvas
  const { ground, light, accents, sky } = palette
  const blots = accents.map((colour, n) => {
    const name = `blot${n}`
    return (
      outward(name, [0, mixed(colour, sky[1], 0.3), 0.55], [1, colour, 0]) +
      disc(
        width * random.next(),
        height * random.next(),
        Math.max(width, height) * 0.45,
        `url(#${name})`,
      )
    )
  })
  const bands = [0, 1, 2].map((n) => {
    const middle = 0.28 + 0.24 * n + (random.next() - 0.5) * 0.1
    const from = wave(random, canvas, middle - 0.06, 0.7)
    const to = wave(random, canvas, middle + 0.06, 0.7)
    const name = `band${n}`
    const colour = accents[n] ?? light
    const next = accents[(n + 1) % 3] ?? light
    const lines = Array.from({ length: threads }, (_, thread) => {
      const share = thread / (threads - 1)
      return smooth(
        from.map(([x, y], index) => {
          const [toX, toY] = to[index] ?? [x, y]
          return [Math.round(x + (toX - x) * share), Math.round(y + (toY - y) * share)]
        }),
      )
    })
    const body = `${smooth(from)}${smooth([...to].reverse()).replace('M', 'L')}z`
    const tone = `url(#${name})`
    return (
      across(
        name,
        [0, mixed(colour, ground, 0.15)],
        [0.45, mixed(colour, light, 0.45)],
        [1, next],
      ) +
      `<path d="${body}" fill="${tone}" opacity=".3"/>` +
      `<path d="${lines.join('')}" fill="none" stroke="${tone}" stroke-width="1.3" opacity=".8"/>`
    )
  })
  return [
    downward('dark', [0, mixed(sky[0], ground, 0.35)], [1, mixed(ground, sky[1], 0.2)]),
    flood(canvas, 'url(#dark)'),
    ...blots,
    ...bands,
    corners(canvas, ground),
  ].join('')
}
