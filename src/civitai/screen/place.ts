import type { Remembered } from '../../cache.ts'
import { Problem } from '../../problem.ts'
import type { Rated, Rating } from '../../rating.ts'
import type { Asker } from '../asking/lanes.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'

/** What each part of the screen is given, which itself cannot look into what is rated. */
export interface Opening {
  readonly catalogue: Catalogue
  readonly ceiling: Rating
  readonly asker: Asker
  /** What may be shown of what is known; nothing when nothing may. */
  shown<T>(thing: Rated<T> | undefined): T | undefined
  /** The same of what is asked for. Throws a Problem when Civitai is away. */
  open<T>(remembered: Promise<Remembered<Rated<T>>>): Promise<T | undefined>
  /** The same of what somebody named: a Problem as well when there is one that may not be shown. */
  openNamed<T>(remembered: Promise<Remembered<Rated<T>>>): Promise<T | undefined>
  /**
   * Throws a Problem where something that somebody typed may not be repeated here: it can be as
   * mature as what it finds.
   */
  mustFit(...typed: readonly (string | undefined)[]): void
}

/** For what is named and there, but not to be shown here: nothing else is told of it. */
export const heldBack = (): Problem => new Problem((words) => words.notShownHere)

/** While somebody types a problem is nothing to be told, only nothing to be offered. */
export const nothingOfAProblem = (error: unknown): undefined => {
  if (!(error instanceof Problem)) throw error
}
