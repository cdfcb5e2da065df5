import { describe, expect, test } from 'vitest'
import { claimed, DATE, LATER } from './claimed.ts'
import { createDigest, createDue, DAY, type Open, runOf, START } from './plan.ts'

/** What every store does when deliveries are claimed. */
export function claimsConform(open: Open): void {
  describe('a claim', () => {
    test('gives the delivery and its digest, by turn', async () => {
      const store = await open()
      const digests = await Promise.all([1, 2, 3, 4].map(() => createDigest(store)))
      const turns = [30, 10, 40, 20]
      await store.deliveries.plan(
        digests.map((digest, n) => runOf(digest, { turn: turns[n] ?? 0 })),
      )
      const byTurn = [digests[1], digests[3], digests[0], digests[2]]
      const got = [
        await store.deliveries.claim('me', START, LATER, 3),
        await store.deliveries.claim('me', START, LATER, 3),
      ]
      expect(got.map((claims) => claims.length)).toEqual([3, 1])
      expect(got.flat().map(({ digest }) => digest)).toEqual(
        byTurn.map((digest) => ({ ...digest, nextAt: START + DAY, lastDay: DATE })),
      )
      expect(got.flat().map(({ delivery }) => delivery)).toEqual(
        byTurn.map((digest) => ({
          digest: digest?.id,
          day: DATE,
          dueAt: START,
          state: 'due',
          channel: '200',
          attempts: 0,
          models: [],
        })),
      )
    })

    test('goes by turn also where another has waited for longer', async () => {
      const store = await open()
      for (const [n, turn] of [3, 1, 2].entries()) {
        const digest = await createDigest(store, { nextAt: START + n })
        await store.deliveries.plan([runOf(digest, { turn })])
      }
      const turns: number[] = []
      for (let n = 0; n < 3; n++) {
        const claims = await store.deliveries.claim('me', START + 9, LATER, 1)
        turns.push(...claims.map(({ delivery }) => delivery.dueAt - START))
      }
      expect(turns).toEqual([1, 2, 0])
    })

    test('is nobody else’s until it runs out', async () => {
      const { again, id } = await claimed(open)
      expect(await again(LATER - 1)).toEqual([])
      expect(await again(LATER)).toMatchObject([{ delivery: { digest: id } }])
    })

    test('does not come before its time', async () => {
      const store = await open()
      await createDue(store, 1)
      expect(await store.deliveries.claim('me', START - 1, LATER, 1)).toEqual([])
      expect(await store.deliveries.claim('me', START, LATER, 1)).toHaveLength(1)
    })

    test('is possible of a digest that was paused meanwhile', async () => {
      const store = await open()
      const [digest] = await createDue(store, 1)
      await store.digests.pause('100', digest?.id ?? 0, 'asked')
      expect(await store.deliveries.claim('me', START, LATER, 1)).toMatchObject([
        { digest: { paused: 'asked' } },
      ])
    })
  })
}
