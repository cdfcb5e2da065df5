import type { APIMessage } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { targetOf } from '../../src/discord/target.ts'

// Only what is read is here, so the whole type of a message is claimed and not proved.
const message = (json: object = {}): APIMessage =>
  ({ id: '7', content: '', embeds: [], attachments: [], ...json }) as unknown as APIMessage

const nothing = { text: '', embeds: [], links: [], attachments: [] }
const link = (url: string) => ({ type: 2, style: 5, label: 'there', url })
const button = { type: 2, style: 1, label: 'here', custom_id: 'x' }

test('a message of nothing holds nothing', () => {
  expect(targetOf(message())).toEqual({ id: '7', ...nothing, forwarded: [] })
})

test('a message holds its text, embeds, links and files', () => {
  const embeds = [{ title: 'a title', url: 'https://civitai.com/models/1' }]
  const components = [
    { type: 1, components: [button, link('https://civitai.com/models/2')] },
    { type: 1, components: [link('https://civitai.com/models/3')] },
  ]
  const attachments = [
    {
      id: '8',
      filename: 'a.png',
      content_type: 'image/png',
      size: 12,
      url: 'https://cdn.discordapp.com/a.png?ex=1',
      proxy_url: 'https://media.discordapp.net/a.png?ex=1',
    },
    { id: '9', filename: 'b', size: 0, url: 'https://cdn.discordapp.com/b' },
  ]
  expect(targetOf(message({ content: 'see', embeds, components, attachments }))).toEqual({
    id: '7',
    text: 'see',
    embeds,
    links: ['https://civitai.com/models/2', 'https://civitai.com/models/3'],
    attachments: [
      {
        url: 'https://cdn.discordapp.com/a.png?ex=1',
        name: 'a.png',
        contentType: 'image/png',
        bytes: 12,
      },
      { url: 'https://cdn.discordapp.com/b', name: 'b', bytes: 0 },
    ],
    forwarded: [],
  })
})

test('a message of components has its text and links in them, however deep', () => {
  const text = (content: string) => ({ type: 10, content })
  const section = {
    type: 9,
    components: [text('two'), text('three')],
    accessory: link('https://civitai.com/models/1'),
  }
  const row = { type: 1, components: [link('https://civitai.com/models/2')] }
  const components = [text('one'), { type: 17, components: [section, row] }, { type: 14 }]
  expect(targetOf(message({ components }))).toMatchObject({
    text: 'one\ntwo\nthree',
    links: ['https://civitai.com/models/1', 'https://civitai.com/models/2'],
  })
})

test('a message holds what its poll asks', () => {
  const answers = [
    { answer_id: 1, poll_media: { text: 'one' } },
    { answer_id: 2, poll_media: {} },
  ]
  const poll = { question: { text: 'which?' }, answers, layout_type: 1 }
  expect(targetOf(message({ poll }))).toMatchObject({ text: 'which?\none' })
})

test('what Discord makes of a link holds components', () => {
  const row = { type: 1, components: [link('https://civitai.com/models/1')] }
  const embeds = [{ type: 'rich', components: [{ type: 17, components: [row] }] }]
  expect(targetOf(message({ embeds }))).toMatchObject({ links: ['https://civitai.com/models/1'] })
})

test('a message holds what it forwards', () => {
  const forwarded = { content: 'see', embeds: [{ title: 'a title' }], attachments: [] }
  const snapshots = [{ message: forwarded }, { message: { ...forwarded, content: 'this' } }]
  expect(targetOf(message({ message_snapshots: snapshots }))).toEqual({
    id: '7',
    ...nothing,
    forwarded: [
      { ...nothing, text: 'see', embeds: forwarded.embeds },
      { ...nothing, text: 'this', embeds: forwarded.embeds },
    ],
  })
})

test('the first message of a thread holds what the thread began from', () => {
  const began = message({ id: '8', content: 'see' })
  expect(targetOf(message({ type: 21, referenced_message: began }))).toMatchObject({
    id: '7',
    text: 'see',
  })
  expect(targetOf(message({ type: 21, referenced_message: null }))).toMatchObject({ text: '' })
  // What a reply answers to is another message.
  expect(targetOf(message({ type: 19, referenced_message: began }))).toMatchObject({ text: '' })
})

test('null holds nothing', () => {
  const nulls = { content: null, embeds: null, attachments: null, components: null, poll: null }
  expect(targetOf(message({ ...nulls, message_snapshots: null }))).toEqual(targetOf(message()))
  const image = { filename: 'a.png', size: 1, url: 'https://cdn.discordapp.com/a.png' }
  const within = {
    embeds: [{ title: null, author: null, fields: null, components: null }],
    components: [{ type: 9, components: [{ type: 10, content: null }], accessory: null }],
    attachments: [{ ...image, content_type: null }],
  }
  expect(targetOf(message({ message_snapshots: [{ message: within }] })).forwarded).toEqual([
    { ...nothing, embeds: [{}], attachments: [{ url: image.url, name: 'a.png', bytes: 1 }] },
  ])
})
