import { expect, test } from 'vitest'
import { messageOf, textOf } from './reading.ts'
import { start } from './start.ts'

test('a button works after a restart', async () => {
  const { discord, restart } = await start()
  const ada = discord.person('ada')
  const first = messageOf(await ada.slash('/top period:AllTime type:LORA tag:anime'))
  await restart()
  const turned = await ada.press(first, '▶️')
  expect(turned.updated).toBe(true)
  expect(textOf(messageOf(turned))).toContain('anime — ')
  expect(textOf(messageOf(turned))).toContain('6–10 of')
})

test('a dropped socket is resumed, and what was asked meanwhile is answered', async () => {
  const { discord } = await start()
  discord.dropConnections()
  const answer = await discord.person('ada').slash('/top')
  expect(textOf(messageOf(answer))).toContain('1–5 of')
  expect(discord.sessions()).toMatchObject([{ resumed: 1, connected: true, intents: 0 }])
})

test('the commands are registered once, for servers and for people', async () => {
  const { discord, restart } = await start()
  await restart()
  const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] }
  const names = ['model', 'top', 'creator', 'tag', 'images', 'articles', 'collections']
  expect(discord.registered()).toMatchObject([
    ...names.map((name) => ({ name, ...everywhere })),
    ...['digest', 'follow', 'settings'].map((name) => ({
      name,
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '32',
    })),
    { name: 'Look up on Civitai', type: 3, ...everywhere },
    { name: 'Read picture', type: 3, ...everywhere },
    { name: 'about', ...everywhere },
  ])
})
