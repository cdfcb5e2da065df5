import { describe, expect, test } from 'vitest'
import type { Shown } from '../../sandbox/discord/index.ts'
import { labelsOf, menuOf, messageOf, sharedBy, textOf, toldOf } from './reading.ts'
import { type Running, start } from './start.ts'

/** What people see of a message, without what is another one in every chat. */
const seen = (message: Shown) => ({
  text: textOf(message),
  content: message.content.replace(/:\d+>/, ':id>'),
  labels: labelsOf(message),
  isPrivate: message.onlyFor !== undefined,
})

/** Every kind of interaction, each with what is seen of it. */
const KINDS: Readonly<Record<string, (running: Running) => Promise<unknown>>> = {
  'a slash command': async ({ discord }) =>
    seen(messageOf(await discord.person('ada').slash('/top'))),
  'a private one, shown to all': async ({ discord }) => {
    const ada = discord.person('ada')
    const first = messageOf(await ada.slash('/top private:true'))
    const shown = await sharedBy(await ada.press(first, 'Show to all'))
    return [seen(first), seen(shown), labelsOf(discord.message(first.id) ?? first)]
  },
  'a problem': async ({ discord }) =>
    toldOf(await discord.person('ada').slash('/model query:no-such-model-at-all')),
  'one of a family': async ({ discord }) =>
    seen(messageOf(await discord.person('grace').slash('/digest list'))),
  typing: ({ discord }) => discord.person('ada').type('/model query:'),
  'a press that changes the message': async ({ discord }) => {
    const ada = discord.person('ada')
    return seen(messageOf(await ada.press(messageOf(await ada.slash('/top')), '▶️')))
  },
  'a press by somebody else': async ({ discord }) => {
    const first = messageOf(await discord.person('ada').slash('/top'))
    return seen(messageOf(await discord.person('grace').press(first, '▶️')))
  },
  'a choice in a menu': async ({ discord }) => {
    const ada = discord.person('ada')
    const first = messageOf(await ada.slash('/top'))
    const { custom_id, options } = menuOf(first)
    return seen(messageOf(await ada.choose(first, custom_id, [options[0]?.value ?? ''])))
  },
  'a press that deletes': async ({ discord }) => {
    const ada = discord.person('ada')
    const { deferred, message } = await ada.press(messageOf(await ada.slash('/top')), '🗑️')
    return { deferred, message }
  },
  'a message command': async ({ discord }) => {
    const ada = discord.person('ada')
    return seen(messageOf(await ada.useOnMessage('Read picture', ada.say({ content: 'none' }))))
  },
  'a late answer': async ({ discord, civitai }) => {
    civitai.setMood('slow')
    civitai.delay = 1_600
    const answer = await discord.person('ada').slash('/top')
    return [answer.deferred, seen(messageOf(answer))]
  },
}

test('every kind of interaction is answered over HTTP as over the gateway', async () => {
  const overGateway = await start()
  const overHttp = await start({ http: true })
  for (const [kind, ask] of Object.entries(KINDS)) {
    expect(await ask(overHttp), kind).toEqual(await ask(overGateway))
  }
  expect(overHttp.discord.sessions()).toEqual([])
})

test('an answer that is ready soon is in the response, and costs no request', async () => {
  const { discord } = await start({ http: true })
  const answer = await discord.person('ada').slash('/top')
  expect(textOf(messageOf(answer))).toContain('1–5 of')
  expect(answer.requests).toBe(0)
})

describe('an answer whose request is over', () => {
  /** A question whose request breaks off while Civitai is being asked. */
  async function brokenOff(running: Running) {
    const { discord, civitai } = running
    civitai.setMood('slow')
    civitai.delay = 700
    const answer = discord.person('ada').slash('/top')
    await expect.poll(() => civitai.requests.count).toBe(1)
    expect(discord.endpoint.hangUp()).toBe(1)
    return answer
  }

  test('is given by a request of its own, once', async () => {
    const running = await start({ http: true })
    const answer = await brokenOff(running)
    expect(textOf(messageOf(answer))).toContain('1–5 of')
    expect(answer.requests).toBe(1)
    expect(running.discord.messages('general')).toHaveLength(1)
  })

  test('is lost where Discord takes none, which is logged once', async () => {
    const running = await start({ http: true, discord: { answerWithin: 60_000 } })
    const unknown = { code: 10_062, message: 'Unknown interaction' }
    const rule = /^POST \/interactions\/.*\/callback$/
    running.discord.failNext(9, rule, { status: 404, body: unknown })
    brokenOff(running).catch(() => {})
    await expect.poll(() => running.logged().split('an interaction was lost').length).toBe(2)
    expect(running.discord.messages('general')).toEqual([])
    // Nobody is left to settle it.
    running.discord.faults.clear()
  })
})

test('a deferral that is not in effect yet is waited for', async () => {
  const { discord, civitai } = await start({ http: true })
  civitai.setMood('slow')
  civitai.delay = 1_600
  discord.troubleInline(400)
  const answer = await discord.person('ada').slash('/top')
  expect(answer.deferred).toBe(true)
  expect(textOf(messageOf(answer))).toContain('1–5 of')
  expect(discord.messages('general')).toHaveLength(1)
})

test('a bot that stops answers what it was asked', async () => {
  const { discord, civitai, restart } = await start({ http: true })
  civitai.setMood('slow')
  civitai.delay = 700
  const answer = discord.person('ada').slash('/top')
  await expect.poll(() => civitai.requests.count).toBe(1)
  const restarted = restart()
  expect(textOf(messageOf(await answer))).toContain('1–5 of')
  civitai.setMood('fine')
  await restarted
  expect(textOf(messageOf(await discord.person('ada').slash('/top')))).toContain('1–5 of')
})

test('a bot with another one’s key does not start, and says what to do', async () => {
  const started = start({ http: true, env: { DISCORD_PUBLIC_KEY: 'a0'.repeat(32) } })
  await expect(started).rejects.toMatchObject({
    status: 2,
    message: expect.stringContaining('DISCORD_PUBLIC_KEY is not the key of this bot'),
  })
})
