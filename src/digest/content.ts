import type { Entry } from '../civitai/model.ts'
import type { Civitai } from '../civitai/screen/screened.ts'
import type { DigestLine } from '../render/digest.ts'
import type { Delivery } from '../store/store.ts'
import { type Filters, type Plan, type Span, spanOf, withoutHidden } from './digest.ts'
import { movementOf } from './movement.ts'
import type { Growth } from './trends.ts'

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
  readonly civitai: Pick<Civitai, 'trending' | 'models' | 'mayShow'>
  readonly trends: Pick<Growth, 'ready'>
}

/** In each of so many windows some models are gone by now or may not be shown there. */
const WINDOWS = 3

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
    wanted.map(({ id }) => id),
    earlier,
  )
  return {
    by: span === undefined ? 'all' : 'gained',
    span: span ?? 'day',
    filters,
    lines: wanted.map((entry, at) => ({
      entry,
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

const wantedBy = async (plan: Plan, span: Span | undefined, sources: Sources) => {
  const wanted = await (span === undefined ? published(plan, sources) : gained(plan, span, sources))
  return wanted.slice(0, plan.count)
}

async function gained(plan: Plan, span: Span, { civitai }: Sources): Promise<readonly Entry[]> {
  const { type, base, tag, count } = plan
  const entries: Entry[] = []
  for (let window = 1; window <= WINDOWS && entries.length < count; window++) {
    const found = await civitai.trending({ span, type, base, tag, window })
    entries.push(...(found?.entries ?? []))
    if (!found?.more) break
  }
  return entries
}

async function published(plan: Plan, { civitai }: Sources): Promise<readonly Entry[]> {
  const { type, base, tag } = plan
  const question = { sort: 'Most Downloaded', period: 'Day', type, base, tag, window: 1 } as const
  return (await civitai.models(question))?.entries ?? []
}
