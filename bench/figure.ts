/** One measured value beside what it is compared with. */
export interface Row {
  readonly what: string
  readonly value: string
  /** What was measured at the same time under the same conditions. */
  readonly beside: string
  /** The ratio or the difference of the two. */
  readonly against: string
  readonly target?: string
  readonly met?: boolean
}

/** Something about the bot that is measured; its name picks it on the command line. */
export interface Figure {
  readonly name: string
  readonly measure: () => Promise<readonly Row[]>
}
