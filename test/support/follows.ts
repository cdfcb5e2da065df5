import { onTestFinished } from 'vitest'
import type {
  ListedModel,
  ListedVersion,
  Listing,
  Newest,
} from '../../src/civitai/catalogue/newest.ts'
import { createFinder, type Finder } from '../../src/follows/finder.ts'
import type { Follow, FollowPlan } from '../../src/follows/follow.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const start = Date.UTC(2026, 10, 21, 9)

/** A model as Civitai has it, with what moves it in its lists. */
export interface Shelved extends ListedModel {
  /** From then on it stands there as if it were that new. */
  readonly bumpedAt?: number
  /** Without a rating it is in no list. */
  readonly ratedAt?: number
  /** It is left out of lists of all ratings. */
  readonly minor?: boolean
  /** It is left out of lists without mature models. */
  readonly mature?: boolean
}

export const versionOf = (
  id: number,
  publishedAt: number,
  has: Partial<ListedVersion> = {},
): ListedVersion => ({ id, publishedAt, base: 'Pony', rated: true, ...has })

export const modelOf = (
  id: number,
  versions: readonly ListedVersion[],
  has: Partial<Shelved> = {},
): Shelved => ({ id, type: 'LORA', creator: 'Ada', tags: ['anime'], versions, ...has })

interface Request {
  readonly at: number
  readonly what: 'page' | 'ids' | 'creator'
  readonly asked: string | undefined
  readonly listing: Listing
}

/** A Civitai that lists models as the real one does. */
interface FakeNewest extends Newest {
  models: Shelved[]
  readonly requests: Request[]
  /** Asked before each answer; what it throws is what comes. */
  fails: (request: Request) => void
}

function newestOf(clock: { at: number }): FakeNewest {
  const listedNow = (listing: Listing): readonly Shelved[] =>
    civitai.models
      .filter(({ minor, mature }) => !(listing === 'all ratings' ? minor : mature))
      .filter(({ ratedAt = 0 }) => ratedAt <= clock.at)
      .map((model) => ({
        ...model,
        versions: model.versions.filter(({ publishedAt }) => publishedAt <= clock.at),
      }))
      .filter(({ versions }) => versions.length > 0)
      .sort((a, b) => placeOf(b) - placeOf(a) || b.id - a.id)
  const placeOf = ({ bumpedAt = 0, versions }: Shelved): number =>
    Math.max(bumpedAt <= clock.at ? bumpedAt : 0, ...versions.map(({ publishedAt }) => publishedAt))
  const asked = async <T>(request: Omit<Request, 'at'>, answer: () => T): Promise<T> => {
    const sent = { at: clock.at, ...request }
    civitai.requests.push(sent)
    civitai.fails(sent)
    return answer()
  }
  const civitai: FakeNewest = {
    models: [],
    requests: [],
    fails: () => {},
    page: (cursor, signal) =>
      asked({ what: 'page', asked: cursor, listing: 'all ratings' }, () => {
        signal.throwIfAborted()
        const all = listedNow('all ratings')
        const [place = Infinity, id = Infinity] = (cursor ?? '').split('|').map(Number)
        const rest =
          cursor === undefined
            ? all
            : all.filter((one) => placeOf(one) < place || (placeOf(one) === place && one.id <= id))
        const next = rest[100]
        return {
          models: rest.slice(0, 100),
          next: next === undefined ? undefined : `${placeOf(next)}|${next.id}`,
        }
      }),
    byIds: (ids, listing) =>
      asked({ what: 'ids', asked: ids.join(), listing }, () =>
        listedNow(listing).filter(({ id }) => ids.includes(id)),
      ),
    byCreator: (name, listing) =>
      asked({ what: 'creator', asked: name, listing }, () =>
        listedNow(listing)
          .filter(({ creator }) => creator?.toLowerCase() === name)
          .slice(0, 100),
      ),
  }
  return civitai
}

/** A finder with a real store at a clock of its own. */
export interface Finding {
  readonly clock: { at: number }
  readonly store: Store
  readonly civitai: FakeNewest
  readonly faults: unknown[]
  finder: Finder
  follow(has?: Partial<FollowPlan>): Promise<Follow>
  /** Does what is due until then. */
  until(at: number): Promise<void>
  /** Does nothing until then, and what is due in the ten minutes after it. */
  passed(at: number): Promise<void>
  /** What waits in a channel: the version, with a mark where it is one that is open now. */
  waiting(channel?: string): Promise<readonly string[]>
}

export async function findingOf(): Promise<Finding> {
  const clock = { at: start }
  const store = await openStore('sqlite::memory:')
  onTestFinished(() => store.close())
  const civitai = newestOf(clock)
  const faults: unknown[] = []
  const { signal } = new AbortController()
  const finding: Finding = {
    clock,
    store,
    civitai,
    faults,
    finder: finderOf({ clock, store, civitai, faults }, 'a'),
    async follow(has = {}) {
      const plan = {
        channel: '200',
        channelName: 'general',
        subject: { kind: 'creator', name: 'Ada' },
        publish: false,
        ...has,
      } as const
      const made = await store.follows.create('100', 'en-GB', plan, clock.at, 50)
      if (made === undefined) throw new Error('there was no room for a follow')
      return made.follow
    },
    async until(at) {
      for (;;) {
        const due = await finding.finder.step(signal)
        if (due >= at) break
        clock.at = Math.max(clock.at, due)
      }
      clock.at = Math.max(clock.at, at)
    },
    passed(at) {
      clock.at = Math.max(clock.at, at)
      return finding.until(clock.at + 10 * MINUTE)
    },
    async waiting(channel = '200') {
      const all = await store.follows.waiting(channel, 10_000)
      return all.map(({ finding: { version, news } }) =>
        news === 'new' ? `${version}` : `${version} ${news}`,
      )
    },
  }
  return finding
}

export const finderOf = (
  {
    clock,
    store,
    civitai,
    faults,
  }: Pick<Finding, 'clock' | 'store' | 'faults'> & {
    readonly civitai: Newest
  },
  holder: string,
): Finder =>
  createFinder({
    store,
    newest: civitai,
    now: () => clock.at,
    holder,
    wait: async (ms) => {
      clock.at += ms
    },
    onFault: (error) => faults.push(error),
  })
