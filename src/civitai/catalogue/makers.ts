import type { Remembered } from '../../cache.ts'
import { type Rated, rated, strictest } from '../../rating.ts'
import { orNothing } from '../asking/fault.ts'
import type { Query } from '../asking/http.ts'
import type { Asker } from '../asking/lanes.ts'
import type { MakersWanted } from '../maker.ts'
import type { Window } from '../model.ts'
import { nameKey } from '../names.ts'
import { canGenerate } from '../rated/can-generate.ts'
import { ratedWindow } from '../rated/entry.ts'
import { levelOfText } from '../rated/levels.ts'
import { read, type WireModel } from '../wire/entry.ts'
import { makerOf, type WireMaker } from '../wire/maker.ts'
import type { Endpoints } from './endpoints.ts'
import { ANSWERS, VOCABULARY } from './freshness.ts'
import { keyOf } from './key.ts'
import { modelsReader } from './models-answer.ts'

/** What Civitai makes pictures with. */
export interface Makers {
  /** What the generator knows a version by; undefined where no picture may be made with it. */
  maker(version: number, asker: Asker): Promise<Remembered<Rated<WireMaker>>>
  /** Models to make pictures with that words find; for none, the most downloaded ones. */
  makers(
    words: string,
    wanted: MakersWanted,
    mature: boolean,
    asker: Asker,
  ): Promise<Remembered<Rated<Window>>>
  /** The same from the cache alone, and whether Civitai is being asked. */
  makersAtHand(
    words: string,
    wanted: MakersWanted,
    mature: boolean,
  ): Promise<{ readonly window: Rated<Window> | undefined; readonly coming: boolean }>
}

/** The most items of one answer: of a search, Civitai leaves out afterwards what is not wanted. */
const AT_ONCE = 100

const queryOf = (words: string, { types, bases }: MakersWanted, mature: boolean): Query => ({
  limit: AT_ONCE,
  ...(words === '' ? { sort: 'Most Downloaded', period: 'AllTime' } : { query: nameKey(words) }),
  types,
  baseModels: bases,
  supportsGeneration: true,
  nsfw: mature || undefined,
})

export function createMakers(endpoints: Endpoints): Makers {
  const { ask, cache, screen } = endpoints
  const models = modelsReader(endpoints)
  return {
    maker(version, asker) {
      const path = `/model-versions/mini/${version}`
      const load = async (asker: Asker): Promise<Rated<WireMaker> | undefined> => {
        const answer = await orNothing(ask(path, {}, asker))
        const maker = answer === undefined ? undefined : read(makerOf(version), answer)
        if (maker === undefined) return undefined
        const level = strictest(
          ...[maker.baseModel, maker.air].map((one) => levelOfText(one, screen)),
        )
        return rated<WireMaker>(level, maker)
      }
      return cache.remember(path, ANSWERS, load, asker)
    },

    makers(words, wanted, mature, asker) {
      const query = queryOf(words, wanted, mature)
      const load = async (asker: Asker): Promise<Rated<Window>> => {
        const { items, more } = models(await ask('/models', query, asker))
        return ratedWindow(
          items.flatMap((item) => asWanted(item, wanted)),
          more,
          screen,
        )
      }
      const kept = words === '' ? VOCABULARY : ANSWERS
      return cache.remember(keyOf('/models', query), kept, load, asker)
    },

    async makersAtHand(words, wanted, mature) {
      const key = keyOf('/models', queryOf(words, wanted, mature))
      return { window: await cache.peek(key), coming: cache.coming(key) }
    },
  }
}

/** A model that is wanted, with the versions first for which it is; otherwise nothing. */
function asWanted(model: WireModel, { types, bases }: MakersWanted): WireModel | [] {
  const isWanted = (one: WireModel['modelVersions'][number]): boolean =>
    canGenerate(one) && one.baseModel !== undefined && bases.includes(one.baseModel)
  const { modelVersions } = model
  const first = modelVersions.filter(isWanted)
  if (first.length === 0 || !types.some((type) => type === model.type)) return []
  // The others count for its level.
  return { ...model, modelVersions: [...first, ...modelVersions.filter((one) => !isWanted(one))] }
}
