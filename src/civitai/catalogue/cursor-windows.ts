import type { Remembered } from '../../cache.ts'
import type { Rated } from '../../rating.ts'
import { orNothing } from '../asking/fault.ts'
import type { Query } from '../asking/http.ts'
import type { Asker } from '../asking/lanes.ts'
import type { Endpoints } from './endpoints.ts'
import { ANSWERS } from './freshness.ts'
import { keyOf } from './key.ts'

/** A window, and what the next one needs. */
interface Kept<Window> {
  readonly window: Rated<Window>
  readonly ids: readonly number[]
  /** Where the next one begins, if there is one. */
  readonly next?: string
}

/** How a list is read. */
interface Reading<Item, Window> {
  readonly path: string
  readonly page: (answer: unknown) => {
    readonly items: readonly Item[]
    readonly next: string | undefined
  }
  readonly rate: (items: readonly Item[], more: boolean) => Rated<Window>
}

/** The most items of one answer. */
const WINDOW_SIZE = 100

/**
 * Windows of a list that Civitai serves by cursor alone, from 1: each is found by way of those before
 * it. Undefined where Civitai does not know whose list it is.
 */
export function cursorWindows<Item extends { readonly id: number }, Window>(
  { ask, cache }: Pick<Endpoints, 'ask' | 'cache'>,
  { path, page, rate }: Reading<Item, Window>,
): (query: Query, window: number, asker: Asker) => Promise<Remembered<Rated<Window>>> {
  async function after(
    before: Kept<Window> | undefined,
    query: Query,
    asker: Asker,
  ): Promise<Kept<Window>> {
    const cursor = before?.next
    const { items, next } = page(await ask(path, { ...query, cursor, limit: WINDOW_SIZE }, asker))
    // A list moves while it is read: an item can come twice, and a cursor can lead nowhere.
    const known = new Set(before?.ids)
    const once = new Map(items.filter(({ id }) => !known.has(id)).map((item) => [item.id, item]))
    const isNext = next !== undefined && next !== cursor
    return {
      window: rate([...once.values()], isNext),
      ids: items.map(({ id }) => id),
      ...(isNext && { next }),
    }
  }

  function kept(query: Query, window: number, asker: Asker): Promise<Remembered<Kept<Window>>> {
    const load = async (asker: Asker): Promise<Kept<Window> | undefined> => {
      if (window === 1) return orNothing(after(undefined, query, asker))
      const { value: before } = await kept(query, window - 1, asker)
      return before?.next === undefined
        ? before && { window: rate([], false), ids: [] }
        : orNothing(after(before, query, asker))
    }
    return cache.remember(keyOf(`${path}#${window}`, query), ANSWERS, load, asker)
  }

  return async (query, window, asker) => {
    const { value, ...known } = await kept(query, window, asker)
    return { ...known, value: value?.window }
  }
}
