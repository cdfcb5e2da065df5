import { describe, expect, test } from 'vitest'
import type { PanelState } from '../../../sandbox/page/panel.ts'
import { wordsOf } from '../../../sandbox/page/view/inline.ts'
import type { MessageView } from '../../../sandbox/page/view/message.ts'
import { ada, grace, open } from './open.ts'

const contentOf = (view: MessageView | undefined) =>
  view?.content.map((block) => ('parts' in block ? wordsOf(block.parts) : '')).join('\n')

const seenBy = ({ in: place, as }: typeof ada) => `/messages?in=${place}&as=${as}`

test('a command is used, its answer seen, and its button pressed', async () => {
  const { get, post } = await open()
  expect(await post('/slash', { ...ada, line: '/top' })).toEqual({ status: 200, body: {} })
  const [message] = (await get(seenBy(grace))).body.messages
  expect(message).toMatchObject({
    author: 'Curator',
    askedBy: 'Ada',
    command: '/top',
    private: false,
  })
  expect(contentOf(message)).toBe('Answered')

  const press = { as: 'grace', message: message?.id, control: 'next' }
  expect(await post('/press', press)).toEqual({ status: 200, body: {} })
  expect((await get(seenBy(ada))).body.messages.map(contentOf)).toEqual(['Pressed'])
})

test('nobody else sees a private answer', async () => {
  const { get, post } = await open(true)
  await post('/slash', { ...ada, line: '/top' })
  expect((await get(seenBy(ada))).body.messages).toMatchObject([{ private: true }])
  expect((await get(seenBy(grace))).body.messages).toEqual([])
  expect((await get(seenBy({ ...ada, in: 'news' }))).body.messages).toEqual([])
})

test('suggestions are those of the bot', async () => {
  const { post } = await open()
  const { body } = await post('/type', { ...ada, line: '/top tag:x' })
  const chosen = { shown: 'tag:A', sent: 'tag:a' }
  const offered = [{ name: 'A', line: '/top tag:A ', chosen }]
  expect(body).toEqual({ offered, unfinished: true })
})

test('a line that cannot be sent comes back with the reason', async () => {
  const { post } = await open()
  expect(await post('/slash', { ...ada, line: '/flop' })).toEqual({
    status: 422,
    body: { error: 'There is no command /flop.' },
  })
})

test.each([
  ['an unknown place', '/slash', { ...ada, in: 'moon', line: '/top' }, /^The request.*in must be/],
  ['an unknown person', '/type', { ...ada, as: 'eve', line: '/' }, /as must be ada or grace/],
  ['no line', '/slash', ada, /line must be a text/],
  ['something more', '/slash', { ...ada, line: '/top', more: 1 }, /more/],
  ['no JSON', '/slash', '{', /no JSON/],
  ['no object', '/choose', '[]', /object/],
])('%s is refused with a sentence', async (_, path, body, sentence) => {
  const { post } = await open()
  const answer = await post(path, body)
  expect(answer.status).toBe(400)
  expect(answer.body.error).toMatch(sentence)
})

test('the clock is moved, and Civitai’s mood changed', async () => {
  const { url, post } = await open()
  const told = await panelAt(url)
  expect(await post('/mood', { mood: 'down' })).toEqual({ status: 200, body: {} })
  expect(await post('/clock', { to: 'hour' })).toEqual({ status: 200, body: {} })
  const after = await panelAt(url)
  expect(after.mood).toBe('down')
  expect(after.now - told.now).toBeGreaterThanOrEqual(3_600_000)
  expect(await post('/mood', { mood: 'sad' })).toMatchObject({ status: 400 })
  expect(await post('/clock', { to: 'yesterday' })).toMatchObject({ status: 400 })
})

/** What whoever begins to listen is told of the panel. */
async function panelAt(url: string): Promise<PanelState> {
  const { body } = await fetch(`${url}/changes`)
  const reader = body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel()
  return JSON.parse(/data: (.*)/.exec(Buffer.from(value ?? []).toString())?.[1] ?? '')
}

test('the raw message is had by those who see it', async () => {
  const { get, post, discord } = await open(true)
  await post('/slash', { ...ada, line: '/top' })
  const [message] = discord.messages('general')
  const asAda = await get(`/message?as=ada&message=${message?.id}`)
  expect(asAda.body).toMatchObject({ id: message?.id, content: 'Answered', flags: 64 })
  expect(asAda.body).not.toHaveProperty('onlyFor')
  expect(await get(`/message?as=grace&message=${message?.id}`)).toMatchObject({ status: 403 })
})

test('an unknown message and an unknown address are not found', async () => {
  const { get, post } = await open()
  const press = { as: 'ada', message: '1', control: 'next' }
  expect(await post('/press', press)).toMatchObject({ status: 404 })
  expect(await get('/nothing')).toMatchObject({ status: 404 })
  expect(await get('/__proto__')).toMatchObject({ status: 404 })
})

describe('a press that opens a modal', () => {
  const input = { type: 4, custom_id: 'prompt', style: 2, max_length: 10 }
  const options = ['Square', 'Wide'].map((label) => ({ label, value: label.toLowerCase() }))
  const size = { type: 3, custom_id: 'size', options, required: false }
  const components = [
    { type: 10, content: 'Read this.' },
    { type: 18, label: 'Prompt', description: 'What is seen', component: input },
    { type: 18, label: 'Size', component: size },
    { type: 18, label: 'Both', component: { ...size, custom_id: 'both', max_values: 2 } },
  ]
  const opened = async () => {
    const { get, post } = await open(false, { custom_id: 'order', title: 'Order', components })
    await post('/slash', { ...ada, line: '/top' })
    const [message] = (await get(seenBy(ada))).body.messages
    const { body } = await post('/press', { as: 'ada', message: message?.id, control: 'next' })
    return { get, post, modal: body.modal }
  }

  test('tells what stands in it', async () => {
    const { modal } = await opened()
    expect(modal).toEqual({
      id: expect.any(String),
      title: 'Order',
      parts: [
        { kind: 'note', text: 'Read this.' },
        {
          kind: 'input',
          name: 'prompt',
          label: 'Prompt',
          about: 'What is seen',
          required: true,
          long: true,
          least: 0,
          most: 10,
          value: '',
          placeholder: '',
        },
        {
          kind: 'menu',
          name: 'size',
          label: 'Size',
          required: false,
          placeholder: 'Choose',
          choices: [
            { label: 'Square', value: 'square', chosen: false },
            { label: 'Wide', value: 'wide', chosen: false },
          ],
        },
        { kind: 'note', text: 'Both: a menu with several choices, which is not drawn here' },
      ],
    })
  })

  test('is answered by what is sent in, once; what the client refuses it says', async () => {
    const { get, post, modal } = await opened()
    const submit = (values: unknown) => post('/submit', { as: 'ada', modal: modal.id, values })
    expect(await submit({ prompt: 'x'.repeat(11) })).toMatchObject({ status: 422 })
    expect(await submit({ prompt: 5 })).toMatchObject({ status: 400 })
    expect(await submit({ prompt: 'x', size: '' })).toEqual({ status: 200, body: {} })
    expect((await get(seenBy(ada))).body.messages.map(contentOf)).toEqual(['Answered', 'Answered'])
    expect(await submit({ prompt: 'x' })).toEqual({
      status: 422,
      body: { error: 'That form is closed.' },
    })
  })
})
