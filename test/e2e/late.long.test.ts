import { expect, test } from 'vitest'
import { labelsOf, messageOf, textOf, toldOf } from './reading.ts'
import { start } from './start.ts'

const MINUTE = 60_000

test('an answer that takes long is announced and follows', async () => {
  const { discord, civitai } = await start()
  civitai.setMood('slow')
  civitai.delay = 1_900
  const answer = await discord.person('ada').slash('/top period:Week')
  expect(answer).toMatchObject({ deferred: true, private: false, requests: 2 })
  expect(textOf(messageOf(answer))).toContain('1–5 of')
})

test('a page that takes long to turn changes in place', async () => {
  const { discord, civitai, pass } = await start()
  const ada = discord.person('ada')
  const first = messageOf(await ada.slash('/top period:AllTime'))
  pass(25 * 60 * MINUTE)
  civitai.setMood('slow')
  civitai.delay = 1_900
  const turned = await ada.press(first, '▶️')
  expect(turned).toMatchObject({ deferred: true, updated: true })
  expect(messageOf(turned).id).toBe(first.id)
  expect(textOf(messageOf(turned))).toContain('6–10 of')
})

test('while Civitai is away the last answer is shown with its age', async () => {
  const { discord, civitai, pass } = await start()
  const ada = discord.person('ada')
  const fresh = messageOf(await ada.slash('/top'))
  civitai.setMood('down')

  pass(30 * MINUTE)
  expect(messageOf(await ada.slash('/top')).embeds).toEqual(fresh.embeds)
  pass(60 * MINUTE)
  const old = messageOf(await ada.slash('/top'))
  expect(old.embeds.at(-1)?.description).toMatch(/\n-# as of <t:\d+:R>, Civitai is not answering$/)
  expect(labelsOf(old)).toEqual(labelsOf(fresh))

  pass(24 * 60 * MINUTE)
  const none = await ada.slash('/top')
  expect(toldOf(none)).toMatch(/^Civitai isn’t answering\. Try again <t:\d+:R>\.$/)
})

test('a stale page is shown at once when Civitai is slow, and is fresh the next time', async () => {
  const { discord, civitai, pass } = await start()
  const ada = discord.person('ada')
  await ada.slash('/top')
  civitai.setMood('slow')
  civitai.delay = 1_000
  pass(10 * MINUTE)
  const answer = await ada.slash('/top')
  expect(answer.deferred).toBe(false)
  expect(textOf(messageOf(answer))).not.toContain('as of')
  expect(civitai.requests.count).toBe(2)
})

test.each(['down', 'overloaded', 'garbled'] as const)(
  'a problem is told privately when Civitai is %s, and nothing public stays behind',
  async (mood) => {
    const { discord, civitai } = await start()
    civitai.setMood(mood)
    const answer = await discord.person('ada').slash('/top')
    expect(toldOf(answer)).toContain('Civitai isn’t answering')
    const left = discord.messages('general').filter(({ onlyFor }) => onlyFor === undefined)
    expect(left).toEqual([])
  },
)

test('a problem after a page was waited for leaves the page as it was', async () => {
  const { discord, civitai, pass } = await start()
  const ada = discord.person('ada')
  const first = messageOf(await ada.slash('/top'))
  pass(25 * 60 * MINUTE)
  civitai.setMood('down')
  const answer = await ada.press(first, '▶️')
  expect(toldOf(answer)).toContain('Civitai isn’t answering')
  expect(discord.message(first.id)?.embeds).toEqual(first.embeds)
})

test('suggestions come in time from what is at hand when Civitai is slow', async () => {
  const { discord, civitai } = await start()
  const ada = discord.person('ada')
  const known = await ada.type('/top tag:anim')
  expect(known).not.toEqual([])
  civitai.setMood('slow')
  civitai.delay = 2_900
  expect(await ada.type('/top tag:anime')).not.toEqual([])
  expect(await ada.type('/top base:flux')).not.toEqual([])
  expect(await ada.type('/top tag:zzzz')).toEqual([])
})

test('a digest is made, and told of, while Discord is slow to tell of its channel', async () => {
  const { discord } = await start({ civitai: { size: 200 } })
  const grace = discord.person('grace')
  const stop = discord.delay(({ method, path }) =>
    method === 'GET' && /^\/channels\/\d+$/.test(path) ? 14_000 : 0,
  )
  const made = await grace.slash('/digest create channel:#news')
  const previewed = await grace.slash('/digest preview digest:#1')
  stop()
  expect(messageOf(made).content).toMatch(/^I will post this digest/)
  expect(toldOf(made)).not.toContain('Civitai')
  expect(toldOf(previewed)).toMatch(/^I couldn’t check that channel/)
}, 60_000)
