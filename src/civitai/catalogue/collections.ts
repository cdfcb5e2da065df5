import type { Remembered } from '../../cache.ts'
import { type Rated, rated } from '../../rating.ts'
import { orNothing } from '../asking/fault.ts'
import type { Asker } from '../asking/lanes.ts'
import {
  COLLECTION_WINDOWS,
  type Collection,
  type CollectionsQuestion,
  type CollectionWindow,
} from '../collection.ts'
import { ratedCollection } from '../rated/collection.ts'
import { collection, collectionsPage } from '../wire/collection.ts'
import { read } from '../wire/entry.ts'
import { cursorWindows } from './cursor-windows.ts'
import type { Endpoints } from './endpoints.ts'
import { ANSWERS } from './freshness.ts'

/** What people put together. */
export interface Collections {
  collections(
    question: CollectionsAsked,
    asker: Asker,
  ): Promise<Remembered<Rated<CollectionWindow>>>
  /** One by its id, whatever its rating; undefined where there is none, or it is private. */
  collection(id: number, asker: Asker): Promise<Remembered<Rated<Collection>>>
}

/** A question and whether mature collections are asked for as well. */
interface CollectionsAsked extends CollectionsQuestion {
  readonly mature: boolean
}

const END = rated<CollectionWindow>('PG', { entries: [], more: false })

export function createCollections(
  endpoints: Endpoints & { readonly now: () => number },
): Collections {
  const { ask, cache, screen, onOdd, now } = endpoints
  const page = collectionsPage(onOdd)
  const windows = cursorWindows(endpoints, {
    path: '/collections',
    page: (answer) => read(page, answer),
    rate: (items, more) =>
      rated<CollectionWindow>('PG', {
        entries: items.flatMap((item) => ratedCollection(item, screen) ?? []),
        more,
      }),
  })
  return {
    async collections({ sort, query, window, mature }, asker) {
      // Civitai names a cursor for any list, and refuses it for all but one.
      if (window > COLLECTION_WINDOWS[sort]) return { value: END, at: now(), late: false }
      return windows({ sort, query, nsfw: mature || undefined }, window, asker)
    },

    collection(id, asker) {
      const path = `/collections/${id}`
      const load = async (asker: Asker): Promise<Rated<Collection> | undefined> => {
        const answer = await orNothing(ask(path, {}, asker))
        return answer === undefined ? undefined : ratedCollection(read(collection, answer), screen)
      }
      return cache.remember(path, ANSWERS, load, asker)
    },
  }
}
