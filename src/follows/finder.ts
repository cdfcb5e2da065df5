import { CivitaiFault } from '../civitai/asking/fault.ts'
import type { ListedModel, Newest, NewestPage } from '../civitai/catalogue/newest.ts'
import { asDue, inTurn, type Pacing } from '../digest/as-due.ts'
import type { Store } from '../store/store.ts'
import { activeFollows } from './finding/active.ts'
import { earlyAfter, openedSince } from './finding/early-access.ts'
import { createFollowIndex, creatorKey, type FollowIndex } from './finding/follow-index.ts'
import {
  type Floors,
  floorsOf,
  type Known,
  knownOfCreator,
  knownOfModels,
  knownOfTags,
  withKnown,
} from './finding/known.ts'
import { AT_ONCE, modelsById, modelsOf } from './finding/looking.ts'
import { createMatching } from './finding/matching.ts'
import type { Found } from './finding/news.ts'
import { type ModelsProgress, progressOf, written } from './finding/progress.ts'
import {
  ALWAYS,
  afterPage,
  begun,
  givenUp,
  READ_EVERY,
  type ReadingProgress,
  readingDue,
} from './finding/reading.ts'
import {
  afterCreator,
  afterModels,
  creatorBehind,
  creatorsDue,
  modelsBehind,
  modelsDue,
} from './finding/rounds.ts'

/** Finds what is new for all follows at once, while nobody waits for Civitai. */
export interface Finder {
  /**
   * Does the next piece of work, with at most two requests to Civitai, and yields when the next one is
   * due. Only one process works. Rejects with the signal's reason when aborted, and with what the
   * store throws.
   */
  step(signal: AbortSignal): Promise<number>
  /** Does all pieces as they become due, until the signal aborts. Never rejects. */
  run(signal: AbortSignal): Promise<void>
}

interface FinderOptions extends Pacing {
  readonly store: Pick<Store, 'follows' | 'lease'>
  readonly newest: Newest
  /** Names this process. */
  readonly holder: string
  /** Called when there may be something to tell. */
  readonly onFound?: () => void
  /** Milliseconds between an answer and the next request; 1,000 by default. */
  readonly pause?: number
}

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const WORK = 'follows'
/** A piece takes no longer; then another process may go on. */
const LEASE = 3 * MINUTE
const LONGEST_REST = 15 * MINUTE
/** Long enough that nothing is told twice; then even a date that is set anew is no news. */
const KEPT = 90 * DAY

export function createFinder(options: FinderOptions): Finder {
  const { store, newest, now, holder, onFault, onFound, pause = 1_000 } = options
  const { follows } = store
  const matching = createMatching()
  /** As of the beginning of the last reading: new follows need not be known sooner. */
  let index: FollowIndex | undefined
  /** Without one a new follow is not looked at yet. */
  let floors: Floors = new Map()
  let forgottenAt = Number.NaN
  /** Until when nothing is asked, because of a failure, but the beginning of a new reading. */
  let restUntil = 0

  const rest = ({ retryAfter = 0 }: CivitaiFault, least: number): void => {
    restUntil = now() + Math.min(Math.max(least, retryAfter), LONGEST_REST)
  }
  /** Only a clock that was put back leaves more time than that. */
  const isResting = (): boolean => restUntil > now() && restUntil <= now() + LONGEST_REST

  const hold = (): Promise<boolean> => store.lease(WORK, holder, now(), now() + LEASE)

  /** Everything that was asked comes through here: after a long wait another process may work. */
  async function asked<T>(question: Promise<T>): Promise<T> {
    const answer = await question
    if (!(await hold())) throw new Error('another process has taken over the follows')
    return answer
  }

  /** Stores what models tell for follows, and how far the work came. */
  async function keep(
    models: readonly ListedModel[],
    among: FollowIndex,
    after: ReturnType<typeof written>,
    { known = [], opened = [] }: { known?: readonly Known[]; opened?: readonly Found[] } = {},
  ): Promise<void> {
    const { findings, stored } = matching.match(models, among, now())
    const all = [...opened, ...findings]
    await follows.found({ ...after, findings: all, known })
    stored()
    index = among
    if (all.length > 0) onFound?.()
  }

  async function readPage(
    among: FollowIndex,
    progress: ReadingProgress & { readonly reading: NonNullable<ReadingProgress['reading']> },
    signal: AbortSignal,
  ): Promise<number> {
    const { reading } = progress
    let page: NewestPage
    try {
      page = await asked(newest.page(reading.cursor, signal))
    } catch (error) {
      if (!(error instanceof CivitaiFault)) throw error
      onFault(error)
      // The first pages are read anew in any case; further down it goes on where it was.
      const goesOn = error.kind === 'away' && reading.pages >= ALWAYS
      if (goesOn) rest(error, MINUTE)
      const after = goesOn ? progress : givenUp(progress)
      await follows.found({ ...written('follows newest', after), findings: [], known: [] })
      return goesOn ? restUntil : now()
    }
    // Only the first page tells what was published before a moment that is not long ago.
    const tells = reading.pages === 0 && page.models.length > 0
    if (tells) floors = floorsOf(among, floors, page.models)
    const known = tells ? knownOfTags(among, progress, page.models) : []
    const after = afterPage(progress, page, now())
    await keep(page.models, withKnown(among, known), written('follows newest', after), { known })
    return now() + pause
  }

  /** Asks about what is followed by itself; a failure puts off all such questions. */
  async function look(
    question: Promise<readonly ListedModel[]>,
  ): Promise<readonly ListedModel[] | undefined> {
    try {
      return await asked(question)
    } catch (error) {
      if (!(error instanceof CivitaiFault)) throw error
      onFault(error)
      // What Civitai will never answer must not hold up the others.
      if (error.kind === 'refused' || error.kind === 'missing') return []
      rest(error, READ_EVERY)
      return undefined
    }
  }

  async function lookAtModels(
    among: FollowIndex,
    ids: readonly number[],
    progress: ModelsProgress,
    round: Omit<ModelsProgress, 'early'>,
    signal: AbortSignal,
  ): Promise<number> {
    const models = ids.length === 0 ? [] : await look(modelsById(newest, ids, signal))
    if (models === undefined) return restUntil
    const known = knownOfModels(among, ids, models, floors)
    const opened = openedSince(progress.early, models, among.of, now())
    const early = earlyAfter(progress.early, models, among.models, now())
    const after = written('follows models', { ...round, early })
    await keep(models, withKnown(among, known), after, { known, opened })
    return now() + pause
  }

  async function lookAtCreator(
    among: FollowIndex,
    creator: string,
    after: ReturnType<typeof written>,
    signal: AbortSignal,
  ): Promise<number> {
    const models = await look(modelsOf(newest, creator, signal))
    if (models === undefined) return restUntil
    const known = knownOfCreator(among, creator, models, floors)
    await keep(models, withKnown(among, known), after, { known })
    return now() + pause
  }

  /** `catchUp` runs beside the loop. */
  const step = inTurn(doNext)

  async function doNext(signal: AbortSignal): Promise<number> {
    signal.throwIfAborted()
    if (!(await hold())) return now() + MINUTE
    if (!(Math.abs(now() - forgottenAt) < DAY)) {
      await follows.forgetFindings(now() - KEPT)
      forgottenAt = now()
    }
    const progress = await progressOf(follows, 'follows newest')
    const { reading } = progress
    const readNext = readingDue(progress, now())
    const isDue = reading === undefined && readNext <= now()
    if (isDue || index === undefined) {
      index = createFollowIndex(await activeFollows(follows))
    }
    const among = index
    if (among.all.length === 0) return now() + MINUTE
    if (reading !== undefined) {
      return isResting() ? restUntil : readPage(among, { ...progress, reading }, signal)
    }
    if (isDue) return readPage(among, begun(progress, among.oldest, now()), signal)
    if (isResting()) return Math.min(restUntil, readNext)
    return Math.min(readNext, await lookNext(among, signal))
  }

  /** Looks at what is followed by itself, and yields when to do so again. */
  async function lookNext(among: FollowIndex, signal: AbortSignal): Promise<number> {
    const models = await progressOf(follows, 'follows models')
    const creators = await progressOf(follows, 'follows creators')
    const begins = among.unknown.filter(({ id }) => floors.has(id))
    for (const { subject } of begins) {
      if (subject.kind === 'model') {
        const ids = begins.flatMap((one) => (one.subject.kind === 'model' ? one.subject.id : []))
        const first = [...new Set(ids)].slice(0, AT_ONCE)
        return lookAtModels(among, first, models, models, signal)
      }
      if (subject.kind === 'creator') {
        const after = written('follows creators', creators)
        return lookAtCreator(among, creatorKey(subject.name), after, signal)
      }
    }
    const modelsAt = among.models.length === 0 ? Infinity : modelsDue(models, now())
    if (modelsAt <= now()) {
      const ids = modelsBehind(among.models, models)
      return lookAtModels(among, ids, models, afterModels(models, ids, now()), signal)
    }
    const all = among.creators
    const creatorsAt = all.length === 0 ? Infinity : creatorsDue(creators, all.length, now())
    if (creatorsAt <= now()) {
      const creator = creatorBehind(all, creators)
      const isLast = creator === undefined || creator === all.at(-1)
      const after = written('follows creators', afterCreator(creators, creator, isLast, now()))
      if (creator !== undefined) return lookAtCreator(among, creator, after, signal)
      await keep([], among, after)
    }
    return Math.min(modelsAt, creatorsAt)
  }

  return {
    step,
    async run(signal) {
      await asDue(step, options, signal)
      // So that the next process need not wait until it runs out.
      await store.lease(WORK, holder, now(), now()).catch(onFault)
    },
  }
}
