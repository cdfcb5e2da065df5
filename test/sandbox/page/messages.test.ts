import { expect, test } from 'vitest'
import { APPLICATION_ID } from '../../../sandbox/discord/state/world.ts'
import { png } from '../../../sandbox/picture-file/png.ts'
import { ada, grace, open } from './open.ts'

const PNG = png({ width: 40, height: 30 })
const file = (name: string, bytes: Uint8Array) => ({
  name,
  data: Buffer.from(bytes).toString('base64'),
})
const seenBy = ({ in: place, as }: typeof ada) => `/messages?in=${place}&as=${as}` as const
const COMMANDS = [
  { type: 3, name: 'Greet', contexts: [0] },
  { type: 3, name: 'Ban', default_member_permissions: '32' },
  { name: 'top', description: 'D' },
]

/** The page of a bot with message commands, and what Ada said there. */
async function said(text: string, files: readonly object[] = []) {
  const opened = await open()
  const path = `/applications/${APPLICATION_ID}/commands` as const
  await opened.rest.put(path, { body: COMMANDS })
  const answer = await opened.post('/say', { ...ada, text, files })
  return { ...opened, answer, seen: await opened.get(seenBy(grace)) }
}

test('what somebody says is seen by all who are there', async () => {
  const { answer, seen, get } = await said(' Look at **this** ')
  expect(answer).toEqual({ status: 200, body: {} })
  expect(seen.body.messages).toMatchObject([{ author: 'Ada', bot: false, attachments: [] }])
  expect(seen.body.messages[0]?.content).toHaveLength(1)
  expect((await get(seenBy({ ...ada, in: 'news' }))).body.messages).toEqual([])
})

test('files are attached, two at once, whatever they are', async () => {
  const text = Buffer.from('no picture')
  const { seen, discord } = await said('', [file('a fox.png', PNG), file('notes.png', text)])
  const [message] = seen.body.messages
  expect(message?.attachments).toMatchObject([
    { name: 'a fox.png', bytes: PNG.length, picture: { width: 40, height: 30 } },
    { name: 'notes.png', bytes: text.length },
  ])
  expect(message?.attachments[1]).not.toHaveProperty('picture')
  const [kept] = message?.attachments ?? []
  expect(discord.file(kept?.id ?? '')?.bytes.equals(PNG)).toBe(true)
})

const TOO_LARGE = file('a.png', Buffer.alloc(10 * 1_024 * 1_024 + 1))

test.each([
  ['nothing', '  ', [], 422, /empty message/],
  ['too long a text', 'x'.repeat(2_001), [], 400, /over 2,000 characters/],
  ['too large a file', '', [TOO_LARGE], 422, /^a\.png is over 10 MB/],
  ['an empty file', '', [file('a.png', Buffer.alloc(0))], 422, /^a\.png is empty/],
  ['too many files', '', Array(11).fill(file('a.png', PNG)), 400, /more than 10/],
  ['what is no base64', '', [{ name: 'a.png', data: '?' }], 400, /base64/],
  ['a file without a name', '', [file('', PNG)], 400, /name is empty/],
])('%s is refused with a sentence', async (_, text, files, status, sentence) => {
  const { answer, seen } = await said(text, files)
  expect(answer.status).toBe(status)
  expect(answer.body.error).toMatch(sentence)
  expect(seen.body.messages).toEqual([])
})

test('the commands of a message’s menu are those that one has there', async () => {
  const { get, seen } = await said('Look')
  expect(seen.body.apps).toEqual(['Greet', 'Ban'])
  expect((await get(seenBy(ada))).body.apps).toEqual(['Greet'])
  expect((await get(seenBy({ ...ada, in: 'dm' }))).body.apps).toEqual(['Ban'])
})

test('a command of the menu is used on its message', async () => {
  const { get, post, seen } = await said('Look')
  const message = seen.body.messages[0]?.id
  expect(await post('/use', { as: 'grace', message, command: 'Greet' })).toEqual({
    status: 200,
    body: {},
  })
  const [, answer] = (await get(seenBy(ada))).body.messages
  expect(answer).toMatchObject({ author: 'Curator', bot: true, command: 'Greet', askedBy: 'Grace' })
})

test('what is not in the menu is refused, and so is what is gone', async () => {
  const { post, seen, discord } = await said('Look')
  const message = seen.body.messages[0]?.id ?? ''
  const use = (command: string) => post('/use', { as: 'ada', message, command })
  expect(await use('Ban')).toMatchObject({
    status: 422,
    body: { error: expect.stringContaining('Manage Server') },
  })
  expect(await use('Flop')).toMatchObject({
    status: 422,
    body: { error: expect.stringContaining('no "Flop"') },
  })
  discord.remove({ id: message } as never)
  expect(await use('Greet')).toMatchObject({ status: 404 })
})
