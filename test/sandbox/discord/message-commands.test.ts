import { expect, test } from 'vitest'
import { CannotSend } from '../../../sandbox/discord/index.ts'
import { APPLICATION_ID } from '../../../sandbox/discord/state/world.ts'
import { quiet } from './bot.ts'
import { start } from './start.ts'

/** A bot that says hello to who uses `Greet` on a message of a server. */
async function greeting() {
  const started = await start((interaction, { callback }) =>
    callback(interaction, { type: 4, data: { content: 'hello', ...quiet } }),
  )
  const [, bot] = started
  await bot.rest.put(`/applications/${APPLICATION_ID}/commands`, {
    body: [
      { type: 3, name: 'Greet', contexts: [0] },
      { name: 'top', description: 'D' },
    ],
  })
  return started
}

test('a message command is sent with the message that it is used on', async () => {
  const [discord, bot] = await greeting()
  const [ada, grace] = [discord.person('ada'), discord.person('grace')]
  const message = ada.say({ content: 'look' }, 'after-dark')
  expect(grace.sees('after-dark')).toEqual([message])

  const answer = await grace.useOnMessage('Greet', message)
  expect(answer.message).toMatchObject({
    type: 23,
    content: 'hello',
    channel_id: message.channel_id,
    interaction: { name: 'Greet' },
    interaction_metadata: { target_message_id: message.id },
  })
  const { id } = discord.registered()[0] ?? {}
  expect(bot.received).toMatchObject([
    {
      type: 2,
      data: {
        id,
        name: 'Greet',
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: { content: 'look', author: { username: 'ada' } } } },
      },
      channel: { id: message.channel_id, nsfw: true },
      member: { user: { id: grace.account.user.id } },
      context: 0,
    },
  ])
  expect(discord.faults).toEqual([])
})

test('a message command is only offered where it is, on messages that are there', async () => {
  const [discord] = await greeting()
  const ada = discord.person('ada')
  const message = ada.say({ content: 'look' })
  const refused = (name: string, on = message) =>
    expect(ada.useOnMessage(name, on)).rejects.toThrow(CannotSend)
  await refused('top')
  await refused('Gone')
  await refused('Greet', ada.say({ content: 'look' }, 'dm'))
  discord.remove(message)
  await refused('Greet')
  await expect(ada.slash('/Greet')).rejects.toThrow(CannotSend)
  expect(ada.offered('general').map(({ name }) => name)).toEqual(['top'])
})
