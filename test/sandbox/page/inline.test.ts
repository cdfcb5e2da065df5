import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../sandbox/page/view/block.ts'
import { type Inline, inlineOf, wordsOf } from '../../../sandbox/page/view/inline.ts'
import { inert, oneLine } from '../../../src/render/text.ts'

const around = {
  now: Date.parse('2026-11-20T12:00:00Z'),
  locale: 'en-US',
  channel: (id: string) => (id === '1' ? 'general' : undefined),
  role: (id: string) => (id === '2' ? 'artists' : undefined),
  person: (id: string) => (id === '3' ? 'Ada' : undefined),
}
const drawn = (line: string, locale = 'en-US') =>
  blocksOf(line, { ...around, locale }).flatMap((block) => ('parts' in block ? block.parts : []))
const text = (words: string): Inline => ({ kind: 'text', text: words })
const seconds = (ms: number) => Math.floor(ms / 1_000)

test('a mention of a command is told apart, but not in titles', () => {
  const command = '</digest list:5>'
  const known = { kind: 'command', text: '/digest list' }
  expect(drawn(`${command}, </:5>`)).toEqual([known, text(', </:5>')])
  expect(drawn(`[${command}](https://civitai.com/)`)).not.toContainEqual(
    expect.objectContaining({ kind: 'link' }),
  )
  expect(inlineOf(command, around)).toEqual([text(command)])
})

test('a rank, a name and its address are told apart', () => {
  expect(drawn('**1.** [Name](https://civitai.com/models/1)')).toEqual([
    { kind: 'bold', parts: [text('1.')] },
    text(' '),
    { kind: 'link', url: 'https://civitai.com/models/1', parts: [text('Name')] },
  ])
})

test.each([
  ['**a**', 'bold'],
  ['__a__', 'underline'],
  ['~~a~~', 'strike'],
  ['||a||', 'spoiler'],
  ['*a*', 'italic'],
  ['_a_', 'italic'],
])('%s is drawn %s', (line, kind) => {
  expect(drawn(line)).toEqual([{ kind, parts: [text('a')] }])
})

test.each([
  [
    'an escape loses its backslash',
    String.raw`a \*b\* \[c\] \\`,
    String.raw`a *b* [c] \ `.trimEnd(),
  ],
  ['a backslash before a letter stays', String.raw`C:\temp`, String.raw`C:\temp`],
  ['a star alone stays', '5 * 3 * 2', '5 * 3 * 2'],
  ['an underscore within a word stays', 'snake_case_name', 'snake_case_name'],
  ['an escaped address is none', String.raw`https\://example.org`, 'https://example.org'],
  ['an address that is no web address is none', '[a](javascript:alert)', '[a](javascript:alert)'],
  [
    'a link that says to be another is none',
    '[https://a.b](https://c.d)',
    '[https://a.b](https://c.d)',
  ],
  ['a link with a mention in it is none', '[by <@3>](https://c.d)', '[by <@3>](https://c.d)'],
  ['a link that says nothing is none', '[ ](https://c.d)', '[ ](https://c.d)'],
  ['what looks like a tag is none', '<lora:ink:1>', '<lora:ink:1>'],
  ['an emoji of a server has its name', '<:ink:12>, <a:brush:12>', ':ink:, :brush:'],
  ['an emoji is one', 'ink 🖌️ and 👩‍🎨', 'ink 🖌️ and 👩‍🎨'],
  ['everyone who is called is called so', '@everyone, @here', '@everyone, @here'],
  ['a channel has its name', 'in <#1>, <#2>', 'in #general, #?'],
  ['a role has its name', 'for <@&2>, <@&3>', 'for @artists, @3'],
  ['a person has their name', 'by <@3>, <@!3>, <@4>', 'by @Ada, @Ada, @4'],
  ['a moment beyond all dates stays', '<t:99999999999999:R>', '<t:99999999999999:R>'],
])('%s', (_, line, words) => {
  expect(drawn(line)).toEqual([text(words)])
})

test('within the text of a link a backslash stays, as no other does', () => {
  expect(drawn(String.raw`[a \(b\) *c*](<https://d.e/?f=(g)>)`)).toEqual([
    {
      kind: 'link',
      url: 'https://d.e/?f=(g)',
      parts: [text(String.raw`a \(b\) `), { kind: 'italic', parts: [text('c')] }],
    },
  ])
})

test('a title has styles, and neither blocks nor masked links nor people in it', () => {
  expect(inlineOf('# **a** [b](c) <@3>\n- d', around)).toEqual([
    text('# '),
    { kind: 'bold', parts: [text('a')] },
    text(' [b](c) <@3>\n- d'),
  ])
})

test('styles nest, and what is escaped within them is not drawn', () => {
  expect(drawn(String.raw`**a *b* \*c**`)).toEqual([
    { kind: 'bold', parts: [text('a '), { kind: 'italic', parts: [text('b')] }, text(' *c')] },
  ])
})

test('nothing within code is drawn', () => {
  expect(drawn('`**a** <t:1:R>`')).toEqual([{ kind: 'code', text: '**a** <t:1:R>' }])
})

test('a bare address becomes a link without the full stop behind it', () => {
  expect(drawn('See https://civitai.com/models.')).toEqual([
    text('See '),
    {
      kind: 'link',
      url: 'https://civitai.com/models',
      parts: [text('https://civitai.com/models')],
    },
    text('.'),
  ])
})

describe('a moment', () => {
  const HOUR = 3_600_000
  test.each([
    [-90_000, '1 minute ago'],
    [-5 * HOUR, '5 hours ago'],
    [-3 * 24 * HOUR, '3 days ago'],
    [2 * HOUR, 'in 2 hours'],
    [800 * 24 * HOUR, 'in 2 years'],
  ])('%i ms from now is "%s"', (distance, words) => {
    const at = around.now + distance
    expect(drawn(`<t:${seconds(at)}:R>`)).toEqual([{ kind: 'time', at, text: words }])
  })

  test.each([
    ['D', 'en-US', 'November 20, 2026'],
    ['D', 'de', '20. November 2026'],
    ['d', 'en-US', '11/20/2026'],
    ['d', 'de', '20.11.2026'],
    ['D', 'ja', '2026年11月20日'],
    ['R', 'de', 'vor 2 Tagen'],
    ['R', 'ja', '2 日前'],
  ])('in the style %s is for a reader of %s "%s"', (style, locale, words) => {
    const at = style === 'R' ? around.now - 48 * HOUR : around.now
    expect(wordsOf(drawn(`<t:${seconds(at)}:${style}>`, locale))).toBe(words)
  })

  test.each(['t', 'T', 'f', 'F', 's', 'S', ''])(
    'has its time of day in the style "%s"',
    (style) => {
      const at = seconds(around.now) + 34 * 60
      expect(wordsOf(drawn(`<t:${at}${style && `:${style}`}>`))).toContain(':34')
    },
  )
})

test('whatever the bot makes inert is drawn as nothing but itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string()), (foreign) => {
      const line = oneLine(foreign)
      const shown = inert(foreign, 4_000)
      const parts = line === '' ? [] : [text(line)]
      expect(blocksOf(shown, around)).toEqual(parts.length === 0 ? [] : [{ kind: 'line', parts }])
      expect(inlineOf(shown, around)).toEqual(parts)
    }),
    { numRuns: 3_000 },
  )
})

// A parser of this kind can try every end for every beginning, and nest until the stack is full.
test.each([
  '**',
  '*',
  '_*',
  '||',
  '`',
  '[',
  '](',
  '[a](',
  '[a](https://',
  '<t:',
  '\\',
  '> ',
  '- ',
  '* ',
  '# ',
  '\n-# ',
])('a message full of nothing but %j is drawn', (mark) => {
  const message = mark.repeat(4_096 / mark.length)
  expect(blocksOf(message, around)).not.toEqual([])
})
