import type { Remembered } from '../../cache.ts'
import { type Rated, rated } from '../../rating.ts'
import type { Query } from '../asking/http.ts'
import type { Asker } from '../asking/lanes.ts'
import type { Creator, CreatorsFound } from '../model.ts'
import { levelOfText } from '../rated/levels.ts'
import { creatorsPage } from '../wire/creator.ts'
import { read } from '../wire/entry.ts'
import type { Endpoints } from './endpoints.ts'
import { VOCABULARY } from './freshness.ts'
import { keyOf } from './key.ts'

/** Who makes models, by name. */
export interface Creators {
  /**
   * Creators whose names contain a text, from Civitai's own list, in no order. Civitai answers this
   * slowly and often fails, so it may come late. After a failure it is not asked for a while.
   */
  creators(part: string, asker: Asker): Promise<Remembered<Rated<CreatorsFound>>>
  /** The same from the cache alone, and whether Civitai is being asked. */
  creatorsAtHand(part: string): Promise<{
    readonly found: Rated<CreatorsFound> | undefined
    readonly coming: boolean
  }>
  /** Names seen so far that may be meant by what is typed. */
  knownCreators(typed: string): Rated<readonly string[]>
}

export interface CreatorsOptions extends Endpoints {
  readonly now: () => number
  /** Names seen so far that begin with a text. */
  readonly known?: (prefix: string) => readonly string[]
}

/** The most items of one answer. */
const AT_ONCE = 200
const HELPER: Asker = { lane: 'autocomplete' }
/** Milliseconds. Failures in a row would open the breaker for all of Civitai. */
const LEFT_ALONE_FOR = 60_000

export function createCreators(options: CreatorsOptions): Creators {
  const { ask, cache, screen, now, onOdd, onCreators, known = () => [] } = options
  const page = creatorsPage(onOdd)
  const query = (part: string): Query => ({ query: part, limit: AT_ONCE })
  let leftAloneUntil = 0

  async function load(part: string): Promise<Rated<CreatorsFound>> {
    try {
      const { items, more } = read(page, await ask('/creators', query(part), HELPER))
      const named = items.flatMap(({ username, modelCount }): readonly Creator[] =>
        username
          ? [{ name: username, ...(modelCount !== undefined && { models: modelCount }) }]
          : [],
      )
      onCreators?.(named.map(({ name }) => name))
      return rated<CreatorsFound>('PG', {
        creators: named.map((one) => rated(levelOfText(one.name, screen), one)),
        complete: !more,
      })
    } catch (error) {
      leftAloneUntil = now() + LEFT_ALONE_FOR
      throw error
    }
  }

  return {
    async creators(part, asker) {
      const key = keyOf('/creators', query(part))
      if (now() < leftAloneUntil) return { value: await cache.peek(key), at: now(), late: false }
      return cache.remember(key, VOCABULARY, () => load(part), asker)
    },
    async creatorsAtHand(part) {
      const key = keyOf('/creators', query(part))
      return { found: await cache.peek(key), coming: cache.coming(key) }
    },
    knownCreators: (typed) =>
      rated<readonly string[]>(
        'PG',
        known(typed).map((name) => rated<string>(levelOfText(name, screen), name)),
      ),
  }
}
