import type { Entry } from '../civitai/model.ts'
import type { Civitai } from '../civitai/screen/screened.ts'
import type { DigestLine } from '../render/digest.ts'
import type { Delivery } from '../store/store.ts'
import { type Filters, type Plan, type Span, spanOf, withoutHidden } from './digest.ts'
import { movementOf } from './movement.ts'
import type { Growth } from './trends.ts'

/** The content of a digest at one moment. */
export interface Content {
  readonly by: 'gained' | 'all'
  readonly span: Span
  /** Those of its filters that may be named there. */
  readonly filters: Filters
  readonly lines: readonly DigestLine[]
}

interface Sources {
  /** Screened for the place where it will be shown. */
  readonly civitai: Pick<Civitai, 'trending' | 'models' | 'mayShow'>
  readonly trends: Pick<Growth, 'ready'>
}

/** Windows to look through: in each, some models are gone or may not be shown. */
const WINDOWS = 3

/** How many past deliveries are compared with. */
export const LOOKED_BACK = 60

/** The models that posted deliveries showed, in their order. */
export const shownBy = (deliveries: readonly Delivery[]): readonly (readonly number[])[] =>
  deliveries.filter(({ state }) => state === 'posted').map(({ models }) => models)

/**
 * The models that gained most, as they are on Civitai now. A model that is gone or may not be shown
 * is replaced by the next. Before gains are known: models with a new version, by all downloads.
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

/** A weekly digest falls back to the gains of the last day while a week's are not known. */
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
