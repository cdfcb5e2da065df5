import type { Civitai } from '../civitai/screened.ts'
import type { DigestLine } from '../render/digest.ts'
import type { Delivery } from '../store/store.ts'
import { type Filters, type Plan, type Span, spanOf, withoutHidden } from './digest.ts'
import { movementOf } from './movement.ts'
import type { Trends } from './trends.ts'

/** What a digest has to say at one moment. */
export interface Content {
  readonly by: 'gained' | 'all'
  readonly span: Span
  /** What of its filters may be named. */
  readonly filters: Filters
  readonly lines: readonly DigestLine[]
}

interface Sources {
  /** Screened for where it will be shown. */
  readonly civitai: Pick<Civitai, 'entries' | 'models' | 'mayShow'>
  readonly trends: Pick<Trends, 'ready' | 'ranked'>
}

type Wanted = Omit<DigestLine, 'movement'>

/** So many are asked for at once, of which some are gone by now or may not be shown there. */
const ASKED_AT_ONCE = 100
const HOPS = 3

/** As many of a digest's deliveries as tell how things have moved. */
export const LOOKED_BACK = 60

/** What deliveries showed, those that were posted, in their order. */
export const shownBy = (deliveries: readonly Delivery[]): readonly (readonly number[])[] =>
  deliveries.filter(({ state }) => state === 'posted').map(({ models }) => models)

/**
 * The models that gained most, as they are on Civitai now; what is gone or may not be shown gives
 * way to the next. While it is not known what gained: those with a new version, by all downloads.
 * `earlier` are the ids that the digest showed before, the newest list first.
 */
export async function contentOf(
  plan: Plan,
  earlier: readonly (readonly number[])[],
  sources: Sources,
): Promise<Content> {
  const span = spanKnown(plan, sources)
  const filters = withoutHidden(plan, sources.civitai.mayShow)
  const isHidden = filters.base !== plan.base || filters.tag !== plan.tag
  const wanted = isHidden ? [] : await wantedBy(plan, span, sources)
  const moves = movementOf(
    wanted.map(({ entry }) => entry.id),
    earlier,
  )
  return {
    by: span === undefined ? 'all' : 'gained',
    span: span ?? 'day',
    filters,
    lines: wanted.map((line, at) => ({
      ...line,
      movement: earlier.length > 0 ? moves[at] : undefined,
    })),
  }
}

/** A week is made up of days, so a weekly digest begins with what is known of the last one. */
function spanKnown(plan: Plan, { trends }: Sources): Span | undefined {
  const wished = spanOf(plan)
  if (trends.ready(wished)) return wished
  return trends.ready('day') ? 'day' : undefined
}

const wantedBy = (plan: Plan, span: Span | undefined, sources: Sources): Promise<Wanted[]> =>
  span === undefined ? published(plan, sources) : gained(plan, span, sources)

async function gained(plan: Plan, span: Span, { civitai, trends }: Sources): Promise<Wanted[]> {
  const ranked = trends.ranked(span, plan)
  const lines: Wanted[] = []
  for (let hop = 0; hop < HOPS && lines.length < plan.count; hop++) {
    const asked = ranked.slice(hop * ASKED_AT_ONCE, (hop + 1) * ASKED_AT_ONCE)
    if (asked.length === 0) break
    const entries = await civitai.entries(asked.map(({ id }) => id))
    const known = new Map(entries.map((entry) => [entry.id, entry]))
    for (const { id, gain } of asked) {
      const entry = known.get(id)
      if (entry !== undefined) lines.push({ entry, gained: gain })
    }
  }
  return lines.slice(0, plan.count)
}

async function published(plan: Plan, { civitai }: Sources): Promise<Wanted[]> {
  const { type, base, tag, count } = plan
  const question = { sort: 'Most Downloaded', period: 'Day', type, base, tag, window: 1 } as const
  const window = await civitai.models(question)
  return (window?.entries ?? []).slice(0, count).map((entry) => ({ entry }))
}
