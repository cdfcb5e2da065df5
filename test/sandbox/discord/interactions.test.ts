import { expect, test } from 'vitest'
import { quiet, refusalOf } from './bot.ts'
import { start } from './start.ts'

test('discord.js logs in without intents and a command is answered', async () => {
  const [discord, bot] = await start((interaction, { callback }) =>
    callback(interaction, { type: 4, data: { content: 'hello', ...quiet } }),
  )
  const ada = discord.person('ada')
  const answer = await ada.slash('/top period:Week tag:long hair private:true count:3', {
    in: 'after-dark',
  })

  expect(answer.message?.content).toBe('hello')
  expect(answer).toMatchObject({ private: false, deferred: false, updated: false, requests: 1 })
  expect(answer.message?.interaction_metadata?.user.id).toBe(ada.account.user.id)
  expect(bot.received[0]).toMatchObject({
    type: 2,
    context: 0,
    channel: { id: discord.places['after-dark'].id, type: 0, nsfw: true },
    authorizing_integration_owners: { 0: bot.received[0]?.guild_id },
    data: {
      name: 'top',
      options: [
        { name: 'period', type: 3, value: 'w' },
        { name: 'tag', type: 3, value: 'long hair' },
        { name: 'private', type: 5, value: true },
        { name: 'count', type: 4, value: 3 },
      ],
    },
  })
  expect(discord.messages('after-dark')).toEqual([answer.message])
  expect(discord.sessions()).toMatchObject([{ intents: 0, connected: true }])
  expect(discord.registered().map(({ name }) => name)).toEqual(['top', 'digest', 'rule'])
  expect(discord.faults).toEqual([])
})

test('threads, direct messages, groups and strange servers look as on Discord', async () => {
  const [discord, bot] = await start((interaction, { callback }) =>
    callback(interaction, { type: 4, data: { content: 'hello', ...quiet } }),
  )
  const ada = discord.person('ada')
  const { id } = ada.account.user
  await ada.slash('/top', { in: 'after-dark-thread' })
  await ada.slash('/top', { in: 'dm' })
  await ada.slash('/top', { in: 'group' })
  const foreign = await ada.slash('/top', { installedBy: 'person' })
  const [thread, dm, group, strange] = bot.received

  expect(thread?.channel).toMatchObject({ type: 11, parent_id: discord.places['after-dark'].id })
  expect(thread?.channel).not.toHaveProperty('nsfw')
  expect(thread?.channel).toHaveProperty('thread_metadata')
  expect(dm).toMatchObject({
    context: 1,
    user: { id },
    authorizing_integration_owners: { 0: '0' },
  })
  expect(dm).not.toHaveProperty('member')
  expect(group).toMatchObject({ context: 2, authorizing_integration_owners: { 1: id } })
  expect(strange?.authorizing_integration_owners).toEqual({ 1: id })
  expect(foreign.private).toBe(true)
})

test('a private deferral stays private, and an edit keeps what it does not mention', async () => {
  const [discord] = await start(async (interaction, { callback, editOriginal, followUp }) => {
    await callback(interaction, { type: 5, data: { flags: 64 } })
    const embeds = [{ title: 'Kept' }]
    await editOriginal(interaction, { content: 'first', embeds, ...quiet })
    await editOriginal(interaction, { content: 'second', ...quiet })
    await followUp(interaction, { content: 'more', ...quiet })
  })
  const [ada, grace] = [discord.person('ada'), discord.person('grace')]
  const answer = await ada.slash('/top')
  expect(answer).toMatchObject({ private: true, deferred: true, message: { content: 'first' } })
  await expect.poll(() => answer.followUps.length).toBe(1)
  expect(discord.message(answer.message?.id ?? '')).toMatchObject({
    content: 'second',
    embeds: [{ title: 'Kept' }],
    flags: 64,
    onlyFor: ada.account.user.id,
  })
  expect(grace.sees('general').map(({ content }) => content)).toEqual(['more'])
  expect(discord.faults).toEqual([])
})

test('autocomplete sends half-typed options and hands back the suggestions', async () => {
  const choices = [{ name: 'Anime', value: 'anime' }]
  const [discord, bot] = await start((interaction, { callback }) =>
    callback(interaction, { type: 8, data: { choices } }),
  )
  const ada = discord.person('ada')
  expect(await ada.type('/top period:Week tag:ani')).toEqual(choices)
  expect(await ada.type('/top tag: count:3', { focused: 'tag' })).toEqual(choices)
  expect(bot.received[0]).toMatchObject({
    type: 4,
    data: { options: [{ name: 'period' }, { name: 'tag', value: 'ani', focused: true }] },
  })
  await expect(ada.type('/top period:We')).rejects.toThrow(/no suggestions/)
  expect(discord.faults).toEqual([])
})

test.for([
  ['a command', '/top', [6, 7, 8]],
  ['an autocomplete', '/top tag:a', [4, 5, 6, 7]],
] as const)('%s refuses callbacks that are not for it', async ([, line, types]) => {
  const refusals: unknown[] = []
  const [discord] = await start(async (interaction, { callback }) => {
    const data = { content: 'x', ...quiet }
    for (const type of types) refusals.push(await refusalOf(callback(interaction, { type, data })))
    await callback(
      interaction,
      interaction.type === 4 ? { type: 8, data: { choices: [] } } : { type: 4, data },
    )
  })
  const ada = discord.person('ada')
  await (line === '/top' ? ada.slash(line) : ada.type(line))
  expect(refusals).toEqual(types.map(() => ({ status: 400, code: 50_035 })))
})

test('a guest of a person has five follow-ups', async () => {
  const refusals: unknown[] = []
  const [discord] = await start(async (interaction, { callback, followUp }) => {
    await callback(interaction, { type: 5 })
    const body = { content: 'x', ...quiet }
    for (let index = 0; index < 7; index += 1) {
      refusals.push(await refusalOf(followUp(interaction, body)))
    }
  })
  await discord.person('ada').slash('/top', { in: 'group' })
  await expect.poll(() => refusals.length).toBe(7)
  // The first one fills the deferred message.
  expect(refusals.slice(0, 6)).toEqual(Array(6).fill(undefined))
  expect(refusals[6]).toEqual({ status: 400, code: 40_094 })
})
