import type { Row } from './figure.ts'

const HEADINGS = ['', 'value', 'beside', 'against', 'target', 'met']

/** The rows as plain text, in columns. */
export function table(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows.map(cells)]
  const widths = HEADINGS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  return lines.map((line) => line.map(padded(widths)).join('  ').trimEnd()).join('\n')
}

const cells = ({ what, value, beside, against, target = '', met }: Row): readonly string[] => [
  what,
  value,
  beside,
  against,
  target,
  met === undefined ? '' : met ? 'yes' : 'NO',
]

const padded = (widths: readonly number[]) => (cell: string, at: number) =>
  cell.padEnd(widths[at] ?? 0)
