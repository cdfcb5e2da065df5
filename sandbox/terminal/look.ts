/** Ways to emphasise text. */
export interface Look {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

const between = (on: number, off: number) => (text: string) =>
  text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`

/** Bold and dim text in a terminal, unless its user wants none (no-color.org). */
export function lookOf(onTerminal: boolean, noColor: string | undefined): Look {
  if (onTerminal && !noColor) return { bold: between(1, 22), dim: between(2, 22) }
  const plain = (text: string) => text
  return { bold: plain, dim: plain }
}
