import { describe, expect, test } from 'vitest'
import { type Open, START } from './plan.ts'

/** What every store does with interactions that one process alone may answer. */
export function interactionsConform(open: Open): void {
  describe('an interaction', () => {
    test('is claimed once', async () => {
      const { interactions } = await open()
      const claims = await Promise.all(
        Array.from({ length: 10 }, () => interactions.claim(['1100000000000000001'], START)),
      )
      expect(claims.flat()).toEqual(['1100000000000000001'])
      const both = ['1100000000000000001', '1100000000000000002']
      expect(await interactions.claim(both, START)).toEqual(['1100000000000000002'])
    })

    test('that is given back is claimed again', async () => {
      const { interactions } = await open()
      await interactions.claim(['1', '2'], START)
      await interactions.giveBack('1')
      expect(await interactions.claim(['1', '2'], START)).toEqual(['1'])
    })

    test('is forgotten once its claim is over', async () => {
      const { interactions } = await open()
      await interactions.claim(['1'], START)
      await interactions.claim(['2'], START + 10)
      await interactions.sweep(START + 10)
      expect(await interactions.claim(['1', '2'], START + 20)).toEqual(['1'])
    })
  })
}
