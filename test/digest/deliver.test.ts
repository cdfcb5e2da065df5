import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDeliveries } from '../../src/digest/deliveries.ts'
import { PostFault, type PostFaultKind, type Posts } from '../../src/digest/posts.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { wordsIn } from '../../src/words/words.ts'
import { change, createDigest, START } from '../store/plan.ts'
import { civitaiWith } from '../support/civitai.ts'
import { noTrends } from '../support/digests.ts'

const MINUTE = 60_000
let store: Store
beforeEach(async () => {
  store = await openStore('sqlite::memory:')
})
afterEach(() => store.close())

/** Deliveries to a Discord that takes nothing, for a reason that a test may change. */
function refusing() {
  let why: PostFaultKind = 'trouble'
  let at = START
  const sentTo: string[] = []
  const posts: Posts = {
    ceiling: async () => 'PG',
    async send(channel) {
      sentTo.push(channel)
      throw new PostFault(why, 'not taken')
    },
    find: async () => {
      throw new PostFault(why, 'not there')
    },
    publish: async () => {},
    isOn: async () => true,
  }
  const deliveries = createDeliveries({
    store,
    posts,
    trends: noTrends,
    holder: 'me',
    civitai: () => civitaiWith(),
    ceiling: 'PG',
    wordsIn,
    now: () => at,
    onEvent: () => {},
  })
  return {
    sentTo,
    async at(moment: number, because: PostFaultKind) {
      at = moment
      why = because
      await deliveries.catchUp()
    },
  }
}

describe.each(['closed', 'gone'] as const)('a channel that is %s', (why) => {
  test('pauses the digest that posts there', async () => {
    const { at } = refusing()
    const { id } = await createDigest(store)
    await at(START, why)
    expect(await store.digests.get('100', id)).toMatchObject({ paused: why })
  })

  test.each([
    ['while it may be sent again', MINUTE],
    ['when it has to be looked for', 10 * MINUTE],
  ])('does not pause a digest that moved away since, %s', async (_, later) => {
    const { at, sentTo } = refusing()
    const digest = await createDigest(store)
    await at(START, 'trouble')
    const now = await store.digests.get('100', digest.id)
    await change(store, digest.id, { ...digest, channel: '201' }, now?.nextAt ?? 0)
    await at(START + later, why)
    expect(new Set(sentTo)).toEqual(new Set(['200']))
    const after = await store.digests.get('100', digest.id)
    expect(after).toMatchObject({ channel: '201' })
    expect(after?.paused).toBeUndefined()
    expect(await store.deliveries.last(digest.id, 1)).toMatchObject([
      { state: 'failed', outcome: why },
    ])
  })
})
