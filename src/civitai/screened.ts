import type { Remembered } from '../cache.ts'
import { Problem } from '../problem.ts'
import { opened, type Rated, type Rating } from '../rating.ts'
import type { Catalogue } from './catalogue.ts'
import type { Asker } from './endpoints.ts'
import { CivitaiFault } from './fault.ts'
import { type Found, find, type Sources } from './find.ts'
import { folded } from './keys.ts'
import { meaningOf } from './meaning.ts'
import type { Entry, Model, ModelsQuestion, TagNames, Window } from './model.ts'
import { type TypedAhead, typedAhead } from './type-ahead.ts'

/** Civitai as one place may see it: plain things, nothing above the place's ceiling. */
export interface Civitai {
  /** A window of a ranked list; nothing when Civitai knows no such tag. */
  models(question: ModelsQuestion): Promise<Window | undefined>
  baseModels(): Promise<readonly string[]>
  /** Names of tags that begin with what is typed: the best at hand when time is up. */
  tags(typed: string): Promise<readonly string[]>
  /** A model in full; a Problem when there is one that may not be shown here. */
  model(id: number): Promise<Model | undefined>
  /** The model that is meant by whatever somebody typed or pasted. */
  find(typed: string): Promise<Found>
  /** Models that may be meant by what is typed so far, the likeliest first. */
  suggest(typed: string): Promise<readonly Entry[]>
}

export interface Screening {
  readonly ceiling: Rating
  readonly asker: Asker
  /** Told since when an answer is known that stands in for one that did not come. */
  readonly onLate: (at: number) => void
  readonly now: () => number
}

/**
 * The one choke point: everything a command gets from Civitai comes through here, held against
 * the ceiling of the place. It also asks for no more than may be shown. Throws a Problem when
 * Civitai is away or what is asked for may not be shown here.
 */
export function screened(
  catalogue: Catalogue,
  { ceiling, asker, onLate, now }: Screening,
): Civitai {
  async function open<T>(remembered: Promise<Remembered<Rated<T>>>): Promise<T | undefined> {
    const { value, at, late } = await remembered.catch((error) => told(error, now()))
    if (late) onLate(at)
    return value && opened(value, ceiling)
  }
  const openAtHand = async (typed: string): Promise<TagNames | undefined> => {
    const names = await catalogue.tagsAtHand(typed)
    return names && opened(names, ceiling)
  }

  const mature = ceiling !== 'PG'
  const heldBack = (): Problem => new Problem((words) => words.notShownHere)
  /** What somebody typed may be as mature as what it would find. */
  const fits = (typed: string): boolean => opened(catalogue.typed(typed), ceiling) !== undefined

  async function model(id: number): Promise<Model | undefined> {
    const { value, at, late } = await catalogue
      .model(id, asker)
      .catch((error) => told(error, now()))
    if (late) onLate(at)
    if (value === undefined) return undefined
    const shown = opened(value, ceiling)
    // What shows minors has no place beside what is mature, however mild it is by itself.
    if (shown === undefined || (shown.minor && mature)) throw heldBack()
    return shown
  }

  const entries = async (window: Promise<Remembered<Rated<Window>>>): Promise<readonly Entry[]> =>
    (await open(window))?.entries ?? []

  const sources: Sources = {
    model,
    version: (id) => open(catalogue.version(id, asker)),
    hash: async (hash) => (await open(catalogue.hash(hash, asker))) ?? [],
    entries: (ids) => entries(catalogue.entries(ids, mature, asker)),
    async search(words) {
      if (!fits(words)) throw heldBack()
      return entries(catalogue.search(words, mature, asker))
    },
    popular: () => entries(catalogue.popular(mature, asker)),
  }

  const ahead: TypedAhead = {
    async atHand(words) {
      const { window, coming } = await catalogue.searchAtHand(words, mature)
      return { window: window && opened(window, ceiling), coming }
    },
    async popular() {
      const known = await catalogue.popularAtHand(mature)
      return (known && opened(known, ceiling))?.entries ?? []
    },
    ask: (words) => open(catalogue.search(words, mature, asker)).catch(nothingOfAProblem),
  }

  return {
    model,
    find: (typed) => find(typed, sources),

    async suggest(typed) {
      // Nothing of what is typed is shown, so what only begins like a mature word is no reason.
      const meant = meaningOf(typed)
      if (meant.kind === 'words') return typedAhead(typed, ahead)
      const found = await find(typed, sources).catch(nothingOfAProblem)
      if (found?.kind === 'model') return [entryOf(found.model)]
      return found?.kind === 'several' ? found.entries : []
    },

    async models(question) {
      const { tag } = question
      if (tag !== undefined && !fits(tag)) throw heldBack()
      return open(catalogue.models({ ...question, mature }, asker))
    },

    baseModels: async () => (await open(catalogue.baseModels(asker))) ?? [],

    async tags(typed) {
      const prefix = folded(typed)
      const matching = ({ names }: TagNames) =>
        names.filter((name) => folded(name).startsWith(prefix))
      let nearest: TagNames | undefined
      // A shorter prefix whose answer was complete holds all there is for the longer one.
      for (let length = prefix.length; length >= 0; length--) {
        const held = await openAtHand(prefix.slice(0, length))
        if (held?.complete) return matching(held)
        nearest ??= held
      }
      try {
        return (await open(catalogue.tags(prefix, asker)))?.names ?? []
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return nearest === undefined ? [] : matching(nearest)
      }
    },
  }
}

/** While somebody types a problem is nothing to be told, only nothing to be offered. */
const nothingOfAProblem = (error: unknown): undefined => {
  if (!(error instanceof Problem)) throw error
}

const entryOf = ({ id, name, type, mature, versions: [newest] }: Model): Entry => ({
  id,
  name,
  type,
  mature,
  pictures: [],
  ...(newest?.baseModel !== undefined && { baseModel: newest.baseModel }),
})

/** Nobody is asked to come back sooner than Civitai may have recovered, in milliseconds. */
export const TRY_AGAIN_AFTER = 60_000

/** What is worth telling of a fault, said so that one knows when to try again. */
function told(error: unknown, now: number): never {
  if (!(error instanceof CivitaiFault)) throw error
  if (error.kind === 'region') throw new Problem((words) => words.regionBlocked)
  if (error.kind !== 'away') throw error
  throw new Problem((words) =>
    words.civitaiAway(now + Math.max(error.retryAfter ?? 0, TRY_AGAIN_AFTER)),
  )
}
