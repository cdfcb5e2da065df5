import { expect, test } from 'vitest'
import { createReadiness } from '../../src/observe/readiness.ts'

const never = (): Promise<never> => new Promise(() => {})

test('what is not there, fails or does not answer is missing', async () => {
  const readiness = createReadiness(
    {
      there: () => true,
      empty: async () => undefined,
      away: () => false,
      failing: () => Promise.reject(new Error('no connection')),
      broken() {
        throw new Error('a bug')
      },
      silent: never,
    },
    1,
  )
  expect(await readiness.missing()).toEqual(['away', 'failing', 'broken', 'silent'])
})

test('those who ask at once share a look, and later ones look again', async () => {
  let looks = 0
  let isThere = false
  const readiness = createReadiness({
    async store() {
      looks += 1
      if (!isThere) throw new Error('no connection')
    },
  })
  const asked = await Promise.all(Array.from({ length: 100 }, () => readiness.missing()))
  expect(asked.every((missing) => missing.join() === 'store')).toBe(true)
  expect(looks).toBe(1)
  isThere = true
  expect(await readiness.missing()).toEqual([])
  expect(looks).toBe(2)
})
