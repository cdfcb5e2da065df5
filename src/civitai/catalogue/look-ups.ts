import type { Remembered } from '../../cache.ts'
import { type Rated, rated } from '../../rating.ts'
import { firstFound, orNothing } from '../asking/fault.ts'
import type { Query } from '../asking/http.ts'
import type { Asker } from '../asking/lanes.ts'
import type { Model, VersionOf, Window } from '../model.ts'
import { nameKey } from '../names.ts'
import { ratedWindow } from '../rated/entry.ts'
import { levelOfText } from '../rated/levels.ts'
import { ratedModel } from '../rated/model.ts'
import { read } from '../wire/entry.ts'
import { fullModel, fullModels, versionAir, versionOf } from '../wire/model.ts'
import type { Endpoints } from './endpoints.ts'
import { ANSWERS, DIGESTS, FOLLOWS, VOCABULARY } from './freshness.ts'
import { keyOf } from './key.ts'
import { modelsReader } from './models-answer.ts'

/** Single models, however they are named; undefined where Civitai has none. */
export interface LookUps {
  model(id: number, asker: Asker): Promise<Remembered<Rated<Model>>>
  version(id: number, asker: Asker): Promise<Remembered<Rated<VersionOf>>>
  /** What programs know a version by. */
  air(version: number, asker: Asker): Promise<Remembered<Rated<string>>>
  entries(ids: readonly number[], mature: boolean, asker: Asker): Promise<Remembered<Rated<Window>>>
  /** Models that Civitai's search finds, in its order. */
  search(words: string, mature: boolean, asker: Asker): Promise<Remembered<Rated<Window>>>
  /** The same from the cache alone, and whether Civitai is being asked. */
  searchAtHand(words: string, mature: boolean): Promise<AtHand>
  /** The most downloaded models of all. */
  popular(mature: boolean, asker: Asker): Promise<Remembered<Rated<Window>>>
  popularAtHand(mature: boolean): Promise<Rated<Window> | undefined>
}

interface AtHand {
  readonly window: Rated<Window> | undefined
  readonly coming: boolean
}

/** Enough for a menu of 25: the screen and the filters take out a good part. */
const SEARCHED = 50
const POPULAR_WINDOWS = 3
const WINDOW_SIZE = 100

export function createLookUps(endpoints: Endpoints): LookUps {
  const { ask, cache, screen, onCreators, onUnheard } = endpoints
  const models = modelsReader(endpoints)
  const window = async (query: Query, asker: Asker): Promise<Rated<Window>> => {
    const { items, more } = models(await ask('/models', query, asker))
    return ratedWindow(items, more, screen)
  }
  /** Everything a list can hold: mature and archived models as well. */
  const everything = { nsfw: true, archived: true, limit: 1 }
  const searchQuery = (words: string, mature: boolean): Query => ({
    limit: SEARCHED,
    query: nameKey(words),
    nsfw: mature || undefined,
  })
  const popularKey = (mature: boolean): string => `/popular&nsfw=${mature}`

  return {
    model(id, asker) {
      const load = async (asker: Asker): Promise<Rated<Model> | undefined> => {
        const byId = async () => read(fullModel, await ask(`/models/${id}`, {}, asker))
        const listed = async () =>
          read(fullModels, await ask('/models', { ...everything, ids: id }, asker)).find(
            (one) => one.id === id,
          )
        const model = await firstFound([byId, listed], onUnheard)
        if (model?.creator?.username) onCreators?.([model.creator.username])
        return model && ratedModel(model, screen)
      }
      const kept = asker.lane === 'digests' ? FOLLOWS : ANSWERS
      return cache.remember(`/models/${id}`, kept, load, asker)
    },

    version(id, asker) {
      const load = async (asker: Asker): Promise<Rated<VersionOf> | undefined> => {
        const byId = async () => read(versionOf, await ask(`/model-versions/${id}`, {}, asker))
        // Civitai finds a version by its id only after rating it; its lists have it sooner.
        const listed = async (): Promise<VersionOf | undefined> => {
          const query = { ...everything, modelVersionIds: id }
          const models = read(fullModels, await ask('/models', query, asker))
          const model = models.find(({ modelVersions }) => modelVersions.some((v) => v.id === id))
          return model && { model: model.id, version: id }
        }
        const of = await firstFound<VersionOf>([byId, listed], onUnheard)
        return of && rated<VersionOf>('PG', of)
      }
      return cache.remember(`/model-versions/${id}`, VOCABULARY, load, asker)
    },

    air(version, asker) {
      const path = `/model-versions/${version}`
      const load = async (asker: Asker): Promise<Rated<string> | undefined> => {
        const answer = await orNothing(ask(path, {}, asker))
        const air = answer === undefined ? undefined : read(versionAir, answer)
        return air === undefined ? undefined : rated<string>(levelOfText(air, screen), air)
      }
      return cache.remember(`${path}#air`, VOCABULARY, load, asker)
    },

    entries(ids, mature, asker) {
      const query = { ids: ids.join(','), limit: WINDOW_SIZE, nsfw: mature || undefined }
      return cache.remember(
        keyOf('/models', query),
        asker.lane === 'digests' ? DIGESTS : ANSWERS,
        (asker) => window(query, asker),
        asker,
      )
    },

    search(words, mature, asker) {
      const query = searchQuery(words, mature)
      return cache.remember(
        keyOf('/models', query),
        ANSWERS,
        (asker) => window(query, asker),
        asker,
      )
    },

    async searchAtHand(words, mature) {
      const key = keyOf('/models', searchQuery(words, mature))
      return { window: await cache.peek(key), coming: cache.coming(key) }
    },

    popular(mature, asker) {
      const load = async (asker: Asker): Promise<Rated<Window>> => {
        const pages = await Promise.all(
          Array.from({ length: POPULAR_WINDOWS }, async (_, at) => {
            const list = { sort: 'Most Downloaded', period: 'AllTime', limit: WINDOW_SIZE }
            const query: Query = { ...list, page: at + 1, nsfw: mature || undefined }
            return models(await ask('/models', query, asker)).items
          }),
        )
        return ratedWindow(pages.flat(), true, screen)
      }
      return cache.remember(popularKey(mature), VOCABULARY, load, asker)
    },

    popularAtHand: (mature) => cache.peek(popularKey(mature)),
  }
}
