import type { Random } from '../../generated/random.ts'
import { mixed } from '../drawing/colour.ts'
import { corners, downward, outward } from '../drawing/light.ts'
import type { Palette } from '../drawing/palettes.ts'
import type { Point } from '../drawing/shape.ts'
import { disc, drawn, filled, flood, path, spot } from '../drawing/shape.ts'
import type { Scene } from './scene.ts'

const bend = (from: Point, over: Point, to: Point, at: number): Point => {
  const part = (axis: 0 | 1) =>
    (1 - at) ** 2 * from[axis] + 2 * at * (1 - at) * over[axis] + at ** 2 * to[axis]
  return [part(0), part(1)]
}

/** A leaf that points up from the origin. */
const leaf = (size: number): string => {
  const [wide, long] = [size * 0.3, size]
  return (
    path('M', 0, 0, 'C', -wide, -long * 0.3, -wide * 0.8, -long * 0.8, 0, -long) +
    path('C', wide * 0.8, -long * 0.8, wide, -long * 0.3, 0, 0, 'z')
  )
}

/** One kind of flower for the whole picture, placed by its name. */
function blossom(random: Random, name: string, colour: string, { light, ground }: Palette): string {
  const petals = random.pick([5, 6, 8, 12])
  const wide = petals > 6 ? 0.2 : 0.42
  const petal =
    path('M', 0, 0, 'C', -100 * wide, -30, -90 * wide, -96, 0, -100) +
    path('C', 90 * wide, -96, 100 * wide, -30, 0, 0, 'z')
  const all = Array.from(
    { length: petals },
    (_, n) => `<use href="#${name}petal" transform="rotate(${Math.round((n * 360) / petals)})"/>`,
  ).join('')
  const round = (turn: number, fill: string, scale: number) => {
    const place = `rotate(${Math.round(turn)})scale(${scale})`
    return `<use href="#${name}petals" fill="${fill}" transform="${place}"/>`
  }
  const heart = mixed(colour, ground, 0.55)
  return (
    `<defs><path id="${name}petal" d="${petal}"/><g id="${name}petals">${all}</g>` +
    `<g id="${name}">` +
    round(0, mixed(colour, ground, 0.18), 1) +
    round(180 / petals, colour, 0.86) +
    round(0, mixed(colour, light, 0.35), 0.6) +
    disc(0, 0, 17, heart) +
    disc(-3, -4, 11, mixed(heart, light, 0.35)) +
    '</g></defs>'
  )
}

/** Flowers on bent stems in front of a pale disc. */
export const flowers: Scene = (canvas, palette, random) => {
  const { width, height } = canvas
  const { ground, light, accents, sky } = palette
  const short = Math.min(width, height)
  const green = mixed(accents[2], ground, 0.35)
  const root: Point = [width * (0.42 + random.next() * 0.16), height * 1.06]
  const count = random.whole(5, 8)
  const stems = Array.from({ length: count }, (_, n) => {
    const spread = count === 1 ? 0.5 : n / (count - 1)
    const head: Point = [
      width * (0.14 + 0.72 * spread + (random.next() - 0.5) * 0.1),
      height * (0.2 + random.next() * 0.38 + 0.16 * Math.abs(spread - 0.5)),
    ]
    const over: Point = [root[0] + (head[0] - root[0]) * 0.15, head[1] + (root[1] - head[1]) * 0.35]
    return { head, over, size: short * (0.075 + random.next() * 0.07), kind: random.whole(0, 1) }
  })
  const leaves = stems.flatMap(({ head, over }, n) =>
    [0.45, 0.6, 0.74].map((at, side) => {
      const [x, y] = bend(root, over, head, at)
      const angle = (Math.atan2(head[0] - over[0], over[1] - head[1]) * 180) / Math.PI
      const turn = Math.round(angle + (side % 2 === n % 2 ? 55 : -55) + random.next() * 20)
      const fill = mixed(green, n % 2 ? light : ground, 0.12 + random.next() * 0.25)
      return filled(
        leaf(short * (0.1 + random.next() * 0.07)),
        fill,
        `transform="translate(${spot(x, y)})rotate(${turn})"`,
      )
    }),
  )
  const dust = Array.from(
    { length: 26 },
    () => `M${spot(random.next() * width, random.next() * height)}h0`,
  ).join('')
  return [
    downward('wall', [0, mixed(sky[1], sky[2], 0.35)], [1, mixed(sky[2], sky[0], 0.25)]),
    flood(canvas, 'url(#wall)'),
    outward('moon', [0, light, 0.9], [0.9, mixed(light, sky[2], 0.5), 0.75], [1, light, 0.2]),
    disc(width / 2, height * 0.4, short * (0.34 + random.next() * 0.08), 'url(#moon)'),
    blossom(random, 'a', accents[0], palette),
    blossom(random, 'b', accents[1], palette),
    ...stems.map(({ head, over }) =>
      drawn(
        `M${spot(...root)}Q${spot(...over)} ${spot(...head)}`,
        green,
        short * 0.009,
        'stroke-linecap="round"',
      ),
    ),
    ...leaves,
    ...stems.map(({ head, size, kind }) => {
      const turn = random.whole(0, 60)
      const scale = (size / 100).toFixed(2)
      const place = `translate(${spot(...head)})rotate(${turn})scale(${scale})`
      return `<use href="#${kind ? 'a' : 'b'}" transform="${place}"/>`
    }),
    drawn(dust, light, 2.2, 'stroke-linecap="round" opacity=".55"'),
    corners(canvas, ground),
  ].join('')
}
