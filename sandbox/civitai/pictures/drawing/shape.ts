/** The drawing area. Its shorter side always has the same length. */
export interface Canvas {
  readonly width: number
  readonly height: number
}

export type Point = readonly [x: number, y: number]

/** A number for a path, rounded to a tenth. */
export const figure = (value: number): string => String(Math.round(value * 10) / 10)

/** A point for a path. */
export const spot = (x: number, y: number): string => `${figure(x)} ${figure(y)}`

/** A path from letters and numbers: `path('M', 1, 2, 'h', 3)` is `M1 2h3`. */
export const path = (...parts: readonly (string | number)[]): string =>
  parts
    .map((part, index) => {
      if (typeof part === 'string') return part
      return typeof parts[index - 1] === 'number' ? ` ${figure(part)}` : figure(part)
    })
    .join('')

/** A point in whole numbers, to keep paths of many points short. */
export const roughSpot = (x: number, y: number): string => `${Math.round(x)} ${Math.round(y)}`

/** Straight lines from point to point, for the `d` of a path. */
export const straight = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${spot(x, y)}`).join('')

/** A smooth line near the points. It starts at the first and ends at the last. */
export function smooth(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const [nextX, nextY] = points[index + 1] ?? [x, y]
      if (index === 0) return `M${spot(x, y)}`
      if (index === points.length - 1) return `T${spot(x, y)}`
      return `Q${spot(x, y)} ${spot((x + nextX) / 2, (y + nextY) / 2)}`
    })
    .join('')
}

const after = (more: string): string => (more === '' ? '' : ` ${more}`)

/** A filled path. `more` holds further attributes. */
export const filled = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}"${after(more)}/>`

/** A line of a colour and width. */
export const drawn = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${figure(width)}"${after(more)}/>`

/** A disc. */
export const disc = (x: number, y: number, radius: number, fill: string, more = ''): string =>
  `<circle cx="${figure(x)}" cy="${figure(y)}" r="${figure(radius)}" fill="${fill}"${after(more)}/>`

/** Fills everything below a height. */
export const flood = ({ width, height }: Canvas, fill: string, from = 0): string =>
  `<path d="M0 ${figure(from)}H${figure(width)}V${figure(height)}H0z" fill="${fill}"/>`
