import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PostFault, type PostFaultKind, type Posts } from '../../src/deliveries/posts.ts'
import { createSentLately } from '../../src/deliveries/sent-lately.ts'
import { StoreFault } from '../../src/store/fault.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { change, createDigest, ofDigest, START } from '../store/plan.ts'
import { deliveriesWith } from '../support/deliveries.ts'

const MINUTE = 60_000
let store: Store
beforeEach(async () => {
  store = await openStore('sqlite::memory:')
})
afterEach(() => store.close())

const unexpected = async (): Promise<never> => {
  throw new Error('nobody asks for that here')
}
/** A Discord that must not be asked. */
const never: Posts = {
  ceiling: unexpected,
  send: unexpected,
  find: unexpected,
  publish: unexpected,
  isOn: unexpected,
}

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
  const deliveries = deliveriesWith({
    store,
    posts,
    now: () => at,
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
    expect(await store.deliveries.last(ofDigest(digest.id), 1)).toMatchObject([
      { state: 'failed', outcome: why },
    ])
  })
})

test('a digest that was paused since it was due is not posted', async () => {
  let at = START
  const { id } = await createDigest(store)
  const deliveries = deliveriesWith({
    store,
    posts: {
      ...never,
      async ceiling() {
        throw new PostFault('trouble', 'not now')
      },
    },
    now: () => at,
  })
  await deliveries.catchUp()
  await store.digests.pause('100', id, 'asked')
  at += MINUTE
  await deliveries.catchUp()
  expect(await store.deliveries.last(ofDigest(id), 1)).toMatchObject([
    { state: 'skipped', outcome: 'paused' },
  ])
})

describe('what is cut off while it is posted', () => {
  /** A Discord that forgets nonces by a clock of its own, and processes that share the other one. */
  function setClock() {
    let real = START
    let shown = START
    const there: { readonly nonce: string; readonly at: number }[] = []
    const found: string[] = []
    const start = (holder: string, answers: (sent: number) => Promise<void>) => {
      let sent = 0
      const posts: Posts = {
        async ceiling() {
          pass(5_000)
          return 'PG'
        },
        async send(_, { key }) {
          const isKnown = there.some(({ nonce, at }) => nonce === key && real - at < 3 * MINUTE)
          if (!isKnown) there.push({ nonce: key, at: real })
          await answers(sent++)
          return '1'
        },
        async find(_, key) {
          found.push(key)
          return there.some(({ nonce }) => nonce === key) ? '1' : 'absent'
        },
        publish: async () => {},
        isOn: async () => true,
      }
      return deliveriesWith({
        store,
        posts,
        holder,
        now: () => shown,
        sentLately: createSentLately({ now: () => shown, elapsed: () => real }),
      })
    }
    const pass = (ms: number): void => {
      real += ms
      shown += ms
    }
    return {
      there,
      found,
      start,
      pass,
      putBack: (ms: number) => {
        shown -= ms
      },
    }
  }
  const lost = async (): Promise<never> => {
    throw new PostFault('trouble', 'its answer was lost')
  }

  test('is looked for by who takes it over, however late a clock says that it is', async () => {
    const { there, found, start, pass, putBack } = setClock()
    await createDigest(store)
    start('killed', () => new Promise(() => {})).catchUp()
    await expect.poll(() => there).toHaveLength(1)
    putBack(60 * MINUTE)
    const next = start('next', async () => {})
    // The claim runs out two minutes after it was made, and that is less after it was sent.
    pass(62 * MINUTE - 5_000)
    await next.catchUp()
    expect(there).toHaveLength(1)
    expect(found).toHaveLength(1)
  })

  test('is looked for once Discord has forgotten it, also where the clock was put back', async () => {
    const { there, found, start, pass, putBack } = setClock()
    await createDigest(store)
    const own = start('own', (sent) => (sent === 0 ? lost() : Promise.resolve()))
    await own.catchUp()
    putBack(60 * MINUTE)
    pass(60 * MINUTE + 10_000)
    await own.catchUp()
    expect(there).toHaveLength(1)
    expect(found).toHaveLength(1)
  })

  test('is sent again at once by who sent it, without a look', async () => {
    const { there, found, start, pass } = setClock()
    const { id } = await createDigest(store)
    const own = start('own', (sent) => (sent === 0 ? lost() : Promise.resolve()))
    await own.catchUp()
    pass(10_000)
    await own.catchUp()
    expect(there).toHaveLength(1)
    expect(found).toEqual([])
    expect(await store.deliveries.last(ofDigest(id), 1)).toMatchObject([{ state: 'posted' }])
  })
})

test('a database that does nothing for a while is trouble, and no bug', async () => {
  await createDigest(store)
  const events: string[] = []
  let isLocked = false
  let at = START
  const fault = async (): Promise<never> => {
    throw new StoreFault('The database cannot be used: another process keeps it locked.')
  }
  const { deliveries } = store
  const sent: string[] = []
  const posting = deliveriesWith({
    store: {
      ...store,
      deliveries: {
        ...deliveries,
        posted: (...given) => (isLocked ? fault() : deliveries.posted(...given)),
      },
    },
    posts: {
      ceiling: async () => 'PG',
      async send(_, { key }) {
        sent.push(key)
        return '1'
      },
      find: async () => '1',
      publish: async () => {},
      isOn: async () => true,
    },
    now: () => at,
    onEvent: (_, event) => events.push(event),
  })
  isLocked = true
  await posting.catchUp()
  isLocked = false
  at += 10 * MINUTE
  await posting.catchUp()
  expect(events).toEqual(['digest to be tried again', 'digest posted'])
  expect(sent).toHaveLength(1)
})
