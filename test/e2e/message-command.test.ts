import { expect, test } from 'vitest'
import type { MessageCommand } from '../../src/command.ts'
import { messageOf } from './reading.ts'
import { start } from './start.ts'

/** Says what it is used on. */
const echo: MessageCommand = {
  kind: 'message',
  name: 'Echo message',
  run: async ({ path, target, ceiling }) => ({
    embeds: [{ title: `${path} (${ceiling})`, description: JSON.stringify(target) }],
  }),
}

const file = {
  id: '8',
  filename: 'a.png',
  content_type: 'image/png',
  size: 12,
  url: 'https://cdn.discordapp.com/a.png',
  proxy_url: 'https://media.discordapp.net/a.png',
}
const forwarded = { content: 'forwarded', embeds: [], attachments: [file] }

test.each([
  ['general', 'PG'],
  ['after-dark', 'XXX'],
  ['after-dark-thread', 'XXX'],
  ['dm', 'PG'],
  ['group', 'PG'],
] as const)('a message command is given the message, in %s', async (place, ceiling) => {
  const { discord } = await start({ commands: [echo] })
  const message = discord.person('grace').say(
    {
      content: 'https://civitai.com/models/1',
      embeds: [{ title: 'two', url: 'https://civitai.com/models/2' }],
      components: [
        {
          type: 1,
          components: [{ type: 2, style: 5, label: 'three', url: 'https://civitai.red' }],
        },
      ],
      attachments: [file],
      message_reference: { type: 1, message_id: '9', channel_id: '10' },
      // Of what is forwarded only some fields are told.
      message_snapshots: [{ message: forwarded as never }],
    },
    place,
  )
  const answer = await discord.person('grace').useOnMessage('Echo message', message)
  const [{ title, description = '' } = {}] = messageOf(answer).embeds
  const attachment = { url: file.url, name: 'a.png', contentType: 'image/png', bytes: 12 }
  expect(answer.private).toBe(true)
  expect(title).toBe(`Echo message (${ceiling})`)
  expect(JSON.parse(description)).toEqual({
    id: message.id,
    text: 'https://civitai.com/models/1',
    embeds: [{ title: 'two', url: 'https://civitai.com/models/2' }],
    links: ['https://civitai.red'],
    attachments: [attachment],
    forwarded: [{ text: 'forwarded', embeds: [], links: [], attachments: [attachment] }],
  })
})

test('a message that is not as discord.js expects it does no harm', async () => {
  const { discord } = await start({ commands: [echo] })
  const ada = discord.person('ada')
  const message = ada.say({ content: 'odd', message_snapshots: [{ message: forwarded as never }] })
  const answer = await ada.useOnMessage('Echo message', message)
  expect(messageOf(answer).embeds[0]?.description).toContain('odd')
})
