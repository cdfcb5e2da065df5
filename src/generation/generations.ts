import type { Accounts } from '../accounts/accounts.ts'
import type { Seal } from '../accounts/seal.ts'
import { digestOf } from '../accounts/secrets.ts'
import type { Rating } from '../rating.ts'
import type { Place } from './generation.ts'
import { createAsPerson } from './orders/as-person.ts'
import { createCancelling } from './orders/cancelling.ts'
import { createLook } from './orders/look.ts'
import { createPictures, type MadePictures } from './orders/pictures.ts'
import { progressOf } from './orders/progress.ts'
import { createQuoting, type Quoted, type Wished } from './orders/quoting.ts'
import { createSealedOrders } from './orders/sealed.ts'
import { createSpending } from './orders/spending.ts'
import { type Generation, told } from './orders/told.ts'
import { createWatching, type Watching } from './orders/watching.ts'
import type { Working } from './orders/working.ts'
import type { Wish } from './wish.ts'

/**
 * Pictures that people have made and pay for. Every call names the person whose it is: what is
 * somebody else's is as if it were not there. Throws a Problem where it cannot be done.
 */
export interface Generations extends Pick<Watching, 'start' | 'stop' | 'lookNow' | 'sweep'> {
  /** What a wish would cost. It can be spent for 23 hours. */
  quote(person: string, wish: Wished, place: Place, signal: AbortSignal): Promise<Quoted>
  /**
   * Spends a quote, once: pressed again, it shows the same generation. Where that is `spent` still,
   * Civitai has not answered yet, and the order is handed over until it does.
   */
  spend(person: string, id: string, signal: AbortSignal): Promise<Generation>
  /** How it goes on, told by whichever process looks at it, up to its end. */
  progressOf(person: string, id: string, signal: AbortSignal): AsyncIterable<Generation>
  /** Those that were spent, newest first. */
  list(person: string): Promise<readonly Generation[]>
  get(person: string, id: string): Promise<Generation | undefined>
  /** What is left of it, with what came back; undefined for a price, of which nothing is. */
  cancel(person: string, id: string, signal: AbortSignal): Promise<Generation | undefined>
  /** What was wished for, prompt and all. To be screened for wherever it is shown. */
  wishOf(person: string, id: string, signal: AbortSignal): Promise<Wish>
  /** What a place of that ceiling may show. */
  pictures(person: string, id: string, ceiling: Rating, signal: AbortSignal): Promise<MadePictures>
  /** Whether this is the first to say so. What was written for it is forgotten. */
  delivered(person: string, id: string): Promise<boolean>
  /** All that ended was told, as a list does: no word is said of it any more. */
  told(person: string): Promise<void>
  /** A callback came with this secret: it is looked at anew. False for a secret that is none. */
  called(secret: string): Promise<boolean>
}

export interface GenerationsOptions extends Omit<Working, 'asPerson' | 'sealed'> {
  readonly accounts: Pick<Accounts, 'access'>
  readonly seal: Seal
}

/** How many of a person's are listed. */
const LISTED = 10

export function createGenerations({ accounts, seal, ...options }: GenerationsOptions): Generations {
  const sealed = createSealedOrders(seal)
  const working: Working = { ...options, sealed, asPerson: createAsPerson(accounts) }
  const { store, now } = working
  const stopping = new AbortController()
  const watching = createWatching(working, createLook(working), stopping)
  const spend = createSpending(working, accounts, stopping.signal)
  const cancel = createCancelling(working)
  const pressing = new Set<Promise<unknown>>()

  return {
    ...createQuoting(working),
    async spend(person, id, signal) {
      const press = spend(person, id, signal)
      pressing.add(press)
      const spent = await press.finally(() => pressing.delete(press))
      watching.wake()
      return told(spent, sealed)
    },
    progressOf: (person, id, signal) => progressOf(working, person, id, signal),
    async list(person) {
      const all = await store.list(person, LISTED)
      return all.map((one) => told(one, sealed))
    },
    async get(person, id) {
      const found = await store.get(person, id)
      return found && told(found, sealed)
    },
    async cancel(person, id, signal) {
      const left = await cancel(person, id, signal)
      return left && told(left, sealed)
    },
    pictures: createPictures(working),
    delivered: (person, id) => store.delivered(person, id, now()),
    told: (person) => store.told(person),
    async called(secret) {
      const isKnown = await store.called(digestOf(secret), now())
      if (isKnown) watching.wake()
      return isKnown
    },
    start: watching.start,
    async stop() {
      await watching.stop()
      // What was on its way is written down as such.
      await Promise.allSettled(pressing)
    },
    lookNow: watching.lookNow,
    sweep: watching.sweep,
  }
}
