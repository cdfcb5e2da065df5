import { ButtonStyle, MessageFlags } from 'discord-api-types/v10'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageView } from '../../../sandbox/page/view/message.ts'
import { harmlessJson } from '../../../sandbox/terminal/harmless.ts'
import { lookOf } from '../../../sandbox/terminal/look.ts'
import { printed } from '../../../sandbox/terminal/printed.ts'
import { around, shown, viewOf } from '../page/shown.ts'

const plain = lookOf(false, undefined)

const list = viewOf({
  embeds: [
    {
      title: 'Most downloaded',
      description: [
        '**1.** [Name [v2]](https://civitai.com/models/1)',
        '-# LORA · SDXL 1.0',
        '**2.** [Other](https://civitai.com/models/2)',
        '-# LORA',
      ].join('\n'),
      fields: [{ name: 'Trigger words', value: '```a, b```' }],
      thumbnail: { url: 'https://image.civitai.com/a/b/c.jpeg' },
      footer: { text: '1–2 of 2' },
    },
  ],
  components: [
    {
      type: 1,
      components: [
        { type: 2, style: 2, label: 'Next', custom_id: 'n' },
        { type: 2, style: ButtonStyle.Link, label: 'Open', url: 'https://civitai.com/models' },
      ],
    },
    {
      type: 1,
      components: [
        { type: 3, custom_id: 'm', placeholder: 'Models', options: [{ label: 'A', value: 'a' }] },
      ],
    },
  ],
})

test('a list is read line by line, each with the address it leads to', () => {
  expect(printed(list, plain)).toBe(`Most downloaded
1. Name [v2]
   LORA · SDXL 1.0
   https://civitai.com/models/1
2. Other
   LORA
   https://civitai.com/models/2
Trigger words
   a, b
1–2 of 2
picture: https://image.civitai.com/a/b/c.jpeg

[ Next ] [ Open → https://civitai.com/models ]
[ Models ▾ ]
   ○ A
`)
})

test('in a terminal the title is bold and small lines are dim', () => {
  const text = printed(list, lookOf(true, undefined))
  expect(text).toContain('\u001b[1mMost downloaded\u001b[22m\n')
  expect(text).toContain('\u001b[2m   LORA · SDXL 1.0\u001b[22m\n')
})

test.each([
  ['outside of one', false, undefined],
  ['where NO_COLOR is set', true, '1'],
])('%s nothing is', (_, onTerminal, noColor) => {
  expect(printed(list, lookOf(onTerminal, noColor))).not.toContain('\u001b')
})

test('a private answer says so', () => {
  const view = viewOf({ content: 'Hush', flags: MessageFlags.Ephemeral })
  expect(printed(view, plain)).toBe('(only you can see this)\n\nHush\n')
})

test('lone emoji, what is disabled and mentions of commands are told', () => {
  const turn = (name: string, disabled: boolean) => {
    return { type: 2, style: 2, custom_id: name, emoji: { name }, disabled }
  }
  const view = viewOf({
    content: 'Change it with </digest edit:5>.',
    components: [{ type: 1, components: [turn('◀️', true), turn('▶️', false)] }],
  })
  expect(printed(view, plain)).toBe('Change it with /digest edit.\n\n[ ◀️ ] (disabled) [ ▶️ ]\n')
})

test('an address that is its own text is not repeated', () => {
  const view = viewOf({ content: 'See https://civitai.com/models' })
  expect(printed(view, plain)).toBe('See https://civitai.com/models\n')
})

const CONTROL = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

test('whatever a message says, the terminal obeys none of it', () => {
  const hostile = fc
    .string({ unit: 'binary' })
    .map((text) => `\u001b]0;title\u0007\u009b2J\u202e${text}`)
  fc.assert(
    fc.property(hostile, (text) => {
      const message = shown({
        content: text,
        embeds: [
          {
            author: { name: text },
            title: text,
            description: `[${text}](https://civitai.com/)\n-# ${text}\n\`\`\`${text}\`\`\``,
            fields: [{ name: text, value: text }],
            footer: { text },
          },
        ],
        components: [{ type: 1, components: [{ type: 2, style: 2, label: text, custom_id: 'x' }] }],
      })
      expect(printed(messageView(message, around), plain)).not.toMatch(CONTROL)
      expect(harmlessJson(message)).not.toMatch(CONTROL)
      // What is escaped is still there.
      expect(JSON.parse(harmlessJson(message))).toEqual(JSON.parse(JSON.stringify(message)))
    }),
  )
})

test('files are told by name, and so is one that an embed shows', () => {
  const address = (name: string) => `http://127.0.0.1:1/attachments/1/2/${name}?ex=1&is=2&hm=3&`
  const file = (id: string, name: string) => ({
    id,
    url: address(name),
    proxy_url: '',
    filename: name,
  })
  const size = { content_type: 'image/png', width: 40, height: 30, description: 'a fox' }
  const seen = viewOf({
    attachments: [
      { ...file('1', 'a.png'), size: 9, ...size },
      { ...file('2', 'b.txt'), size: 12 },
    ],
    embeds: [{ title: 'T', image: { url: address('c.png') } }],
  })
  expect(printed(seen, plain)).toBe(`picture: a.png (40 × 30, 9 bytes): a fox
file: b.txt (12 bytes)

T
picture: c.png
`)
})
