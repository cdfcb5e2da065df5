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
