import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Inline, inlineOf, wordsOf } from '../../../sandbox/page/view/inline.ts'
import { inert, oneLine } from '../../../src/render/text.ts'

const around = {
  now: Date.parse('2026-11-20T12:00:00Z'),
  channel: (id: string) => (id === '1' ? 'general' : undefined),
  role: (id: string) => (id === '2' ? 'artists' : undefined),
  person: (id: string) => (id === '3' ? 'Ada' : undefined),
}
const drawn = (line: string) => inlineOf(line, around)
const text = (words: string): Inline => ({ kind: 'text', text: words })
const seconds = (ms: number) => Math.floor(ms / 1_000)

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
  ['a channel has its name', 'in <#1>, <#2>', 'in #general, #?'],
  ['a role has its name', 'for <@&2>, <@&3>', 'for @artists, @3'],
  ['a person has their name', 'by <@3>, <@!3>, <@4>', 'by @Ada, @Ada, @4'],
  ['a moment beyond all dates stays', '<t:99999999999999:R>', '<t:99999999999999:R>'],
])('%s', (_, line, words) => {
  expect(drawn(line)).toEqual([text(words)])
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

  test('is a date without the letter R', () => {
    expect(wordsOf(drawn(`<t:${seconds(around.now)}:D>`))).toBe('November 20, 2026')
  })
})

test('whatever the bot makes inert is drawn as nothing but itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string()), (foreign) => {
      const line = oneLine(foreign)
      const shown = drawn(inert(foreign, 4_000))
      expect(shown).toEqual(line === '' ? [] : [text(line)])
    }),
    { numRuns: 3_000 },
  )
})

test('a long line of half-open marks is read in good time', () => {
  const started = performance.now()
  for (const mark of ['**', '[', '`', '_', '<t:', '[a](https://', '\\']) {
    drawn(mark.repeat(4_096 / mark.length))
  }
  expect(performance.now() - started).toBeLessThan(2_000)
})
