import { onTestFinished } from 'vitest'
import type { Civitai } from '../../src/civitai/screen/screened.ts'
import type { PostFault, Posts } from '../../src/deliveries/posts.ts'
import type { Finding, Follow } from '../../src/follows/follow.ts'
import type { Rating } from '../../src/rating.ts'
import type { Reply } from '../../src/reply.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { find, foundFor } from '../store/follow.ts'
import { START } from '../store/plan.ts'
import { civitaiWith } from '../support/civitai.ts'
import { deliveriesWith } from '../support/deliveries.ts'
import { entryOf } from '../support/entry.ts'
import { modelOf, versionOf } from '../support/model.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

interface Sent {
  readonly channel: string
  readonly key: string
  readonly reply: Reply
  readonly mentions: readonly string[]
  readonly at: number
}

/** Channels that are told of follows, by a clock of their own. A model's versions are itself times ten. */
export async function channels() {
  let now = START
  const store: Store = await openStore('sqlite::memory:')
  onTestFinished(() => store.close())
  const sent: Sent[] = []
  const published: string[] = []
  const ceilings: (readonly [Rating, string])[] = []
  const events: string[] = []
  /** What may not be shown, or is gone. */
  const hidden = new Set<number>()
  /** Versions that Civitai does not tell of. */
  const unknown = new Set<number>()
  /** What Discord says instead of taking a message. */
  let fault: (() => PostFault) | undefined
  const answer = <T>(value: T): T => {
    if (fault !== undefined) throw fault()
    return value
  }
  const posts: Posts = {
    ceiling: async () => answer<Rating>('X'),
    async send(channel, { key, reply, mentions }) {
      answer(undefined)
      const there = sent.findIndex((one) => one.key === key)
      if (there < 0) sent.push({ channel, key, reply, mentions, at: now })
      return `m${there < 0 ? sent.length - 1 : there}`
    },
    async find(_, key) {
      const there = answer(sent.findIndex((one) => one.key === key))
      return there < 0 ? 'absent' : `m${there}`
    },
    async publish(_, message) {
      published.push(message)
    },
    isOn: async () => true,
  }
  const civitai: Civitai = {
    ...civitaiWith(),
    async modelIfShown(id) {
      if (hidden.has(id)) return undefined
      const versions = [1, 2, 3].map((nth) => versionOf(id * 10 + nth))
      return modelOf(id, { versions: versions.filter((one) => !unknown.has(one.id)) })
    },
    entries: async (ids) => ids.filter((id) => !hidden.has(id)).map((id) => entryOf(id)),
  }
  const start = () =>
    deliveriesWith({
      store,
      posts,
      now: () => now,
      civitai(ceiling, server) {
        ceilings.push([ceiling, server])
        return civitai
      },
      onEvent: (_, event) => events.push(event),
    })
  const own = start()
  return {
    store,
    sent,
    published,
    ceilings,
    events,
    hidden,
    unknown,
    now: () => now,
    posts,
    start,
    answers: (instead: (() => PostFault) | undefined) => {
      fault = instead
    },
    /** Finds versions of models that are all different. */
    found: (follow: Follow, models: readonly number[], has: Partial<Finding> = {}) =>
      find(
        store,
        ...models.map((model) =>
          foundFor(follow, model * 10 + 1, { model, publishedAt: now, foundAt: now, ...has }),
        ),
      ),
    async pass(ms: number, deliveries = own) {
      now += ms
      await deliveries.catchUp()
    },
  }
}

/** What a message tells of. */
export const titlesOf = ({ reply }: Pick<Sent, 'reply'>): readonly (string | undefined)[] =>
  (reply.embeds ?? []).flatMap(({ title }) => title ?? [])
