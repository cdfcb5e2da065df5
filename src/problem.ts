import type { Words } from './words/words.ts'

/** A way out of a problem: the same call with a better value, one press away. */
export interface Pick {
  readonly label: string
  readonly customId: string
}

/**
 * An error worth telling the person who asked: a whole sentence in their language, shown as it
 * stands and only to them. Any other error is a bug and is shown as a reference.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly say: (words: Words) => string
  readonly picks: readonly Pick[]

  constructor(say: (words: Words) => string, picks: readonly Pick[] = []) {
    super('a problem to be told to who asked')
    this.say = say
    this.picks = picks
  }
}
