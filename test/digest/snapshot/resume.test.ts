import { expect, test } from 'vitest'
import type { SnapshotStore } from '../../../src/store/store.ts'
import {
  HOUR,
  modelOf,
  modelsOf,
  start,
  type Taking,
  takerOf,
  takingOf,
} from '../../support/taker.ts'

/** Heads of 3, 3, 1, 1 and 1 pages, and then 3 requests for counts. */
const PAGES = 9
const BATCHES = 3
const models = modelsOf(250)

const never = new AbortController().signal

async function begin(): Promise<Taking> {
  const taking = await takingOf(models)
  taking.civitai.listed = ({ period }) =>
    period === 'AllTime' || period === 'Year' ? models : models.slice(0, 60)
  return taking
}

/** Steps until there is a snapshot; rejects with what a step rejects with. */
async function untilTaken(taking: Taking, taker: Taking['taker']): Promise<void> {
  while ((await taking.store.snapshots.all()).length === 0) {
    taking.clock.at = Math.max(taking.clock.at, await taker.step(never))
  }
}

/** A store and a Civitai that die with their process: at one call, before or after it is done. */
function mortal(taking: Taking, at: number, when: 'before' | 'after') {
  let calls = 0
  let dead = false
  const dying =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (dead) throw new Error('dead')
      calls += 1
      dead = calls === at
      if (dead && when === 'before') throw new Error('dead')
      const result = await call(...args)
      if (dead) throw new Error('dead')
      return result
    }
  const from = taking.store.snapshots
  const snapshots: SnapshotStore = {
    ...from,
    see: dying(from.see),
    watched: dying(from.watched),
    begin: dying(from.begin),
    count: dying(from.count),
    finish: dying(from.finish),
    remove: dying(from.remove),
    progress: dying(from.progress),
    keepProgress: dying(from.keepProgress),
  }
  const store = { ...taking.store, snapshots, lease: dying(taking.store.lease) }
  const civitai = { head: dying(taking.civitai.head), byIds: dying(taking.civitai.byIds) }
  return { calls: () => calls, taker: takerOf({ ...taking, store, civitai, faults: [] }, 'first') }
}

test('killed at whatever point, it goes on where it was', async () => {
  const whole = await begin()
  const undisturbed = mortal(whole, 0, 'before')
  await untilTaken(whole, undisturbed.taker)
  await whole.store.close()
  expect(undisturbed.calls()).toBeGreaterThan(60)
  expect(whole.civitai.requests).toHaveLength(PAGES + BATCHES)

  for (let at = 1; at <= undisturbed.calls(); at++) {
    for (const when of ['before', 'after'] as const) {
      const taking = await begin()
      const dies = untilTaken(taking, mortal(taking, at, when).taker)
      await dies.catch((error: unknown) => expect(error).toEqual(new Error('dead')))
      // Nobody takes over before its time is over.
      taking.clock.at += 4 * 60_000
      await untilTaken(taking, takerOf({ ...taking, faults: [] }, 'second'))

      const context = `call ${at}, ${when} it was done`
      const all = await taking.store.snapshots.all()
      expect(all, context).toMatchObject([{ missing: 0 }])
      const counts = await taking.store.snapshots.counts([all[0]?.id ?? 0], 0, 1_000)
      expect(counts, context).toHaveLength(250)
      expect(await taking.store.snapshots.facts(0, 1_000), context).toHaveLength(250)
      // At most the one under way was for nothing.
      expect(taking.civitai.requests.length, context).toBeLessThanOrEqual(PAGES + BATCHES + 1)
      await taking.store.close()
    }
  }
}, 120_000)

test('killed for hours it ends that snapshot as it is, and takes the next', async () => {
  const taking = await begin()
  const first = takerOf({ ...taking, faults: [] }, 'first')
  while (taking.civitai.requests.length < PAGES + 2) {
    taking.clock.at = Math.max(taking.clock.at, await first.step(never))
  }
  taking.clock.at += 7 * HOUR
  await taking.taken(2)
  const all = await taking.store.snapshots.all()
  expect(all.map(({ at, missing }) => [Math.floor((at - start) / HOUR), missing])).toEqual([
    [7, 0],
    [0, 50],
  ])
  await taking.store.close()
})

test('of two takers one works at a time, and the other where that one is gone', async () => {
  const taking = await begin()
  const sent: string[] = []
  const named = (holder: string) =>
    takerOf(
      {
        ...taking,
        faults: [],
        civitai: {
          head: (...asked) => {
            sent.push(holder)
            return taking.civitai.head(...asked)
          },
          byIds: (...asked) => {
            sent.push(holder)
            return taking.civitai.byIds(...asked)
          },
        },
      },
      holder,
    )
  const [a, b] = [named('a'), named('b')]
  // Both look again and again, at the same time, whatever they are told.
  for (let n = 0; n < 5; n++) {
    await Promise.all([a.step(never), b.step(never)])
    taking.clock.at += 1_000
  }
  expect(sent).toEqual(['a', 'a', 'a', 'a'])
  expect(await b.step(never)).toBe(taking.clock.at + 60_000)
  // From now on only the second is there.
  taking.clock.at += 4 * 60_000
  await untilTaken(taking, b)
  expect(sent).toEqual([...Array<string>(4).fill('a'), ...Array<string>(8).fill('b')])
  await taking.store.close()
})

test('one that was held up until another took over keeps nothing of what it was told', async () => {
  const taking = await begin()
  const held = Promise.withResolvers<void>()
  const slow = {
    ...taking.civitai,
    head: async () => {
      await held.promise
      return { models: [modelOf(999)], next: undefined }
    },
  }
  const first = takerOf({ ...taking, civitai: slow, faults: [] }, 'first')
  await first.step(never)
  const step = first.step(never)
  await new Promise(setImmediate)
  taking.clock.at += 4 * 60_000
  const second = takerOf({ ...taking, faults: [] }, 'second')
  await second.step(never)
  held.resolve()
  await expect(step).rejects.toThrow('another process has taken over')
  await untilTaken(taking, second)
  expect((await taking.store.snapshots.facts(900, 10)).map(({ id }) => id)).toEqual([])
  await taking.store.close()
})
