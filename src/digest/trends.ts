import type { TrendMeasure, TrendSpan } from '../civitai/model.ts'
import type { Ranking } from '../civitai/screen/trending.ts'
import { StoreFault } from '../store/fault.ts'
import type { SnapshotStore } from '../store/store.ts'
import type { Filters } from './digest.ts'
import { dailyGains } from './history.ts'
import type { Gain, Rise } from './rank.ts'
import { type Reading, readTrends } from './trend-reading.ts'

/** How downloads grow, from our own snapshots. Only the screen may ask for a ranking. */
export interface Growth {
  /**
   * Whether two snapshots are about a span apart (half to one and a half times). Until `day` is ready,
   * nothing is ranked.
   */
  ready(span: TrendSpan): boolean
  /** When the newest snapshot began, in milliseconds since 1970; absent where there is none. */
  readonly since: number | undefined
  /** The estimated downloads a model gained; undefined where not known. */
  gainOf(id: number, span: TrendSpan): number | undefined
  /** Downloads gained per day, the oldest first, for up to seven days; undefined where not known. */
  history(id: number): Promise<readonly (number | undefined)[]>
}

/** Trends with the ranking, kept in memory so that asking is cheap. */
export interface Trends extends Growth, Ranking {
  /** The models with a gain, or with a rise, best first. */
  ranked(span: TrendSpan, filters: Filters, by?: TrendMeasure): readonly (Gain & Partial<Rise>)[]
  /** Reads the store again if there are new snapshots, whoever took them. */
  refresh(): Promise<void>
}

/** Filtered lists kept: many digests share filters. */
const LISTS = 200
const DAYS_OF_HISTORY = 8 * 86_400_000

/** Empty until it is first refreshed. */
export function createTrends(
  store: SnapshotStore,
  /** Called when a model's history cannot be read; the history is then left out. */
  onStoreFault: (fault: StoreFault) => void,
): Trends {
  const lists = new Map<string, readonly (Gain & Partial<Rise>)[]>()
  let since: number | undefined
  let reading: Reading | undefined
  let read = ''
  let refreshing: Promise<void> | undefined

  async function refresh(): Promise<void> {
    const snapshots = await store.all()
    const named = JSON.stringify(snapshots.map(({ id }) => id))
    if (named === read) return
    reading = await readTrends(store, snapshots)
    since = snapshots[0]?.at
    read = named
    lists.clear()
  }

  return {
    get since() {
      return since
    },
    ready: (span) => reading?.trends[span].ready ?? false,
    ranked(span, { type, base, tag }, by = 'gained') {
      if (reading === undefined) return []
      const key = JSON.stringify([span, by, type, base, tag])
      const known = lists.get(key)
      if (known !== undefined) return known
      const passes = reading.traits.test({ type, base, tag })
      const { models, places } = reading.trends[span][by]
      const list = models.filter((_, at) => passes(places[at] ?? -1))
      if (lists.size >= LISTS) lists.clear()
      lists.set(key, list)
      return list
    },
    gainOf: (id, span) => reading?.trends[span].gains.get(id),
    async history(id) {
      if (since === undefined) return []
      try {
        return dailyGains(await store.history(id, since - DAYS_OF_HISTORY), since)
      } catch (error) {
        // A card works without it.
        if (!(error instanceof StoreFault)) throw error
        onStoreFault(error)
        return []
      }
    },
    refresh() {
      refreshing ??= refresh().finally(() => {
        refreshing = undefined
      })
      return refreshing
    },
  }
}
