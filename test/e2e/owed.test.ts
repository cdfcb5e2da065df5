import { PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { commands as ours } from '../../commands/index.ts'
import { anyResource } from '../../sandbox/civitai/orchestration/resources.ts'
import type { Shown } from '../../sandbox/discord/index.ts'
import { action, type Call, type Services, type Single } from '../../src/command.ts'
import type { MadePictures } from '../../src/generation/orders/pictures.ts'
import { button } from '../../src/render/button.ts'
import { withButtons } from '../../src/render/reply.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { wishFor } from '../generation/wishes.ts'
import { link, startWithAccounts, type WithAccounts } from './accounts.ts'
import { labelsOf, messageOf } from './reading.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const ADA = '1100000000000000010'
const MADE = 'being made'
const signal = () => AbortSignal.timeout(30_000)

/** Pictures with a button that names their generation. */
const shown = (id: string, { files }: MadePictures): Reply =>
  withButtons(
    { content: 'pictures', files: files.map(({ bytes }, nth) => ({ name: `${nth}.jpeg`, bytes })) },
    [button('Again', `again ${id}`)],
  )

const there = <T>(value: T | undefined): T =>
  value === undefined ? expect.unreachable('accounts are set up') : value

/** Spends on a wish at once. */
async function spent({ userId, ...call }: Call<unknown>, services: Services) {
  const generations = there(services.generations)
  const { channelId: channel, guildId: server, installed = false, ceiling } = call
  const place = { channel, server, installed, private: call.private, ceiling }
  const { id } = await generations.quote(userId, wishFor('SDXL 1.0'), place, services.signal)
  await generations.spend(userId, id, services.signal)
  return { id, generations, userId }
}

/** `/make`, as if the process were killed once Civitai has the order. */
const make: Single = {
  name: 'make',
  description: () => 'a test',
  action: action({
    options: {},
    state: {},
    private: false,
    async run(call, services) {
      await spent(call, services)
      return { content: MADE }
    },
  }),
}

/** `/watch`, as if it were killed between showing pictures and writing that down. */
const watch: Single = {
  name: 'watch',
  description: () => 'a test',
  action: action({
    options: {},
    state: {},
    private: false,
    async run(call, services) {
      const { id, generations, userId } = await spent(call, services)
      return {
        content: MADE,
        async *later(over) {
          for await (const { state } of generations.progressOf(userId, id, over)) {
            if (state !== 'ended') continue
            yield shown(id, await generations.pictures(userId, id, 'PG', signal()))
          }
        },
      }
    },
  }),
}

/** The bot, to which Ada has linked her account and which may attach files in #general. */
async function begin(): Promise<WithAccounts> {
  const running = await startWithAccounts({
    civitai: { size: 400 },
    orchestrator: { resource: anyResource },
    commands: [...ours, make, watch],
  })
  await link(running)
  return running
}

/** Orders, and again where a busy machine took too long for a price: nothing is spent then. */
async function order({ discord }: WithAccounts, line: string, place: 'general' | 'dm' = 'general') {
  const ada = discord.person('ada')
  const tried = async (): Promise<string> => {
    const { message, followUps } = await ada.slash(line, { in: place })
    return (message ?? followUps[0])?.content ?? 'no answer'
  }
  let told = await tried()
  for (let left = 3; left > 0 && told !== MADE; left--) told = await tried()
  expect(told).toBe(MADE)
}

/** Lets what was ordered end, and the time go by in which a message may show it. */
async function leave({ pass, catchUp }: WithAccounts): Promise<void> {
  for (let left = 6; left > 0; left--) {
    pass(10 * SECOND)
    await catchUp()
  }
  // What a busy machine did not get in time is asked for once more.
  for (let left = 4; left > 0; left--) {
    pass(4 * MINUTE)
    await catchUp()
  }
}

const withFiles = ({ discord }: WithAccounts, place: 'general' | 'dm'): readonly Shown[] =>
  discord.messages(place).filter(({ attachments = [] }) => attachments.length > 0)

describe('pictures that no message shows any more', () => {
  test('come to the channel, for who asked, once', async () => {
    const running = await begin()
    const ada = running.discord.person('ada')
    await order(running, '/make')
    await running.restart()
    await leave(running)
    const [posted, ...others] = withFiles(running, 'general')
    expect(others).toEqual([])
    if (posted === undefined) return expect.unreachable()
    expect(posted.content).toBe(en.picturesFor(ADA))
    expect(labelsOf(posted)).toEqual([en.againButton, en.recipeButton, '🗑️'])
    expect(posted.mentions?.map(({ id }) => id)).toEqual([ADA])
    expect(posted.attachments).toHaveLength(1)
    await running.restart()
    await leave(running)
    expect(withFiles(running, 'general')).toHaveLength(1)
    expect((await ada.slash('/about')).followUps).toEqual([])
  })

  test('are not posted beside the message that showed them last', async () => {
    const running = await begin()
    const { discord, pass, catchUp } = running
    await order(running, '/watch')
    await expect
      .poll(
        async () => {
          pass(5 * SECOND)
          await catchUp()
          return withFiles(running, 'general')
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toHaveLength(1)
    await running.restart()
    await leave(running)
    expect(withFiles(running, 'general')).toHaveLength(1)
    expect((await discord.person('ada').slash('/about')).followUps).toEqual([])
  })

  test.each([
    ['asked for in direct messages', '/make', 'dm'],
    ['asked for in private', '/make private:true', 'general'],
    ['asked for where the bot may attach no files', '/make', 'closed'],
  ] as const)('wait for the next command where they were %s', async (_, line, where) => {
    const running = await begin()
    const { discord } = running
    if (where === 'closed') {
      const { botPermissions } = discord.places.general
      const { AttachFiles } = PermissionFlagsBits
      discord.change('general', { botPermissions: botPermissions & ~AttachFiles })
    }
    const place = where === 'dm' ? 'dm' : 'general'
    const ada = discord.person('ada')
    await order(running, line, place)
    await leave(running)
    expect(withFiles(running, place)).toEqual([])

    expect((await discord.person('grace').slash('/about')).followUps).toEqual([])
    const answer = await ada.slash('/about', { in: place })
    await expect.poll(() => answer.followUps).toHaveLength(1)
    const [word] = answer.followUps
    if (word === undefined) return expect.unreachable()
    expect(word.content).toContain('are ready')
    expect(labelsOf(word)).toEqual([en.showPictures])
    const { id } = messageOf(await ada.press(word, en.showPictures))
    await expect.poll(() => discord.message(id)?.attachments).toHaveLength(1)

    running.pass(2 * MINUTE)
    await running.catchUp()
    const next = await ada.slash('/about', { in: place })
    await discord.settle()
    expect(next.followUps).toEqual([])
  })

  test('need no word beside the list of them', async () => {
    const running = await begin()
    const { discord } = running
    const ada = discord.person('ada')
    await order(running, '/make private:true')
    await leave(running)
    for (const line of ['/generations', '/about']) {
      const { followUps } = await ada.slash(line)
      await discord.settle()
      expect(followUps).toEqual([])
    }
  })

  test('are told as nothing where none were made', async () => {
    const running = await begin()
    const { discord, orchestrator } = running
    orchestrator.planNext({ end: 'failed' })
    const ada = discord.person('ada')
    await order(running, '/make')
    await leave(running)
    const answer = await ada.slash('/about')
    await expect.poll(() => answer.followUps).toHaveLength(1)
    expect(answer.followUps[0]?.content).toMatch(/^Nothing came of .* All 10 Buzz came back\.$/)
  })
})
