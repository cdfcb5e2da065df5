import { setImmediate } from 'node:timers/promises'
import type { TrendSpan } from '../civitai/model.ts'
import type { Snapshot, SnapshotStore } from '../store/store.ts'
import { type CountedModel, countedModels } from './counted.ts'
import { createTraits, type Traits } from './filter-index.ts'
import { byGain, type Gain, gainOf } from './rank.ts'
import { type Pair, pairsOf } from './snapshot-pairs.ts'

const DAY = 86_400_000
const SPANS: Readonly<Record<TrendSpan, number>> = { day: DAY, week: 7 * DAY, month: 30 * DAY }

/** What is known of trends by some snapshots. */
export interface Reading {
  readonly trends: Readonly<Record<TrendSpan, Trend>>
  readonly traits: Traits
}

/** What is known of one span. */
interface Trend {
  /** Whether there are snapshots so far apart. */
  readonly ready: boolean
  /** Of every model of which it is known. */
  readonly gains: ReadonlyMap<number, number>
  /** Those that gained any, best first, and each one's place among the traits. */
  readonly ranked: readonly Gain[]
  readonly places: readonly number[]
}

/** Reads the gains of all spans in one go, in pieces between which everything else has its turn. */
export async function readTrends(
  store: Pick<SnapshotStore, 'facts' | 'counts'>,
  snapshots: readonly Snapshot[],
): Promise<Reading> {
  const traits = createTraits()
  const drafts = {
    day: draftOf(snapshots, SPANS.day),
    week: draftOf(snapshots, SPANS.week),
    month: draftOf(snapshots, SPANS.month),
  }
  const all = Object.values(drafts)
  const pairs = all.flatMap((draft) => draft.pairs)
  const wanted = new Set(pairs.flatMap(({ earlier, later }) => [earlier.id, later.id]))
  if (wanted.size > 0) {
    for await (const models of countedModels(store, [...wanted])) {
      for (const model of models) {
        const place = traits.keep(model.facts)
        for (const draft of all) add(draft, model, place)
      }
    }
  }
  return {
    traits,
    trends: {
      day: await trendOf(drafts.day),
      week: await trendOf(drafts.week),
      month: await trendOf(drafts.month),
    },
  }
}

interface Draft {
  readonly span: number
  readonly pairs: readonly Pair[]
  readonly gains: Map<number, number>
  readonly gainers: Gainer[]
}

interface Gainer extends Gain {
  readonly place: number
}

const draftOf = (snapshots: readonly Snapshot[], span: number): Draft => ({
  span,
  pairs: pairsOf(snapshots, span),
  gains: new Map(),
  gainers: [],
})

function add({ span, pairs, gains, gainers }: Draft, model: CountedModel, place: number): void {
  const { id } = model.facts
  const gain = gainOf(model, pairs, span)
  if (gain !== undefined) gains.set(id, gain)
  if (gain !== undefined && gain > 0) gainers.push({ id, gain, place })
}

async function trendOf({ pairs, gains, gainers }: Draft): Promise<Trend> {
  await setImmediate()
  gainers.sort(byGain)
  return {
    ready: pairs.length > 0,
    gains,
    ranked: gainers.map(({ id, gain }) => ({ id, gain })),
    places: gainers.map(({ place }) => place),
  }
}
