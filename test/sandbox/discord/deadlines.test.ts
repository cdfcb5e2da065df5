import { expect, test } from 'vitest'
import { manualClock } from '../../../sandbox/discord/index.ts'
import { quiet, refusalOf } from './bot.ts'
import { start } from './start.ts'

test('a second acknowledgement is refused', async () => {
  const refusals: unknown[] = []
  const [discord] = await start(async (interaction, { callback }) => {
    const body = { type: 4, data: { content: 'once', ...quiet } }
    await callback(interaction, body)
    refusals.push(await refusalOf(callback(interaction, body)))
  })
  await discord.person('ada').slash('/top')
  await expect.poll(() => refusals).toEqual([{ status: 400, code: 40_060 }])
  expect(discord.faults.map(({ kind }) => kind)).toEqual(['double acknowledgement'])
})

test('an answer after three seconds comes too late', async () => {
  const clock = manualClock(Date.UTC(2026, 0, 1))
  const refusals: unknown[] = []
  const [discord] = await start(
    async (interaction, { callback }) => {
      clock.advance(3_000)
      const body = { type: 4, data: { content: 'late', ...quiet } }
      refusals.push(await refusalOf(callback(interaction, body)))
    },
    { clock, answerWithin: 3_000 },
  )
  const answer = await discord.person('ada').slash('/top')
  expect(answer.error).toBe('The application did not respond')
  await expect.poll(() => refusals).toEqual([{ status: 404, code: 10_062 }])
  expect(discord.faults.map(({ kind }) => kind)).toEqual(['never answered', 'late answer'])
})

test('a token is worth nothing before the acknowledgement and after fifteen minutes', async () => {
  const clock = manualClock(Date.UTC(2026, 0, 1))
  const refusals: unknown[] = []
  const [discord] = await start(
    async (interaction, { callback, editOriginal }) => {
      refusals.push(await refusalOf(editOriginal(interaction, { content: 'x', ...quiet })))
      await callback(interaction, { type: 5 })
      clock.advance(15 * 60_000 + 1)
      refusals.push(await refusalOf(editOriginal(interaction, { content: 'x', ...quiet })))
    },
    { clock, answerWithin: 3_000 },
  )
  const answer = await discord.person('ada').slash('/top')
  expect(answer).toMatchObject({ deferred: true, error: 'The application did not respond' })
  await expect
    .poll(() => refusals)
    .toEqual([
      { status: 404, code: 10_015 },
      { status: 401, code: 50_027 },
    ])
})
