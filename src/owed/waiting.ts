import type { OwedStore } from '../generation/owed-store.ts'
import { owedReply } from '../render/owed.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'

/** Words to people of what was made for them, or was not. */
export interface Waiting {
  /** What to say to somebody, once; undefined where nothing waits. Mostly no database is asked. */
  wordFor(person: string, words: Words): Promise<Reply | undefined>
  /** Reads for whom something waits. */
  refresh(): Promise<void>
}

export interface WaitingOptions {
  readonly store: Pick<OwedStore, 'waiting' | 'telling' | 'told'>
  readonly now: () => number
  /** The custom_id of the button that shows the pictures of a generation. */
  readonly showId: (id: string) => string
}

/** As many as there are buttons in a row. */
const AT_ONCE = 5
/** Milliseconds. A word that nobody has got by then may be said again. */
const SAID_WITHIN = 60_000

export function createWaiting({ store, now, showId }: WaitingOptions): Waiting {
  let people: Set<string> = new Set()
  return {
    async wordFor(person, words) {
      // Two commands at once are one occasion.
      if (!people.delete(person)) return undefined
      const at = now()
      const ended = await store.telling(person, at, at + SAID_WITHIN, AT_ONCE)
      if (ended.length === 0) return undefined
      const ids = ended.map(({ id }) => id)
      return { ...owedReply(ended, showId, words), onShown: () => store.told(person, ids) }
    },
    async refresh() {
      people = new Set(await store.waiting(now()))
    },
  }
}
