import type { z } from 'zod'
import type { Cache } from '../../cache.ts'
import type { CivitaiFault } from '../asking/fault.ts'
import type { Ask } from '../asking/resilient.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'

/** What every endpoint needs. */
export interface Endpoints {
  readonly ask: Ask
  readonly cache: Cache
  readonly screen: WordScreen
  /** Called for every item that was left out of an answer because it was odd. */
  readonly onOdd: (error: z.ZodError) => void
  /** Called when Civitai refuses one way of asking and another is tried. */
  readonly onUnheard: (fault: CivitaiFault) => void
  /** Called with the creators of the models, as Civitai spells them; names come more than once. */
  readonly onCreators?: (names: readonly string[]) => void
}
