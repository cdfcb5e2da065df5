import { describe, expect, test } from 'vitest'
import { maturePicture, matureText } from '../../sandbox/civitai/generated/marks.ts'
import type { PlaceName } from '../../sandbox/discord/index.ts'
import { unlimited } from '../../src/fairness.ts'
import { canPress, idOf, messageOf, sentTo, sharedBy } from './reading.ts'
import { type Running, start } from './start.ts'

const QUESTIONS = [
  '/top period:AllTime',
  '/top period:AllTime sort:Most Liked',
  '/top period:AllTime type:LORA',
  '/top period:Year base:Pony',
  '/top period:AllTime tag:anime',
]

/** Asks everything in a place, and turns as many pages as there are up to some. */
async function askAll({ discord }: Running, place: PlaceName): Promise<void> {
  const ada = discord.person('ada')
  for (const question of QUESTIONS) {
    let message = messageOf(await ada.slash(question, { in: place }))
    for (let turn = 0; turn < 8 && canPress(message, '▶️'); turn++) {
      message = messageOf(await ada.press(message, '▶️'))
    }
  }
  for (const typed of ['', 'n', 'nu', 'nsfw', 'he', 'hen']) {
    await ada.type(`/top tag:${typed}`, { in: place })
  }
}

/** What of Civitai's mature things stands in everything sent to Discord. */
function matureIn(running: Running) {
  const sent = sentTo(running.discord)
  const names = running.civitai.models.filter(({ nsfw }) => nsfw).map(({ name }) => name)
  return {
    word: matureText.exec(sent)?.[0],
    picture: maturePicture.exec(sent)?.[0],
    link: /civitai\.red/.exec(sent)?.[0],
    name: names.find((name) => sent.includes(`. ${JSON.stringify(name).slice(1)}`)),
  }
}

const NONE = { word: undefined, picture: undefined, link: undefined, name: undefined }

describe('nothing mature is sent', () => {
  test('to any other place, not even right after the same was asked in #after-dark', async () => {
    const running = await start({ fairness: unlimited })
    await askAll(running, 'after-dark')
    const there = matureIn(running)
    expect(Object.values(there).every((found) => found !== undefined)).toBe(true)

    for (const place of ['general', 'general-thread', 'news', 'dm', 'group'] as const) {
      running.discord.requests.clear()
      await askAll(running, place)
      expect(running.discord.requests.length, place).toBeGreaterThan(QUESTIONS.length)
      expect(matureIn(running), place).toEqual(NONE)
    }
  })

  test('to an age-restricted channel of a server that has not installed the bot', async () => {
    const running = await start()
    const asked = { in: 'after-dark', installedBy: 'person' } as const
    await running.discord.person('ada').slash('/top period:AllTime', asked)
    expect(matureIn(running)).toEqual(NONE)
  })

  test('anywhere, once the operator has switched it off', async () => {
    const running = await start({ env: { MATURE_CONTENT: 'off' } })
    await askAll(running, 'after-dark')
    expect(matureIn(running)).toEqual(NONE)
  })
})

describe('a thread', () => {
  test('under an age-restricted channel shows what its parent may', async () => {
    const running = await start()
    await askAll(running, 'after-dark-thread')
    expect(matureIn(running).link).toBeDefined()
    expect(
      running.discord.requests.filter(({ route }) => route === '/channels/:channel').length,
    ).toBe(1)
  })

  test('whose parent cannot be asked for shows nothing mature', async () => {
    const running = await start()
    running.discord.fail(({ path }) =>
      path.startsWith('/channels/') ? { status: 403 } : undefined,
    )
    await askAll(running, 'after-dark-thread')
    expect(matureIn(running)).toEqual(NONE)
    expect(running.logged()).toContain('a channel is unknown')
  })
})

/** Turns the pages of a list in #after-dark up to the first that holds something mature. */
async function turnedToMature({ discord }: Running, question: string) {
  const ada = discord.person('ada')
  let message = messageOf(await ada.slash(question, { in: 'after-dark' }))
  let pressed = ''
  while (pressed === '' || !JSON.stringify(message.embeds).includes('civitai.red')) {
    pressed = idOf(message, '▶️')
    message = messageOf(await ada.press(message, pressed))
  }
  discord.requests.clear()
  return { ada, message, pressed }
}

describe('once a channel has lost its age restriction', () => {
  test('a press shows nothing mature', async () => {
    const running = await start()
    const { ada, message, pressed } = await turnedToMature(running, '/top period:AllTime')
    running.discord.change('after-dark', { nsfw: false })
    const again = await ada.press(message, pressed, { unchecked: true })
    expect(messageOf(again).embeds).toHaveLength(5)
    expect(matureIn(running)).toEqual(NONE)
  })

  test('what was private is shown to all without what is mature', async () => {
    const running = await start()
    const question = '/top period:AllTime private:True'
    const { ada, message } = await turnedToMature(running, question)
    running.discord.change('after-dark', { nsfw: false })
    const shown = await sharedBy(await ada.press(message, 'Show to all'))
    expect(shown.embeds).toHaveLength(5)
    expect(matureIn(running)).toEqual(NONE)
  })
})

test('a mature tag is held back with a private sentence, and Civitai is not asked for it', async () => {
  const running = await start()
  const { discord, civitai } = running
  const held = await discord.person('ada').slash('/top tag:hentai')
  expect(held.private).toBe(true)
  expect(messageOf(held).content).toContain('age-restricted channel')
  expect(messageOf(held).content).not.toContain('hentai')
  expect(civitai.requests.count).toBe(0)
  expect(matureIn(running)).toEqual(NONE)
})
