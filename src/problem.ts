import type { Wording } from './words/words.ts'

/** A button that solves the problem: the same call with a better value. */
export interface Pick {
  readonly label: string
  readonly customId: string
}

/**
 * An error to tell the person who asked: a whole sentence in their language, shown only to them.
 * Any other error is a bug; of a bug only a reference is shown.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly say: Wording
  readonly picks: readonly Pick[]

  constructor(say: Wording, picks: readonly Pick[] = []) {
    super('a problem to be told to who asked')
    this.say = say
    this.picks = picks
  }
}

/** A Problem that passes by itself: the very same call may succeed a little later. */
export class PassingProblem extends Problem {}
