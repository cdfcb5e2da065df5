import type { TrendSpan } from '../civitai/model.ts'
import type { Ranking } from '../civitai/screen/trending.ts'
import { StoreFault } from '../store/fault.ts'
import type { SnapshotStore } from '../store/store.ts'
import type { Filters } from './digest.ts'
import { dailyGains } from './history.ts'
import type { Gain } from './rank.ts'
import { type Reading, readTrends } from './trend-reading.ts'

/** How downloads grow, by our own snapshots. What grew most only the screen may ask. */
export interface Growth {
  /**
   * Whether there are two snapshots about that far apart (half to one and a half times the span).
   * While even `day` is not ready, nothing is ranked at all.
   */
  ready(span: TrendSpan): boolean
  /** When the newest snapshot was begun, in milliseconds since 1970; absent where there is none. */
  readonly since: number | undefined
  /** About how many downloads a model gained; absent where that is not known. */
  gainOf(id: number, span: TrendSpan): number | undefined
  /** Downloads gained by day, the oldest first, over up to seven days; absent where unknown. */
  history(id: number): Promise<readonly (number | undefined)[]>
}

/** The same with its ranking; kept in memory, so that asking costs little. */
export interface Trends extends Growth, Ranking {
  /** The models that gained any, best first. */
  ranked(span: TrendSpan, filters: Filters): readonly Gain[]
  /** Reads the store again if its snapshots are others than before, whoever took them. */
  refresh(): Promise<void>
}

/** Filtered lists that are remembered, for many digests have the same filters. */
const LISTS = 200
const DAYS_OF_HISTORY = 8 * 86_400_000

/** Knows nothing until it is first refreshed. */
export function createTrends(
  store: SnapshotStore,
  /** Told where a model's history cannot be read, which is only left out. */
  onStoreFault: (fault: StoreFault) => void,
): Trends {
  const lists = new Map<string, readonly Gain[]>()
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
    ranked(span, { type, base, tag }) {
      if (reading === undefined) return []
      const key = JSON.stringify([span, type, base, tag])
      const known = lists.get(key)
      if (known !== undefined) return known
      const passes = reading.traits.test({ type, base, tag })
      const { ranked, places } = reading.trends[span]
      const list = ranked.filter((_, at) => passes(places[at] ?? -1))
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
        // It only adds to what is shown.
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
