import { setImmediate } from 'node:timers/promises'
import type { TrendSpan } from '../civitai/model.ts'
import type { Snapshot, SnapshotStore } from '../store/store.ts'
import { type CountedModel, countedModels } from './counted.ts'
import { createTraits, type Traits } from './filter-index.ts'
import { byGain, byRise, type Gain, gainOf, type Rise, riseOf, totalOf } from './rank.ts'
import { type Pair, pairsOf } from './snapshot-pairs.ts'

const DAY = 86_400_000
const SPANS: Readonly<Record<TrendSpan, number>> = { day: DAY, week: 7 * DAY, month: 30 * DAY }

/** The trends that some snapshots show. */
export interface Reading {
  readonly trends: Readonly<Record<TrendSpan, Trend>>
  readonly traits: Traits
}

/** The trends of one span. */
interface Trend {
  /** Whether there are snapshots that far apart. */
  readonly ready: boolean
  /** The gain of every model whose gain is known. */
  readonly gains: ReadonlyMap<number, number>
  /** Models with a gain, and those of them that rose. */
  readonly gained: Ranked<Gain>
  readonly risen: Ranked<Rise>
}

/** Models, best first, and the place of each in the index. */
interface Ranked<T extends Gain> {
  readonly models: readonly T[]
  readonly places: readonly number[]
}

/** Reads the gains of all spans, in batches that let other work run between. */
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
  readonly gained: Placed<Gain>[]
  readonly risen: Placed<Rise>[]
}

/** A model and its place in the index. */
interface Placed<T extends Gain> {
  readonly model: T
  readonly place: number
}

const draftOf = (snapshots: readonly Snapshot[], span: number): Draft => ({
  span,
  pairs: pairsOf(snapshots, span),
  gains: new Map(),
  gained: [],
  risen: [],
})

function add({ span, pairs, gains, gained, risen }: Draft, model: CountedModel, place: number) {
  const { id } = model.facts
  const gain = gainOf(model, pairs, span)
  if (gain === undefined) return
  gains.set(id, gain)
  if (gain > 0) gained.push({ model: { id, gain }, place })
  const rise = riseOf({ id, gain }, totalOf(model, pairs))
  if (rise !== undefined) risen.push({ model: rise, place })
}

async function trendOf({ pairs, gains, gained, risen }: Draft): Promise<Trend> {
  await setImmediate()
  return {
    ready: pairs.length > 0,
    gains,
    gained: ranked(gained, byGain),
    risen: ranked(risen, byRise),
  }
}

function ranked<T extends Gain>(all: Placed<T>[], better: (a: T, b: T) => number): Ranked<T> {
  all.sort((a, b) => better(a.model, b.model))
  return { models: all.map(({ model }) => model), places: all.map(({ place }) => place) }
}
