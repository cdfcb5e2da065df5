import type { z } from 'zod'
import type { Cache } from '../../cache.ts'
import type { CivitaiFault } from '../asking/fault.ts'
import type { Ask } from '../asking/resilient.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'

/** What every endpoint is made of. */
export interface Endpoints {
  readonly ask: Ask
  readonly cache: Cache
  readonly screen: WordScreen
  /** Told of what was left out of an answer because it made no sense. */
  readonly onOdd: (error: z.ZodError) => void
  /** Told of a way of asking that Civitai does not take, where there is another one. */
  readonly onUnheard: (fault: CivitaiFault) => void
  /** Told of who makes the models of an answer, as Civitai spells it, again and again. */
  readonly onCreators?: (names: readonly string[]) => void
}
