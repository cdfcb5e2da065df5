const BARS = '▁▂▃▄▅▆▇█'
const HOLE = '·'

/** Numbers as a row of bars, from zero to the greatest. */
export function sparkline(figures: readonly (number | undefined)[]): string {
  const greatest = Math.max(1, ...figures.map((figure) => figure ?? 0))
  return figures
    .map((figure) =>
      figure === undefined ? HOLE : BARS[Math.round((figure / greatest) * (BARS.length - 1))],
    )
    .join('')
}
