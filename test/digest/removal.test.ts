import { afterEach, beforeEach, expect, test } from 'vitest'
import { PostFault } from '../../src/deliveries/posts.ts'
import { createRemoval } from '../../src/digest/removal.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { createDigest, DAY, START } from '../store/plan.ts'

const MINUTE = 60_000

let store: Store
beforeEach(async () => {
  store = await openStore('sqlite::memory:')
})
afterEach(() => store.close())

/** A process that looks at servers, and what it asks of Discord. */
function looking(holder = 'me') {
  const asked: { readonly server: string; readonly at: number }[] = []
  const gone = new Set<string>()
  const unknown = new Set<string>()
  const over = new AbortController()
  let at = START
  let until = Number.POSITIVE_INFINITY
  const removal = createRemoval({
    store,
    holder,
    posts: {
      async isOn(server) {
        asked.push({ server, at })
        if (unknown.has(server)) throw new PostFault('trouble', 'no answer')
        return !gone.has(server)
      },
    },
    now: () => at,
    async wait(ms) {
      at += ms
      if (at >= until) over.abort()
    },
    onEvent: () => {},
    onFault: (error) => {
      throw error
    },
  })
  return {
    asked,
    gone,
    unknown,
    async after(ms: number) {
      at += ms
      await removal.catchUp()
    },
    /** By itself, for so long. */
    async runs(ms: number) {
      until = at + ms
      await removal.run(over.signal)
    },
  }
}

const filled = async (count: number) => {
  for (let n = 0; n < count; n++) await createDigest(store, { server: `${100 + n}` })
}

test('every server is looked at once a day, a few a minute', async () => {
  await filled(20)
  const { asked, runs } = looking()
  await runs(3 * DAY - MINUTE)
  expect(asked).toHaveLength(60)
  const often = asked.filter(({ at }) => asked.filter((one) => one.at === at).length > 1)
  expect(often).toEqual([])
  const within = asked.map(({ at }) => asked.filter((o) => o.at >= at && o.at < at + MINUTE).length)
  expect(Math.max(...within)).toBeLessThanOrEqual(6)
  for (const server of new Set(asked.map((one) => one.server))) {
    const times = asked.filter((one) => one.server === server).map(({ at }) => at)
    expect(times.map((at, n) => at - (times[n - 1] ?? at - DAY)).every((gap) => gap >= DAY)).toBe(
      true,
    )
  }
})

test('a start soon after the last look asks nothing anew', async () => {
  await filled(3)
  await looking().after(0)
  const again = looking()
  await again.after(DAY / 2)
  expect(again.asked).toEqual([])
  await again.after(DAY / 2)
  expect(again.asked).toHaveLength(3)
})

test('of several processes one looks', async () => {
  await filled(3)
  const [one, other] = [looking('one'), looking('other')]
  await one.after(0)
  await other.after(MINUTE)
  expect([one.asked.length, other.asked.length]).toEqual([3, 0])
})

test('what a removed server had is kept for 30 days, and then deleted', async () => {
  await filled(3)
  const { gone, after } = looking()
  gone.add('101')
  await after(0)
  for (let day = 1; day <= 30; day++) await after(DAY)
  expect(await store.digests.list('101')).toHaveLength(1)
  await after(DAY)
  expect(await store.digests.list('101')).toEqual([])
  expect(await store.servers.next('100')).toBe('102')
})

test('nothing is left of what it decided, once other processes had time to read of that', async () => {
  await store.settings.put('100', undefined, '{}', START)
  const { gone, after } = looking()
  gone.add('100')
  await after(0)
  await after(31 * DAY)
  expect(await store.settings.get('100')).not.toHaveProperty('kept')
  await after(DAY)
  expect(await store.settings.get('100')).toBeUndefined()
})

test('one that comes back within that time keeps everything', async () => {
  await filled(1)
  const { gone, after } = looking()
  gone.add('100')
  await after(0)
  await after(29 * DAY)
  gone.delete('100')
  await after(DAY)
  gone.add('100')
  await after(DAY)
  await after(29 * DAY)
  expect(await store.digests.list('100')).toHaveLength(1)
})

test('an answer that tells nothing changes nothing, and keeps no other from being looked at', async () => {
  await filled(3)
  const { gone, unknown, after } = looking()
  gone.add('102')
  unknown.add('101')
  await after(0)
  for (let day = 1; day <= 31; day++) await after(DAY)
  expect(await store.digests.list('101')).toHaveLength(1)
  expect(await store.digests.list('102')).toEqual([])
})

test('a clock that is put back, or progress that cannot be read, begins anew', async () => {
  await filled(2)
  const { asked, after } = looking()
  await after(40 * DAY)
  await after(-40 * DAY)
  expect(asked).toHaveLength(4)
  await store.snapshots.keepProgress('removal', '{"at":')
  await after(MINUTE)
  expect(asked).toHaveLength(6)
})
