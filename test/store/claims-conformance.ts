import { describe, expect, test } from 'vitest'
import { claimed, DATE, LATER } from './claimed.ts'
import { createDigest, createDue, type Open, runOf, START } from './plan.ts'

/** What every store does when deliveries are claimed. */
export function claimsConform(open: Open): void {
  describe('a claim', () => {
    test('gives deliveries by turn', async () => {
      const store = await open()
      const digests = await Promise.all([1, 2, 3, 4].map(() => createDigest(store)))
      const turns = [30, 10, 40, 20]
      await store.digests.plan(digests.map((digest, n) => runOf(digest, { turn: turns[n] ?? 0 })))
      const byTurn = [digests[1], digests[3], digests[0], digests[2]]
      const got = [
        await store.deliveries.claim('me', START, LATER, 3),
        await store.deliveries.claim('me', START, LATER, 3),
      ]
      expect(got.map((claims) => claims.length)).toEqual([3, 1])
      expect(got.flat()).toEqual(
        byTurn.map((digest) => ({
          kind: 'digest',
          source: `${digest?.id}`,
          run: DATE,
          server: '100',
          dueAt: START,
          state: 'due',
          attempts: 0,
          shown: [],
        })),
      )
    })

    test('goes by turn also where another has waited for longer', async () => {
      const store = await open()
      for (const [n, turn] of [3, 1, 2].entries()) {
        const digest = await createDigest(store, { nextAt: START + n })
        await store.digests.plan([runOf(digest, { turn })])
      }
      const turns: number[] = []
      for (let n = 0; n < 3; n++) {
        const claims = await store.deliveries.claim('me', START + 9, LATER, 1)
        turns.push(...claims.map(({ dueAt }) => dueAt - START))
      }
      expect(turns).toEqual([1, 2, 0])
    })

    test('is nobody else’s until it runs out', async () => {
      const { again, id } = await claimed(open)
      expect(await again(LATER - 1)).toEqual([])
      expect(await again(LATER)).toMatchObject([{ source: `${id}` }])
    })

    test('does not come before its time', async () => {
      const store = await open()
      await createDue(store, 1)
      expect(await store.deliveries.claim('me', START - 1, LATER, 1)).toEqual([])
      expect(await store.deliveries.claim('me', START, LATER, 1)).toHaveLength(1)
    })
  })
}
