import { describe, expect, test } from 'vitest'
import { createToken, type Verdict } from '../../src/discord/token.ts'

/** A token that is judged as told, one verdict after the other. */
function judgedAs(verdicts: readonly Verdict[], file?: () => string | undefined) {
  const asked: string[] = []
  const waited: number[] = []
  const token = createToken({
    first: 'old',
    reread: file ?? (() => undefined),
    ask: async (one) => verdicts[asked.push(one) - 1] ?? 'unknown',
    wait: async (ms) => waited.push(ms),
  })
  return { token, asked, waited }
}

describe('a 401', () => {
  test('that passes is no refusal', async () => {
    const { token } = judgedAs(['refused', 'refused', 'accepted'])
    expect(await token.judge('old')).toBe('accepted')
    expect(token.current).toBe('old')
  })

  test('that Discord repeats, over some seconds, is one', async () => {
    const { token, asked, waited } = judgedAs(['refused', 'refused', 'refused'])
    expect(await token.judge('old')).toBe('refused')
    expect(asked).toEqual(['old', 'old', 'old'])
    expect(await token.judge('old')).toBe('refused')
    expect(asked).toHaveLength(3)
    expect(waited.reduce((sum, ms) => sum + ms)).toBeGreaterThanOrEqual(2_000)
  })

  test.each([[['unknown', 'unknown', 'unknown']], [['refused', 'unknown', 'refused']]] as const)(
    'is none where Discord itself says nothing: %j',
    async (verdicts) => {
      expect(await judgedAs(verdicts).token.judge('old')).toBe('unknown')
    },
  )

  test('of many at once leads to one question', async () => {
    const { token, asked } = judgedAs(['accepted'])
    await Promise.all(Array.from({ length: 50 }, () => token.judge('old')))
    expect(asked).toHaveLength(1)
  })

  test('for a reset token is over once its file holds the new one', async () => {
    let file = 'old'
    const { token, asked } = judgedAs(['refused', 'accepted'], () => file)
    const judged = token.judge('old')
    file = 'new'
    expect(await judged).toBe('accepted')
    expect(token.current).toBe('new')
    expect(asked.at(-1)).toBe('new')
    expect(await token.judge('old')).toBe('accepted')
    expect(asked.length).toBeLessThanOrEqual(2)
  })
})

test('another token is one that differs, from the file or taken up before', async () => {
  let file: string | undefined = 'old'
  const { token } = judgedAs(['accepted'], () => file)
  expect(token.renew('old')).toBe(false)
  file = undefined
  expect(token.renew('old')).toBe(false)
  file = 'new'
  expect(token.renew('old')).toBe(true)
  expect(token.renew('new')).toBe(false)
})
