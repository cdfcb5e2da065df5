import { mixed } from '../drawing/colour.ts'
import { downward, outward, rounded, sky, stars } from '../drawing/light.ts'
import { below, ridge } from '../drawing/ridge.ts'
import { disc, drawn, figure, filled, flood, path, smooth, spot } from '../drawing/shape.ts'
import type { Scene } from './scene.ts'

/** Half of a tilted ring, in front of the planet or behind it. */
const half = (x: number, y: number, radius: number, flat: number, front: boolean): string =>
  path('M', x - radius, y, 'A', radius, radius * flat, 0, 0, front ? 0 : 1, x + radius, y)

/** A planet with rings above dunes. */
export const planet: Scene = (canvas, palette, random) => {
  const { width, height } = canvas
  const { haze, ground, light, accents, sky: tones } = palette
  const short = Math.min(width, height)
  const radius = short * (0.14 + random.next() * 0.08)
  const [x, y] = [width * (0.4 + random.next() * 0.2), height * (0.29 + random.next() * 0.08)]
  const flat = 0.16 + random.next() * 0.16
  const tilt = random.whole(-28, 28)
  const base = random.pick(accents)
  const other = accents[(accents.indexOf(base) + 1) % 3] ?? base
  const widths = [1.45, 1.62, 1.8, 1.98]
  const ring = (front: boolean) =>
    widths
      .map((wide, n) =>
        drawn(
          half(x, y, radius * wide, flat, front),
          mixed(other, light, n * 0.2),
          radius * (n % 2 === 0 ? 0.13 : 0.06),
          `opacity="${front ? 0.85 : 0.5}"`,
        ),
      )
      .join('')
  const bands = Array.from({ length: 6 }, (_, n) => {
    const at = y + radius * (-0.82 + n * 0.3 + random.next() * 0.1)
    const bend = figure(radius * 0.3)
    return drawn(
      `M${spot(x - radius, at)}q${figure(radius)} ${bend} ${figure(radius * 2)} 0`,
      n % 2 ? mixed(base, light, 0.45) : mixed(base, ground, 0.25),
      radius * (0.06 + random.next() * 0.13),
      'opacity=".5"',
    )
  }).join('')
  const moon = [x + radius * (random.chance(0.5) ? 2.1 : -2.1), y - radius * 0.9] as const
  const dunes = Array.from({ length: 4 }, (_, index) => {
    const near = index / 3
    const lit = mixed(mixed(haze, accents[1], 0.1 + near * 0.45), ground, near * 0.25)
    const line = ridge(random, canvas, {
      y: height * (0.67 + 0.25 * near ** 1.2),
      height: height * (0.06 + 0.14 * near),
      rough: 0.3,
      steps: 1,
    })
    const name = `dune${index}`
    return (
      downward(name, [0, lit], [0.9, mixed(lit, ground, 0.55 + near * 0.3)]) +
      filled(below(smooth(line), canvas), `url(#${name})`) +
      drawn(smooth(line), mixed(lit, light, 0.5), 1, 'opacity=".35"')
    )
  })
  return [
    sky(canvas, palette, height * 0.74),
    stars(canvas, random, height * 0.66, light),
    outward('cloud', [0, mixed(tones[2], base, 0.5), 0.45], [1, tones[2], 0]),
    disc(width * random.next(), height * 0.3, short * 0.55, 'url(#cloud)'),
    rounded('shade', [0, mixed(base, light, 0.55)], [0.45, base], [1, mixed(base, ground, 0.88)]),
    rounded('night', [0.4, ground, 0], [0.95, ground, 0.8]),
    `<clipPath id="ball">${disc(x, y, radius, base)}</clipPath>`,
    `<g transform="rotate(${tilt} ${spot(x, y)})">`,
    ring(false),
    disc(x, y, radius, 'url(#shade)'),
    `<g clip-path="url(#ball)">${bands}</g>`,
    disc(x, y, radius, 'url(#night)'),
    ring(true),
    '</g>',
    rounded('far', [0, light], [1, mixed(haze, ground, 0.6)]),
    disc(moon[0], moon[1], radius * 0.16, 'url(#far)'),
    downward('mist', [0, haze, 0], [1, haze, 0.7]),
    flood({ width, height: height * 0.74 }, 'url(#mist)', height * 0.45),
    ...dunes,
  ].join('')
}
