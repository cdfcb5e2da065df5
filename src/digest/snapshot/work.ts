import type { Counts, HeadPage } from '../../civitai/catalogue/counts.ts'
import type { Store } from '../../store/store.ts'
import type { Asked } from './asking.ts'
import { COUNTS, HEADS, WATCH_LIST } from './bounds.ts'
import { headsBehind, headsOf } from './heads.ts'
import { keepList, listOf, type Progress, type Round, type Taking } from './progress.ts'
import { thin } from './thinning.ts'

/** What the work needs. */
export interface Workshop {
  readonly store: Pick<Store, 'digests' | 'snapshots'>
  readonly counts: Counts
  /** Asks, counts the request, and checks that no other process has taken over. */
  readonly ask: <T>(question: Promise<T>, progress: Progress) => Promise<Asked<T>>
}

const NOTHING: HeadPage = { models: [], next: undefined }

/**
 * Each function does one piece of work and yields the progress to store. If that is lost, the piece
 * can be repeated.
 */
export async function beginRound(
  { store }: Workshop,
  progress: Progress,
  at: number,
): Promise<Progress> {
  const left = headsOf(await store.digests.filters(HEADS.filters))
  return { ...progress, round: { at, left } }
}

export async function readHead(
  { store, counts, ask }: Workshop,
  before: Progress,
  round: Round,
  signal: AbortSignal,
): Promise<Progress> {
  const [head] = round.left
  if (head === undefined) return before
  const { pages: _, cursor, ...question } = head
  const asked = await ask(counts.head(question, cursor, signal), before)
  if (asked.outcome === 'failed') return asked.progress
  const { models, next } = asked.outcome === 'answered' ? asked.answer : NOTHING
  // All get the same moment, so that of too many the most downloaded are watched.
  await store.snapshots.see(models, round.at)
  return { ...asked.progress, round: { ...round, left: headsBehind(round.left, next) } }
}

export async function beginSnapshot(
  { store }: Workshop,
  progress: Progress,
  at: number,
): Promise<Progress> {
  const models = await store.snapshots.watched(at - WATCH_LIST.seenWithin, WATCH_LIST.models)
  await keepList(store.snapshots, models)
  const { id } = await store.snapshots.begin(at)
  const taking = { id, at, models: models.length, done: 0, missing: 0 }
  return { ...progress, taking, takenAt: at }
}

export async function countSome(
  { store, counts, ask }: Workshop,
  before: Progress,
  taking: Taking,
  signal: AbortSignal,
): Promise<Progress> {
  const { id, done, missing } = taking
  const ids = (await listOf(store.snapshots)).slice(done, done + COUNTS.atOnce)
  if (ids.length === 0) return { ...before, taking: ended(taking) }
  const asked = await ask(counts.byIds(ids, signal), before)
  if (asked.outcome === 'failed') return asked.progress
  const answer = asked.outcome === 'answered' ? asked.answer : []
  const wanted = answer.filter((model) => ids.includes(model.id))
  await store.snapshots.count(id, wanted)
  return {
    ...asked.progress,
    taking: {
      ...taking,
      done: done + ids.length,
      missing: missing + ids.length - wanted.length,
    },
  }
}

/** The rest of its models will not be counted. */
const ended = (taking: Taking): Taking => ({
  ...taking,
  done: taking.models,
  missing: taking.missing + taking.models - taking.done,
})

/** A snapshot without any count is discarded. */
export async function finishSnapshot(
  { store: { snapshots } }: Workshop,
  progress: Progress,
  taking: Taking,
  at: number,
): Promise<Progress> {
  const { id, models, missing } = ended(taking)
  if (missing < models) await snapshots.finish(id, missing)
  else await snapshots.discard(id)
  await thin(snapshots, at)
  await keepList(snapshots, [])
  return { ...progress, taking: undefined }
}
