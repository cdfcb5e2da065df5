import { digestOf, secretFrom } from '../../accounts/secrets.ts'
import { Problem } from '../../problem.ts'
import type { Place } from '../generation.ts'
import { LARGEST_SEED, type Wish } from '../wish.ts'
import { priceBody } from '../workflow-body.ts'
import { boundsProblem, lookProblemOf, problemOf } from './problems.ts'
import { DAY } from './timing.ts'
import type { Working } from './working.ts'

/** A wish whose seed may be left to chance. */
export type Wished = Omit<Wish, 'seed'> & { readonly seed?: number | undefined }

/** A price, to be pressed or not. */
export interface Quoted {
  readonly id: string
  readonly wish: Wish
  /** In Buzz, like `capLeft`. */
  readonly price: number
  /** Whether Civitai says that the person has as much. */
  readonly affordable: boolean
  /** How much more may be spent of what the person allows in 24 hours. */
  readonly capLeft: number
}

/** Bytes of an id: nobody guesses it, and it fits into a button. */
const ID_BYTES = 16

/** Asks for prices, and keeps each with what was priced. */
export function createQuoting(working: Working) {
  const { store, orchestrator, asPerson, sealed, now, random } = working

  async function quote(
    person: string,
    wished: Wished,
    place: Place,
    signal: AbortSignal,
  ): Promise<Quoted> {
    const { seed = random(4).readUInt32BE() % (LARGEST_SEED + 1) } = wished
    const wish = { ...wished, seed }
    const body = priceBody(wish)
    if (typeof body === 'string') throw boundsProblem(body)
    const { total: price, affordable } = await asPerson(
      person,
      (token) => orchestrator.price(token, body, signal),
      signal,
    ).catch((error: unknown) => {
      throw problemOf(error)
    })
    const id = random(ID_BYTES).toString('base64url')
    const callback = secretFrom(random)
    const kept = { id, person, place, price, callback: digestOf(callback), quotedAt: now() }
    const texts = sealed.seal({ person, id }, wish, body, callback)
    const isKept = await store.add({ ...kept, ...texts })
    const standing = await store.standing(person, now() - DAY)
    if (!isKept || standing === undefined) throw new Problem((words) => words.notLinked)
    return { id, wish, price, affordable, capLeft: Math.max(0, standing.cap - standing.spent) }
  }

  /** A wish as it was made; what is forgotten here, Civitai knows still. */
  async function wishOf(person: string, id: string, signal: AbortSignal): Promise<Wish> {
    const stored = await store.get(person, id)
    const recipe = stored && sealed.recipe(stored)
    if (stored === undefined || recipe === undefined)
      throw new Problem((words) => words.generationGone)
    const { workflow } = stored
    const kept = sealed.order(stored)
    if (kept !== undefined) return { ...recipe, prompt: kept.prompt, negative: kept.negative }
    if (workflow === undefined) throw new Problem((words) => words.promptGone)
    const texts = await asPerson(
      person,
      (token) => orchestrator.texts(token, workflow, signal),
      signal,
    ).catch((error: unknown) => {
      throw lookProblemOf(error)
    })
    if (texts === undefined) throw new Problem((words) => words.promptGone)
    return { ...recipe, ...texts }
  }

  return { quote, wishOf }
}
