const BARS = '▁▂▃▄▅▆▇█'
const HOLE = '·'

/** Figures as a row of bars, from nothing at the foot to the greatest at full height. */
export function sparkline(figures: readonly (number | undefined)[]): string {
  const greatest = Math.max(1, ...figures.map((figure) => figure ?? 0))
  return figures
    .map((figure) =>
      figure === undefined ? HOLE : BARS[Math.round((figure / greatest) * (BARS.length - 1))],
    )
    .join('')
}
