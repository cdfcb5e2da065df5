import type { Random } from '../../generated/random.ts'
import type { Palette } from './palettes.ts'
import type { Canvas } from './shape.ts'
import { disc, drawn, figure, flood, spot } from './shape.ts'

/** A stop of a gradient. Opaque by default. */
type Stop = readonly [share: number, colour: string, opacity?: number]

const stops = (list: readonly Stop[]): string =>
  list
    .map(([share, colour, opacity]) => {
      const seen = opacity === undefined ? '' : ` stop-opacity="${opacity}"`
      return `<stop offset="${share}" stop-color="${colour}"${seen}/>`
    })
    .join('')

/** A gradient from top to bottom, used as `url(#name)`. */
export const downward = (name: string, ...list: readonly Stop[]): string =>
  `<linearGradient id="${name}" x2="0" y2="1">${stops(list)}</linearGradient>`

/** A gradient from left to right. */
export const across = (name: string, ...list: readonly Stop[]): string =>
  `<linearGradient id="${name}">${stops(list)}</linearGradient>`

/** A gradient from the centre outwards. */
export const outward = (name: string, ...list: readonly Stop[]): string =>
  `<radialGradient id="${name}">${stops(list)}</radialGradient>`

/** A gradient for a ball that is lit from the top left. */
export const rounded = (name: string, ...list: readonly Stop[]): string =>
  `<radialGradient id="${name}" cx=".3" cy=".26" r=".8">${stops(list)}</radialGradient>`

/** The sky, down to a horizon at height `to`. */
export const sky = (canvas: Canvas, { sky: [zenith, middle, low] }: Palette, to: number): string =>
  downward('sky', [0, zenith], [(0.55 * to) / canvas.height, middle], [to / canvas.height, low]) +
  flood(canvas, 'url(#sky)')

/** A glowing sun or moon. */
export const glowing = (x: number, y: number, radius: number, light: string, strength = 0.55) =>
  outward('glow', [0.15, light, strength], [0.45, light, strength / 4], [1, light, 0]) +
  disc(x, y, radius * 5, 'url(#glow)') +
  disc(x, y, radius, light)

/** Stars above `below`: many small ones and a few bright ones. */
export function stars(canvas: Canvas, random: Random, below: number, colour: string): string {
  const some = (count: number) =>
    Array.from(
      { length: count },
      () => `M${spot(random.next() * canvas.width, below * random.next() ** 1.3)}h0`,
    ).join('')
  const round = 'stroke-linecap="round"'
  return (
    drawn(some(46), colour, 1.1, `${round} opacity=".55"`) +
    drawn(some(14), colour, 2, `${round} opacity=".85"`)
  )
}

/** A vignette. */
export const corners = (canvas: Canvas, colour: string): string => {
  const [x, y] = [canvas.width / 2, canvas.height / 2]
  const [wide, high] = [figure(x * 1.56), figure(y * 1.56)]
  return (
    outward('corners', [0.62, colour, 0], [1, colour, 0.42]) +
    `<ellipse cx="${figure(x)}" cy="${figure(y)}" rx="${wide}" ry="${high}" fill="url(#corners)"/>`
  )
}
