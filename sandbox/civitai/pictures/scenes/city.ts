import type { Random } from '../../generated/random.ts'
import { mixed } from '../drawing/colour.ts'
import { downward, glowing, sky, stars } from '../drawing/light.ts'
import { drawn, filled, flood, path, roughSpot } from '../drawing/shape.ts'
import type { Scene } from './scene.ts'

interface House {
  readonly x: number
  readonly wide: number
  readonly top: number
}

/** Houses side by side from edge to edge, around the height `top`. */
function street(random: Random, width: number, top: number, tall: number, wide: number): House[] {
  const houses: House[] = []
  for (let x = -wide * random.next(); x < width; ) {
    const own = wide * (0.55 + random.next() * 0.8)
    houses.push({ x, wide: own, top: top - tall * random.next() ** 1.6 })
    x += own + (random.chance(0.25) ? wide * 0.12 : 0)
  }
  return houses
}

/** The outline of a house down to the water. Some have a mast, a step or a gable. */
function outline(random: Random, { x, wide, top }: House, foot: number): string {
  const walls = path('M', x, foot, 'V', top, 'H', x + wide, 'V', foot, 'z')
  const step = wide * 0.24
  switch (random.whole(0, 4)) {
    case 0:
      return (
        walls + path('M', x + wide / 2 - 1, top, 'v', -wide * 0.8, 'h', 2, 'v', wide * 0.8, 'z')
      )
    case 1:
      return walls + path('M', x + step, top, 'v', -step, 'h', wide - 2 * step, 'v', step, 'z')
    case 2:
      return walls + path('M', x, top, 'h', wide, 'v', -wide * 0.35, 'z')
    default:
      return walls
  }
}

/** Lit windows, at most `most` to keep the drawing small. */
function windows(random: Random, houses: readonly House[], foot: number, most: number): string[] {
  const places = houses.flatMap(({ x, wide, top }) => {
    const columns = Math.floor((wide - 4) / 6)
    const floors = Math.min(16, Math.floor((foot - top - 10) / 9))
    return Array.from({ length: Math.max(0, columns * floors) }, (_, n) =>
      roughSpot(x + 4 + (n % columns) * 6, top + 6 + Math.floor(n / columns) * 9),
    )
  })
  const lit = random.some(places, Math.min(most, Math.ceil(places.length * 0.42)))
  return [0, 1].map((kind) =>
    lit
      .filter((_, n) => (n % 4 === 0) === (kind === 1))
      .map((at) => `M${at}v4`)
      .join(''),
  )
}

/** A skyline at dusk, mirrored in a river. */
export const city: Scene = (canvas, palette, random) => {
  const { width, height } = canvas
  const { haze, ground, light, accents, sky: tones } = palette
  const water = height * (0.8 + random.next() * 0.08)
  const short = Math.min(width, height)
  const block = Math.max(short, width * 0.55)
  const sun = [
    width * (0.25 + random.next() * 0.5),
    water - height * (0.26 + random.next() * 0.2),
  ] as const
  const rows = [0.18, 0.55, 1].map((near) => {
    const top = water - height * (0.3 - 0.17 * near)
    const tall = height * (0.26 - 0.05 * near)
    const houses = street(random, width, top, tall, block * (0.085 + 0.05 * near))
    return { near, houses, colour: mixed(mixed(haze, tones[2], 0.3), ground, 0.15 + 0.8 * near) }
  })
  const panes = rows
    .slice(1)
    .map(({ houses, near }) => windows(random, houses, water, near === 1 ? 100 : 50))
  const streaks = Array.from({ length: 22 }, () => {
    const at = random.next() * width
    const from = water + 4 + random.next() * 8
    return path('M', at, from, 'v', (height - water) * (0.2 + random.next() * 0.6))
  }).join('')
  const waves = Array.from({ length: 16 }, () => {
    const at = water + 4 + random.next() * (height - water)
    return path('M', random.next() * width, at, 'h', 14 + random.next() * 40)
  }).join('')
  return [
    sky(canvas, palette, water * 0.92),
    stars(canvas, random, water * 0.4, light),
    glowing(
      sun[0],
      sun[1],
      short * (0.11 + random.next() * 0.05),
      mixed(light, accents[1], 0.2),
      0.5,
    ),
    ...rows.map(({ near, houses, colour }, index) => {
      const name = `row${index}`
      const [warm = '', cool = ''] = panes[index - 1] ?? []
      return (
        downward(name, [0, colour], [1, mixed(colour, haze, 0.55 * (1 - near) + 0.12)]) +
        filled(houses.map((house) => outline(random, house, water)).join(''), `url(#${name})`) +
        drawn(warm, mixed(accents[1], light, 0.35), 2.6, `opacity="${0.4 + near * 0.5}"`) +
        drawn(cool, mixed(accents[0], light, 0.3), 2.6, `opacity="${0.35 + near * 0.45}"`)
      )
    }),
    downward('river', [0, mixed(haze, ground, 0.35)], [1, ground]),
    flood(canvas, 'url(#river)', water),
    downward('streak', [0, accents[1], 0.8], [1, accents[1], 0]),
    drawn(streaks, mixed(accents[1], light, 0.2), 2.4, 'stroke-linecap="round" opacity=".28"'),
    drawn(waves, mixed(tones[2], light, 0.3), 1, 'stroke-linecap="round" opacity=".35"'),
  ].join('')
}
