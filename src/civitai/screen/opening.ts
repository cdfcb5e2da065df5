import type { Remembered } from '../../cache.ts'
import { Problem } from '../../problem.ts'
import type { Muted, Rated, Rating } from '../../rating.ts'
import type { Asker } from '../asking/lanes.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'

/** What each part of the screen gets. Only through it can a part open what is rated. */
export interface Opening {
  readonly catalogue: Catalogue
  readonly ceiling: Rating
  readonly muted: Muted
  readonly asker: Asker
  /** What may be shown of a thing; undefined when nothing may. */
  shown<T>(thing: Rated<T> | undefined): T | undefined
  /** What the catalogue answers, unopened. Throws a Problem when Civitai is away. */
  arrived<T>(remembered: Promise<Remembered<T>>): Promise<T | undefined>
  /** The same for an answer of the catalogue. Throws a Problem when Civitai is away. */
  open<T>(remembered: Promise<Remembered<Rated<T>>>): Promise<T | undefined>
  /**
   * The same for what somebody named. Throws a Problem also when it may not be shown here, or when
   * what may be shown of it is nothing.
   */
  openNamed<T>(
    remembered: Promise<Remembered<Rated<T>>>,
    isNothing?: (left: T) => boolean,
  ): Promise<T | undefined>
  /** Throws a Problem when a typed text is too mature to be repeated here. */
  mustFit(...typed: readonly (string | undefined)[]): void
  /** Whether everything with the tag, or of the creator, is muted here. */
  mutes(named: Named): boolean
  /** Throws a Problem where it is. */
  mustBeHeard(named: Named): void
}

/** What a question or a name is about. */
export interface Named {
  readonly tag?: string | undefined
  readonly creator?: string | undefined
}

/** It exists but may not be shown here; nothing else is told about it. */
export const heldBack = (): Problem => new Problem((words) => words.notShownHere)

/** It was looked up by itself, and the server wants to see nothing of it. */
export const silenced = (): Problem => new Problem((words) => words.mutedHere)

/** While somebody types, a Problem means no suggestions. */
export const nothingOfAProblem = (error: unknown): undefined => {
  if (!(error instanceof Problem)) throw error
}
