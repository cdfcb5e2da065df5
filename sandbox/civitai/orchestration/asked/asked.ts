/** A format that pictures can be asked for in. */
export type Format = 'jpeg' | 'png' | 'webP'

/** How a price comes about, as the answer tells it: the product is rounded up. */
interface Rate {
  readonly base: number
  readonly factors: Readonly<Record<string, number>>
}

/** What a step asks for, whatever the kind of its input. */
export interface Asked {
  readonly prompt: string
  /** Undefined asks for a random one. */
  readonly seed: number | undefined
  readonly width: number
  readonly height: number
  /** How many pictures. */
  readonly count: number
  readonly format: Format
  /** Every resource it needs. */
  readonly airs: readonly string[]
  /** In Buzz, for all pictures. */
  readonly rate: Rate
}
