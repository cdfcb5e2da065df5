import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDigest, createDue, DAY, keyOf, ofDigest, resume, runOf, START } from './plan.ts'
import { newFile, opened } from './sqlite.ts'

const LATER = START + 60_000

test('claims of two stores on one database never overlap', async () => {
  const url = `sqlite:${newFile()}`
  const stores = [await opened(url), await opened(url)] as const
  let start = START
  const digests = await Promise.all(Array.from({ length: 30 }, () => createDigest(stores[0])))
  const takes = fc.array(
    fc.record({ who: fc.constantFrom(0, 1), limit: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 20 },
  )
  await fc.assert(
    fc.asyncProperty(takes, async (rounds) => {
      // Another day, of which all are due anew.
      start += DAY
      const [first] = stores
      const due = digests.map((digest) => ({ ...digest, nextAt: start }))
      for (const { id } of due) await resume(first, id, start)
      await first.digests.plan(due.map((digest) => runOf(digest)))
      const day = new Date(start).toISOString().slice(0, 10)
      const claimed = await Promise.all(
        rounds.map(({ who, limit }) =>
          stores[who]?.deliveries.claim(`${who}`, start, start + 60_000, limit),
        ),
      )
      const ids = claimed.flatMap((claims = []) => [...claims])
      const wanted = rounds.reduce((sum, { limit }) => sum + limit, 0)
      expect(new Set(ids.map(({ source }) => source)).size).toBe(ids.length)
      expect(ids.every(({ run }) => run === day)).toBe(true)
      expect(ids).toHaveLength(Math.min(wanted, digests.length))
      for (const { id } of digests) await first.deliveries.end(keyOf(id, day), 'skipped', 'late')
    }),
    { numRuns: 40 },
  )
})

test('a run that two stores plan is planned once', async () => {
  const url = `sqlite:${newFile()}`
  const [one, other] = [await opened(url), await opened(url)]
  const digest = await createDigest(one)
  await Promise.all([
    one.digests.plan([runOf(digest)]),
    other.digests.plan([runOf(digest, { day: '2026-06-03' })]),
  ])
  expect(await one.deliveries.last(ofDigest(digest.id), 9)).toHaveLength(1)
})

test('the most digests of a server hold for two stores', async () => {
  const url = `sqlite:${newFile()}`
  const [one, other] = [await opened(url), await opened(url)]
  const { id: _, ...plan } = await createDigest(one)
  const created = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      (n % 2 === 0 ? one : other).digests.create('100', 'de', { ...plan, count: n + 6 }, START, 4),
    ),
  )
  expect(created.filter((digest) => digest !== undefined)).toHaveLength(3)
})

test('a claim that ran out at one store is lost to the other', async () => {
  const url = `sqlite:${newFile()}`
  const [one, other] = [await opened(url), await opened(url)]
  const [digest] = await createDue(one, 1)
  const id = digest?.id ?? 0
  await one.deliveries.claim('one', START, LATER, 1)
  await other.deliveries.claim('other', LATER, LATER + 60_000, 1)
  expect(
    await one.deliveries.posting('one', keyOf(id, '2026-06-02'), LATER, {
      channel: '200',
      shown: [],
    }),
  ).toBe(false)
  expect(
    await other.deliveries.posting('other', keyOf(id, '2026-06-02'), LATER, {
      channel: '200',
      shown: [],
    }),
  ).toBe(true)
})

test('what two stores add for one source is there once', async () => {
  const url = `sqlite:${newFile()}`
  const stores = [await opened(url), await opened(url)] as const
  const [first] = stores
  const of = { kind: 'follow', source: '200', server: '100', turn: 1, dueAt: START } as const
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => stores[n % 2]?.deliveries.add([of], START + n)),
  )
  expect(await first.deliveries.last(of, 99)).toMatchObject([{ state: 'due' }])
  const claimed = await Promise.all(
    stores.map(({ deliveries }, n) => deliveries.claim(`${n}`, START + 99, LATER, 9)),
  )
  expect(claimed.flat()).toHaveLength(1)
  await Promise.all(stores.map(({ deliveries }) => deliveries.add([of], START + 100)))
  expect(await first.deliveries.last(of, 99)).toHaveLength(1)
})
