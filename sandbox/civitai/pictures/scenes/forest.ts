import { mixed } from '../drawing/colour.ts'
import { corners, downward, outward } from '../drawing/light.ts'
import { below, ridge } from '../drawing/ridge.ts'
import { disc, drawn, figure, filled, flood, roughSpot, smooth, spot } from '../drawing/shape.ts'
import type { Scene } from './scene.ts'

const depths = 4

/** A trunk that becomes thinner and ends above the picture. */
const trunk = (at: number, wide: number, lean: number, floor: number): string => {
  const [foot, waist] = [floor + 14, floor * 0.8]
  const top = `${spot(at + lean - wide * 0.3, -4)}h${figure(wide * 0.6)}`
  const up = `M${spot(at - wide * 0.9, foot)}Q${spot(at - wide * 0.45, waist)} ${top}`
  return `${up}Q${spot(at + wide * 0.45, waist)} ${spot(at + wide * 0.9, foot)}z`
}

/** A bare branch with one twig. */
const bough = (x: number, y: number, out: number, short: number): string =>
  `M${roughSpot(x, y)}q${roughSpot(out * 0.5, 0)} ${roughSpot(out, -short * 0.09)}` +
  `m${roughSpot(-out * 0.45, short * 0.055)}q${roughSpot(out * 0.3, 0)} ` +
  roughSpot(out * 0.5, short * 0.02)

/** Trees in fog, with light between them. */
export const forest: Scene = (canvas, palette, random) => {
  const { width, height } = canvas
  const { haze, ground, light, accents, sky } = palette
  const short = Math.min(width, height)
  const [x, y] = [width * (0.3 + random.next() * 0.4), height * (0.24 + random.next() * 0.16)]
  const layers = Array.from({ length: depths }, (_, index) => {
    const near = index / (depths - 1)
    const colour = mixed(mixed(haze, sky[2], 0.35), ground, 0.16 + 0.84 * near ** 1.2)
    const floor = height * (0.7 + 0.2 * near)
    const count = Math.round(Math.min(1.5, width / short) * (11 - 8 * near))
    const trees = Array.from({ length: count }, (_, n) => {
      const spread = (n + 0.15 + random.next() * 0.7) / count
      const free = near < 1 || Math.abs(spread * width - x) > short * 0.16
      // Moved out of the picture if it would cover the light.
      const at = free ? spread * width : -short
      const wide = short * (0.012 + 0.05 * near ** 1.4) * (0.7 + random.next() * 0.6)
      const lean = (random.next() - 0.5) * short * 0.05
      const boughs = Array.from({ length: Math.ceil(near * 3) }, () => {
        const high = height * (0.06 + random.next() * 0.42)
        const out = (random.chance(0.5) ? 1 : -1) * short * (0.06 + random.next() * 0.1)
        return bough(at + lean * (1 - high / floor), high, out, short)
      })
      return { trunk: trunk(at, wide, lean, floor), boughs: boughs.join('') }
    })
    const trunks = trees.map((tree) => tree.trunk).join('')
    const boughs = trees.map((tree) => tree.boughs).join('')
    const hill = ridge(random, canvas, { y: floor, height: height * 0.06, rough: 0.4, steps: 2 })
    const name = `fog${index}`
    return (
      filled(trunks, colour) +
      drawn(boughs, colour, short * (0.003 + 0.007 * near), 'stroke-linecap="round"') +
      downward(name, [0, mixed(colour, haze, 0.25 * (1 - near))], [1, mixed(colour, ground, 0.5)]) +
      filled(below(smooth(hill), canvas), `url(#${name})`)
    )
  })
  const rays = Array.from({ length: 5 }, (_, n) => {
    const out = width * (-0.5 + n * 0.26 + random.next() * 0.12)
    return `M${spot(x, y)}L${spot(x + out, height)}h${figure(width * 0.1)}z`
  }).join('')
  const sparks = Array.from(
    { length: 24 },
    () => `M${spot(random.next() * width, height * (0.4 + random.next() * 0.5))}h0`,
  ).join('')
  return [
    downward('air', [0, mixed(sky[1], sky[0], 0.4)], [0.5, sky[2]], [1, haze]),
    flood(canvas, 'url(#air)'),
    outward('glow', [0, light], [0.25, light, 0.65], [1, light, 0]),
    disc(x, y, short * 0.5, 'url(#glow)'),
    ...layers.slice(0, 2),
    downward('ray', [0, light, 0.5], [1, light, 0]),
    filled(rays, 'url(#ray)', 'opacity=".55"'),
    ...layers.slice(2),
    drawn(sparks, accents[1], 7, 'stroke-linecap="round" opacity=".22"'),
    drawn(sparks, mixed(accents[1], light, 0.6), 2.2, 'stroke-linecap="round"'),
    corners(canvas, ground),
  ].join('')
}
