import { mixed } from '../drawing/colour.ts'
import { across, downward, glowing, sky } from '../drawing/light.ts'
import { below, ridge } from '../drawing/ridge.ts'
import { filled, path, smooth, spot } from '../drawing/shape.ts'
import type { Scene } from './scene.ts'

type Outline = [number, number, number, number, number, number]

/** The envelope of a balloon of radius 50 around the origin, squeezed to a share of its width. */
const silk = (wide: number): string => {
  const [a, b, c, d, e, f] = [10, 17, 33, 47, 50, 53].map((out) => out * wide) as Outline
  return (
    path('M', 0, -52, 'C', c, -52, f, -24, e, 2, 'C', d, 28, b, 42, a, 62) +
    path('H', -a, 'C', -b, 42, -d, 28, -e, 2, 'C', -f, -24, -c, -52, 0, -52, 'z')
  )
}

const cloud = (x: number, y: number, size: number): string =>
  path('M', x - size * 1.5, y) +
  path('c', size * 0.1, -size * 0.4, size * 0.6, -size * 0.4, size * 0.75, -size * 0.2) +
  path('c', size * 0.2, -size * 0.6, size, -size * 0.6, size * 1.1, 0) +
  path('c', size * 0.3, -size * 0.25, size * 0.8, -size * 0.1, size * 0.85, size * 0.2, 'z')

/** Balloons above soft hills. */
export const balloons: Scene = (canvas, palette, random) => {
  const { width, height } = canvas
  const { haze, ground, light, accents } = palette
  const short = Math.min(width, height)
  const ways = [
    [accents[0], accents[1]],
    [accents[2], light],
    [accents[1], accents[2]],
  ] as const
  const kinds = ways.map(([first, second], n) => {
    const gores = [1, 0.72, 0.42, 0.14].map((wide, gore) =>
      filled(silk(wide), gore % 2 ? second : first),
    )
    return (
      `<g id="kind${n}">${gores.join('')}${filled(silk(1), 'url(#round)')}` +
      `<path d="M-9 62L-6 80M9 62L6 80" stroke="${ground}" stroke-width="1.2"/>` +
      `<path d="M-8 80h16l-2 12h-12z" fill="${mixed(ground, accents[0], 0.25)}"/></g>`
    )
  })
  const count = random.whole(3, 6)
  const flying = Array.from({ length: count }, (_, n) => {
    const near = n / (count - 1)
    const size = short * (0.05 + 0.14 * near ** 1.6)
    // Side by side, so that none covers another.
    const x = width * (((n * 0.618 + 0.2) % 1) * 0.72 + 0.14 + (random.next() - 0.5) * 0.06)
    const y = height * (0.2 + random.next() * 0.26 + 0.06 * near)
    const scale = Math.round(size * 20) / 1_000
    const seen = (0.6 + 0.4 * near).toFixed(2)
    const place = `translate(${spot(x, y)})scale(${scale})`
    return `<use href="#kind${random.whole(0, 2)}" transform="${place}" opacity="${seen}"/>`
  })
  const hills = Array.from({ length: 5 }, (_, index) => {
    const near = index / 4
    const colour = mixed(
      mixed(haze, accents[2], 0.25 + 0.3 * near),
      ground,
      0.06 + 0.7 * near ** 1.3,
    )
    const line = ridge(random, canvas, {
      y: height * (0.64 + 0.3 * near),
      height: height * (0.16 - 0.06 * near),
      rough: 0.42,
      steps: 3,
    })
    const name = `hill${index}`
    return (
      downward(name, [0, colour], [0.8, mixed(colour, haze, 0.6 * (1 - near))]) +
      filled(below(smooth(line), canvas), `url(#${name})`)
    )
  })
  const clouds = Array.from({ length: 6 }, () =>
    cloud(
      width * random.next(),
      height * (0.1 + random.next() * 0.48),
      short * (0.05 + random.next() * 0.07),
    ),
  ).join('')
  return [
    sky(canvas, palette, height * 0.72),
    glowing(
      width * (0.2 + random.next() * 0.6),
      height * (0.4 + random.next() * 0.18),
      short * 0.08,
      light,
      0.6,
    ),
    filled(clouds, mixed(light, haze, 0.15), 'opacity=".5"'),
    across('round', [0, light, 0.28], [0.35, light, 0], [1, ground, 0.5]),
    `<defs>${kinds.join('')}</defs>`,
    ...hills.slice(0, 2),
    ...flying,
    ...hills.slice(2),
  ].join('')
}
