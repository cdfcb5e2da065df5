import { mixed } from '../drawing/colour.ts'
import { downward, glowing, sky } from '../drawing/light.ts'
import { below, ridge } from '../drawing/ridge.ts'
import type { Point } from '../drawing/shape.ts'
import { drawn, figure, filled, path, spot, straight } from '../drawing/shape.ts'
import type { Scene } from './scene.ts'

const chains = 5

/** A fir of two tiers with its foot at the point. */
const fir = ([x, y]: Point, height: number): string => {
  const tier = (wide: number, high: number) =>
    `l${spot(wide * height, high * height)}h${figure(-2 * wide * height)}z`
  return `M${spot(x, y - height)}${tier(0.13, 0.56)}m0 ${figure(0.26 * height)}${tier(0.19, 0.74)}`
}

/** Mountains in mist, a low sun behind them and firs in front. */
export const mountains: Scene = (canvas, palette, random) => {
  const { width, height } = canvas
  const { haze, ground, light } = palette
  const horizon = height * (0.5 + random.next() * 0.1)
  const sun: Point = [
    width * (0.22 + random.next() * 0.56),
    horizon - height * 0.24 * random.next(),
  ]
  const layers = Array.from({ length: chains }, (_, index) => {
    const near = index / (chains - 1)
    const colour = mixed(haze, ground, 0.12 + 0.88 * near ** 1.15)
    const line = ridge(random, canvas, {
      y: horizon + (height * 0.94 - horizon) * near ** 1.1,
      height: height * (0.36 - 0.24 * near) * (0.75 + random.next() * 0.5),
      rough: 0.56 - 0.08 * near,
    })
    return { near, colour, line, name: `chain${index}` }
  })
  const front = layers.at(-1)?.line ?? []
  const wood = front
    .flatMap(([x, y]) => [
      fir([x + random.next() * 6, y + 6], height * (0.05 + random.next() * 0.05)),
      fir(
        [x + (width / 32) * (0.4 + random.next() * 0.3), y + 8],
        height * (0.03 + random.next() * 0.06),
      ),
    ])
    .join('')
  const flock = Array.from({ length: random.whole(0, 5) }, (_, n) => {
    const size = 4 + random.next() * 3
    const at = spot(
      width * 0.5 + (n - 2) * 19 + random.next() * 9,
      horizon * (0.4 + random.next() * 0.16),
    )
    const wing = path('q', size / 2, -size * 0.7, size, 0)
    return `M${at}${wing}${wing}`
  }).join('')
  return [
    sky(canvas, palette, horizon * 1.05),
    glowing(sun[0], sun[1], Math.min(width, height) * (0.06 + random.next() * 0.05), light),
    flock && drawn(flock, mixed(haze, ground, 0.7), 1.4, 'stroke-linecap="round"'),
    ...layers.map(({ near, colour, line, name }) => {
      const mist = mixed(colour, haze, 0.75 * (1 - near) + 0.1)
      return (
        downward(name, [0, colour], [near === 1 ? 1 : 0.62, mist]) +
        filled(below(straight(line), canvas), `url(#${name})`)
      )
    }),
    filled(wood, ground),
  ].join('')
}
