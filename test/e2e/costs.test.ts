import { expect, test } from 'vitest'
import { start } from './start.ts'

test('a warm answer costs one request to Discord and none to Civitai', async () => {
  const { discord, civitai } = await start()
  await discord.person('ada').slash('/top period:Week')
  discord.requests.clear()
  civitai.requests.clear()

  await discord.person('grace').slash('/top period:Week', { in: 'general-thread' })
  // The thread's parent is asked for once, and then believed for a while.
  expect(discord.requests.map(({ route }) => route)).toEqual([
    '/channels/:channel',
    '/interactions/:id/:token/callback',
  ])
  discord.requests.clear()
  await discord.person('grace').slash('/top period:Week', { in: 'general-thread' })
  await discord.person('grace').slash('/top period:Week', { in: 'dm' })
  expect(discord.requests).toHaveLength(2)
  expect(civitai.requests.count).toBe(0)
})

test('fifty who ask the same at once cost Civitai one request', async () => {
  const { discord, civitai } = await start()
  discord.requests.clear()
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, nth) => discord.person(nth).slash('/top period:Year')),
  )
  expect(answers.every(({ message }) => message?.embeds.length === 5)).toBe(true)
  expect(discord.requests).toHaveLength(50)
  expect(civitai.requests.count).toBe(1)
})

test('however a tag is spelt, it is asked for once', async () => {
  const { discord, civitai } = await start()
  for (const tag of ['anime', 'Anime', '  ANIME ']) {
    await discord.person('ada').slash(`/top tag:${tag}`, { unchecked: true })
  }
  expect(civitai.requests.count).toBe(1)
})
