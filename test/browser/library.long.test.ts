import { describe, expect, test } from 'vitest'
import { CHROMIUM, sandbox } from './browser.ts'
import { go, levelsIn, newest, say } from './chat.ts'

describe.skipIf(CHROMIUM === undefined)('articles and collections in the page', () => {
  const there = sandbox()

  test('are drawn, covers of PG alone where only PG may be, and turn', async () => {
    const { page, wrong } = await there.visit()
    await go(page, 'general')
    const list = await say(page, '/articles sort:Most Reactions', '1–5 of')
    expect(await levelsIn(list)).not.toEqual([])
    expect(new Set(await levelsIn(list))).toEqual(new Set([1]))
    await list.getByRole('button', { name: 'Next' }).click()
    await newest(page, '6–10 of')
    const kept = await say(page, '/collections', '1–5 of')
    expect(await levelsIn(kept)).toEqual([])
    expect(wrong).toEqual([])
  })

  test('of all ratings are drawn where those may be, mature covers as placards', async () => {
    const { page, wrong } = await there.visit()
    await go(page, 'after-dark')
    const list = await say(page, '/articles sort:Most Comments', '1–5 of')
    expect((await levelsIn(list)).every((level) => [1, 2, 4, 8, 16].includes(level))).toBe(true)
    expect(wrong).toEqual([])
  })
})
