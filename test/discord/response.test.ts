import { describe, expect, test } from 'vitest'
import {
  choicesOf,
  deferralOf,
  filesOf,
  messageOf,
  modalOf,
  newMessageOf,
  responseOf,
  seenBy,
} from '../../src/discord/response.ts'
import { button } from '../../src/render/button.ts'
import type { Reply } from '../../src/reply.ts'
import { orderForm, orderId } from '../support/form.ts'

const reply: Reply = {
  content: 'text',
  embeds: [{ title: 't' }],
  components: [{ type: 1, components: [button('Next', 'n')] }],
}
const message = {
  content: 'text',
  embeds: [{ title: 't' }],
  components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Next', custom_id: 'n' }] }],
  attachments: [],
  allowed_mentions: { parse: [] },
}
const hidden = { ...reply, private: true }

describe('a message', () => {
  test('names every field, so that an edit leaves nothing behind', () => {
    expect(messageOf({})).toEqual({
      content: '',
      embeds: [],
      components: [],
      attachments: [],
      allowed_mentions: { parse: [] },
    })
  })

  test('of which nothing is to be unfurled says so, to all and privately', () => {
    const bare = { content: 'text', suppressEmbeds: true }
    expect(messageOf(bare)).toMatchObject({ flags: 4 })
    expect(newMessageOf(bare, false)).toMatchObject({ flags: 4 })
    expect(newMessageOf(bare, true)).toMatchObject({ flags: 68 })
    expect(newMessageOf(reply, false)).toEqual(message)
  })

  test('names its files by their order, and has their bytes beside it', () => {
    const bytes = new Uint8Array([1, 2])
    const files = [
      { name: 'a.png', bytes, description: 'a fox' },
      { name: 'b.png', bytes },
    ]
    expect(messageOf({ files }).attachments).toEqual([
      { id: '0', filename: 'a.png', description: 'a fox' },
      { id: '1', filename: 'b.png' },
    ])
    expect(filesOf({ files })).toEqual({
      files: [
        { name: 'a.png', data: bytes },
        { name: 'b.png', data: bytes },
      ],
    })
    expect(filesOf({})).toEqual({})
    expect(filesOf({ files: [] })).toEqual({})
  })

  test('says nothing of who may see it, and mentions nobody', () => {
    expect(messageOf(hidden)).toEqual(message)
    expect(seenBy(true)).toEqual({ flags: 64 })
    expect(seenBy(false)).toEqual({})
  })
})

describe('the answer', () => {
  test.each([
    ['a message for all', reply, { private: false, changes: false }, { type: 4, data: message }],
    [
      'a private message',
      reply,
      { private: true, changes: false },
      { type: 4, data: { ...message, flags: 64 } },
    ],
    [
      'private of itself',
      hidden,
      { private: false, changes: false },
      { type: 4, data: { ...message, flags: 64 } },
    ],
    ['the message changed', reply, { private: false, changes: true }, { type: 7, data: message }],
    [
      'a private message changed',
      reply,
      { private: true, changes: true },
      { type: 7, data: message },
    ],
    [
      'private beside a message',
      hidden,
      { private: false, changes: true },
      { type: 4, data: { ...message, flags: 64 } },
    ],
  ] as const)('is %s', (_, given, to, expected) => {
    expect(responseOf(given, to)).toEqual(expected)
  })

  test.each([
    ['for all', { private: false, changes: false }, { type: 5, data: {} }],
    ['privately', { private: true, changes: false }, { type: 5, data: { flags: 64 } }],
    ['without a sign on the message', { private: false, changes: true }, { type: 6 }],
    ['without a sign on a private message', { private: true, changes: true }, { type: 6 }],
  ])('is announced %s', (_, to, expected) => {
    expect(deferralOf(to)).toEqual(expected)
  })

  test('to typing is choices', () => {
    const suggestions = [{ name: 'One', value: '1', more: 'dropped' }]
    expect(choicesOf(suggestions)).toEqual({
      type: 8,
      data: { choices: [{ name: 'One', value: '1' }] },
    })
    expect(choicesOf([])).toEqual({ type: 8, data: { choices: [] } })
  })
})

test('a form is a modal: a label around each field, which has its name as custom_id', () => {
  const { type, data } = modalOf(orderForm(7))
  expect(type).toBe(9)
  expect(data).toMatchObject({ custom_id: orderId(7), title: 'Generate with Lantern' })
  expect(data.components.slice(0, 3)).toEqual([
    {
      type: 18,
      label: 'Prompt',
      component: { type: 4, custom_id: 'prompt', style: 2, max_length: 1_000, required: true },
    },
    {
      type: 18,
      label: 'Negative prompt',
      description: 'What is not to be seen',
      component: {
        type: 4,
        custom_id: 'without',
        style: 2,
        max_length: 1_000,
        required: false,
        value: 'blurry',
      },
    },
    {
      type: 18,
      label: 'Size',
      component: {
        type: 3,
        custom_id: 'size',
        required: true,
        options: [
          { label: 'Square', value: 'square', default: true },
          { label: 'Wide', value: 'wide', default: false },
        ],
      },
    },
  ])
})
