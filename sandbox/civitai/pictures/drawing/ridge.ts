import type { Random } from '../../generated/random.ts'
import type { Canvas, Point } from './shape.ts'
import { spot } from './shape.ts'

/**
 * The crest of hills from edge to edge, by midpoint displacement. `rough` is the factor by which
 * each finer step is lower, from 0.35 for dunes to 0.6 for rocks.
 */
export function ridge(
  random: Random,
  { width }: Canvas,
  shape: { readonly y: number; readonly height: number; readonly rough: number; steps?: number },
): Point[] {
  let heights = [random.next(), random.next(), random.next()]
  let reach = 0.5
  for (let step = 0; step < (shape.steps ?? 4); step++) {
    heights = heights.flatMap((left, index) => {
      const right = heights[index + 1]
      if (right === undefined) return [left]
      return [left, (left + right) / 2 + (random.next() - 0.5) * reach]
    })
    reach *= shape.rough
  }
  const last = heights.length - 1
  return heights.map((height, index) => [
    (index / last) * (width + 8) - 4,
    shape.y - (height - 0.5) * shape.height,
  ])
}

/** The area below a line that runs from edge to edge. */
export const below = (line: string, { width, height }: Canvas): string =>
  `${line}L${spot(width + 4, height + 4)}L${spot(-4, height + 4)}z`
