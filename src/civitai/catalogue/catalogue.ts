import type { Remembered } from '../../cache.ts'
import { Problem } from '../../problem.ts'
import { type Rated, rated } from '../../rating.ts'
import { CivitaiFault, orNothing } from '../asking/fault.ts'
import type { Query } from '../asking/http.ts'
import type { Asker } from '../asking/lanes.ts'
import type { Generation, WrittenDown } from '../image.ts'
import type { ModelsQuestion, TagNames, Window } from '../model.ts'
import { nameKey, userNameOf } from '../names.ts'
import { ratedWindow } from '../rated/entry.ts'
import { levelOfText } from '../rated/levels.ts'
import { ratedWritten } from '../rated/written.ts'
import { enums, read, tagsPage } from '../wire/entry.ts'
import { type Articles, createArticles } from './articles.ts'
import { BASE_MODELS } from './base-models.ts'
import { type Collections, createCollections } from './collections.ts'
import { type Creators, type CreatorsOptions, createCreators } from './creators.ts'
import { ANSWERS, VOCABULARY } from './freshness.ts'
import { createImages, type Images } from './images.ts'
import { keyOf } from './key.ts'
import { createLookUps, type LookUps } from './look-ups.ts'
import { createMakers, type Makers } from './makers.ts'
import { modelsReader } from './models-answer.ts'
import { createResources, type Resources } from './resources.ts'
import { createVaults, type Vaults } from './vault.ts'

/** What we know of Civitai: parsed, trimmed, every text and picture rated, nothing screened yet. */
export interface Catalogue
  extends LookUps,
    Images,
    Articles,
    Collections,
    Creators,
    Resources,
    Makers,
    Vaults {
  /** A window of a ranked list; undefined when Civitai has no such tag or creator. */
  models(question: MatureQuestion, asker: Asker): Promise<Remembered<Rated<Window>>>
  /** Base models, those that take uploads first. */
  baseModels(asker: Asker): Promise<Remembered<Rated<readonly string[]>>>
  /** Tags that begin with what is typed, shortest first; for nothing typed, the best known. */
  tags(typed: string, asker: Asker): Promise<Remembered<Rated<TagNames>>>
  /** The same from the cache alone. */
  tagsAtHand(typed: string): Promise<Rated<TagNames> | undefined>
  /** Rates a text that somebody typed, as if it came from Civitai. */
  typed(text: string): Rated<string>
  /** Rates how a picture was made, as its file tells. */
  written(written: WrittenDown): Rated<Generation>
}

/** A question and whether mature models are asked for as well. */
export interface MatureQuestion extends ModelsQuestion {
  readonly mature: boolean
}

/** The most items of one answer. */
const WINDOW_SIZE = 100
const TAGS_AT_ONCE = 50

/** One function per endpoint: what is asked, how it is read, how long it is kept. */
export function createCatalogue(options: CreatorsOptions): Catalogue {
  const { ask, cache, screen, now } = options
  const modelsAnswer = modelsReader(options)

  const typed = (text: string): Rated<string> => rated(levelOfText(text, screen), text)
  const tagsQuery = (prefix: string): Query => ({
    limit: TAGS_AT_ONCE,
    query: nameKey(prefix) || undefined,
  })

  return {
    ...createLookUps(options),
    ...createImages(options),
    ...createArticles(options),
    ...createCollections(options),
    ...createCreators(options),
    ...createResources(options),
    ...createMakers(options),
    ...createVaults(options),
    models({ sort, period, type, base, tag, creator, window, mature }, asker) {
      const query: Query = {
        limit: WINDOW_SIZE,
        page: window,
        sort,
        period,
        types: type,
        baseModels: base,
        tag: tag && nameKey(tag),
        username: creator === undefined ? undefined : userNameOf(creator),
        nsfw: mature || undefined,
      }
      const load = async (asker: Asker): Promise<Rated<Window> | undefined> => {
        // An empty name would stand for everybody.
        if (query.username === '') return undefined
        const asked = ask('/models', query, asker)
        const answer = await (creator === undefined ? asked : orNothing(asked))
        if (answer === undefined) return undefined
        const { items, more } = modelsAnswer(answer)
        // Civitai ignores a tag that it does not know and answers without that filter.
        const wanted = items.filter(
          ({ tags }) => tag === undefined || tags.some((one) => nameKey(one) === nameKey(tag)),
        )
        if (items.length > 0 && wanted.length === 0) return undefined
        return ratedWindow(wanted, more, screen)
      }
      return cache.remember(keyOf('/models', query), ANSWERS, load, asker)
    },

    async baseModels(asker) {
      const load = async (asker: Asker): Promise<readonly string[]> => {
        const names = read(enums, await ask('/enums', {}, asker))
        if (names.length === 0) throw new CivitaiFault('odd', 'an answer without base models')
        return names
      }
      const inOrder = (names: readonly string[]) => rated<readonly string[]>('PG', names)
      try {
        const known = await cache.remember('/enums', VOCABULARY, load, asker)
        return { ...known, value: inOrder(known.value ?? BASE_MODELS) }
      } catch (error) {
        const isTold = error instanceof CivitaiFault || error instanceof Problem
        if (!isTold && !asker.signal?.aborted) throw error
        return { value: inOrder(BASE_MODELS), at: now(), late: false }
      }
    },

    tags(prefix, asker) {
      const query = tagsQuery(prefix)
      const load = async (asker: Asker): Promise<Rated<TagNames>> => {
        const names = read(tagsPage, await ask('/tags', query, asker))
        return rated<TagNames>('PG', {
          names: names.map(typed),
          // Without a prefix Civitai lists only the tags it features.
          complete: query.query !== undefined && names.length < TAGS_AT_ONCE,
        })
      }
      return cache.remember(keyOf('/tags', query), ANSWERS, load, asker)
    },

    tagsAtHand: (prefix) => cache.peek(keyOf('/tags', tagsQuery(prefix))),
    typed,
    written: (written) => ratedWritten(written, screen),
  }
}
