import { expect, test } from 'vitest'
import { CannotSend } from '../../../sandbox/discord/index.ts'
import { quiet } from './bot.ts'
import { start } from './start.ts'

const button = (custom_id: string, label: string) => ({ type: 2, style: 1, custom_id, label })
const row = (...components: unknown[]) => ({ type: 1, components })

test('buttons and menus change their message or open another one', async () => {
  const select = {
    type: 3,
    custom_id: 'pick',
    options: [
      { label: 'One', value: '1' },
      { label: 'Two', value: '2' },
    ],
  }
  const [discord, bot] = await start((interaction, { callback }) => {
    const components = [row(button('next', 'Next'), button('mine', 'Mine')), row(select)]
    if (interaction.type !== 3) {
      return callback(interaction, { type: 4, data: { content: 'page 1', components, ...quiet } })
    }
    const { custom_id } = interaction.data
    const flags = custom_id === 'mine' ? 64 : 0
    const type = custom_id === 'next' ? 7 : 4
    return callback(interaction, { type, data: { content: custom_id, flags, ...quiet } })
  })
  const [ada, grace] = [discord.person('ada'), discord.person('grace')]
  const { message } = await ada.slash('/top')
  if (!message) throw new Error('no message')

  const next = await grace.press(message, 'Next')
  expect(next).toMatchObject({ updated: true, message: { id: message.id, content: 'next' } })
  const mine = await ada.press(message, 'mine')
  expect(mine).toMatchObject({ updated: false, private: true, message: { content: 'mine' } })
  const pick = await ada.choose(message, 'pick', ['Two'])
  expect(pick.message?.content).toBe('pick')
  expect(bot.received[1]).toMatchObject({
    type: 3,
    member: { user: { id: grace.account.user.id } },
    data: { custom_id: 'next', component_type: 2 },
    message: { id: message.id, interaction_metadata: { user: { id: ada.account.user.id } } },
  })
  expect(bot.received[3]).toMatchObject({ data: { custom_id: 'pick', values: ['2'] } })
  await expect(grace.press(message, 'Gone')).rejects.toThrow(CannotSend)
  if (mine.message) await expect(grace.press(mine.message, 'x')).rejects.toThrow(/somebody else/)
  expect(discord.faults).toEqual([])
})

test('a menu of channels sends what Discord knows of the one that is chosen', async () => {
  const select = { type: 8, custom_id: 'where', placeholder: 'Where', channel_types: [0, 5] }
  const [discord, bot] = await start((interaction, { callback }) => {
    const data = { content: 'x', components: [row(select)], ...quiet }
    return callback(interaction, { type: interaction.type === 3 ? 7 : 4, data })
  })
  const grace = discord.person('grace')
  const { message } = await grace.slash('/top')
  if (!message) throw new Error('no message')
  await grace.choose(message, 'Where', ['#news'])
  const { id } = discord.places.news
  expect(bot.received.at(-1)).toMatchObject({
    data: {
      component_type: 8,
      custom_id: 'where',
      values: [id],
      resolved: {
        channels: { [id]: { id, name: 'news', type: 5, app_permissions: expect.any(String) } },
      },
    },
  })
  await expect(grace.choose(message, 'Where', ['#nowhere'])).rejects.toThrow('no channel')
  await expect(grace.choose(message, 'Where', ['#general-thread'])).rejects.toThrow('not a kind')
  await expect(grace.choose(message, 'Where', ['#news', '#general'])).rejects.toThrow(CannotSend)
  const direct = await grace.slash('/top', { in: 'dm' })
  if (!direct.message) throw new Error('no message')
  await expect(grace.choose(direct.message, 'Where', ['#news'])).rejects.toThrow('no channel')
  expect(discord.faults).toEqual([])
})

test('a button is known by its emoji, and pressed only while it is not disabled', async () => {
  const [discord, bot] = await start((interaction, { callback }) => {
    const turn = { type: 2, style: 2, custom_id: 'on', emoji: { name: '▶️' } }
    const back = { ...turn, custom_id: 'back', emoji: { name: '◀️' }, disabled: true }
    const data = { content: 'x', components: [row(back, turn)], ...quiet }
    return callback(interaction, { type: interaction.type === 3 ? 7 : 4, data })
  })
  const ada = discord.person('ada')
  const { message } = await ada.slash('/top')
  if (!message) throw new Error('no message')
  await ada.press(message, '▶️')
  expect(bot.received.at(-1)).toMatchObject({ data: { custom_id: 'on' } })
  await expect(ada.press(message, '◀️')).rejects.toThrow('The button "◀️" is disabled.')
  await expect(ada.press(message, 'back')).rejects.toThrow(CannotSend)
  await expect(ada.press(message, 'Next')).rejects.toThrow('no button "Next", only "◀️", "▶️"')
  expect(bot.received).toHaveLength(2)
  expect(discord.faults).toEqual([])
})

test.each([
  ['kept', { type: 6 }],
  ['changed', { type: 7, data: { content: 'shown', components: [], ...quiet } }],
])(
  'after a press on a private message that is %s, a follow-up may be public',
  async (_, answer) => {
    const [discord] = await start(async (interaction, { callback, followUp }) => {
      if (interaction.type !== 3) {
        const components = [row(button('show', 'Show to all'))]
        return callback(interaction, { type: 4, data: { components, flags: 64, ...quiet } })
      }
      await callback(interaction, answer)
      return followUp(interaction, { content: 'for all', ...quiet })
    })
    const [ada, grace] = [discord.person('ada'), discord.person('grace')]
    const { message } = await ada.slash('/top')
    if (!message) throw new Error('no message')
    await ada.press(message, 'Show to all')
    await expect
      .poll(() => grace.sees('general').map(({ content }) => content))
      .toEqual(['for all'])
    expect(ada.sees('general').map(({ onlyFor }) => onlyFor !== undefined)).toEqual([true, false])
    expect(discord.faults).toEqual([])
  },
)

test('embeds that are suppressed are not shown until an edit takes that back', async () => {
  const seen: unknown[] = []
  const [discord] = await start(async (interaction, { callback, editOriginal }) => {
    const embeds = [{ title: 'Kept' }]
    await callback(interaction, { type: 4, data: { content: 'x', embeds, flags: 4, ...quiet } })
    seen.push(await editOriginal(interaction, { content: 'y', ...quiet }))
    seen.push(await editOriginal(interaction, { flags: 0, ...quiet }))
  })
  await discord.person('ada').slash('/top')
  await expect.poll(() => seen).toHaveLength(2)
  expect(seen).toMatchObject([
    { content: 'y', flags: 4, embeds: [] },
    { content: 'y', flags: 0, embeds: [{ title: 'Kept' }] },
  ])
  expect(discord.faults).toEqual([])
})

test('a deferred press may delete its message', async () => {
  const [discord] = await start(async (interaction, { callback, rest }) => {
    if (interaction.type !== 3) {
      const components = [row(button('delete', 'Delete'))]
      return callback(interaction, { type: 4, data: { components, flags: 64, ...quiet } })
    }
    await callback(interaction, { type: 6 })
    const { application_id, token } = interaction
    return rest.delete(`/webhooks/${application_id}/${token}/messages/@original`, { auth: false })
  })
  const ada = discord.person('ada')
  const { message } = await ada.slash('/top')
  if (!message) throw new Error('no message')
  const answer = await ada.press(message, 'Delete')
  expect(answer.message).toBeUndefined()
  expect(answer.error).toBeUndefined()
  expect(discord.messages('general')).toEqual([])
})
