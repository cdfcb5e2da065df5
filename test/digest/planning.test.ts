import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Days, Plan } from '../../src/digest/digest.ts'
import { planDue } from '../../src/digest/planning.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { createDigest, ofDigest, START } from '../store/plan.ts'

let store: Store
beforeEach(async () => {
  store = await openStore('sqlite::memory:')
})
afterEach(() => store.close())

/** What a row can hold, whoever wrote it: another release, another machine's time zones, a hand. */
const UNPLANNABLE: readonly (readonly [string, Partial<Plan>])[] = [
  ['a zone that is unknown here', { zone: 'Mars/Olympus_Mons' }],
  ['no zone at all', { zone: '' }],
  ['a time that is none', { time: 'teatime' }],
  ['a time of another day', { time: '25:00' }],
  ['days that there are not', { days: 'Fortnightly' as Days }],
]

test.each(UNPLANNABLE)('%s pauses that digest, and no other waits for it', async (_, broken) => {
  const events: unknown[] = []
  const plan = () => planDue(store, START, (...event) => events.push(event))
  const before = await createDigest(store, { nextAt: START - 2 })
  const bad = await createDigest(store, { ...broken, nextAt: START - 1 })
  const after = await createDigest(store, { server: '101' })
  await plan()
  await plan()
  for (const { id } of [before, after]) {
    expect(await store.deliveries.last(ofDigest(id), 9)).toMatchObject([{ state: 'due' }])
  }
  expect(await store.deliveries.last(ofDigest(bad.id), 9)).toEqual([])
  expect(await store.digests.get('100', bad.id)).toMatchObject({ paused: 'unplannable' })
  expect(await store.digests.get('100', before.id)).not.toHaveProperty('paused', 'unplannable')
  const about = { digest: bad.id, server: '100' }
  expect(events).toEqual([['error', 'digest paused: it has no next run', about]])
})
