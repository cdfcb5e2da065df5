import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, inert, oneLine } from '../../src/render/text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'\\`*_~|<>#@[]():/-+1. \n'), maxLength: 60 }),
)

describe('a text cut', () => {
  test('stays as it is when it fits', () => {
    expect(cut('abc', 3)).toBe('abc')
  })

  test.each([
    ['abcdef', 4, 'abc…'],
    ['ab cdef', 4, 'ab…'],
    ['a quiet lighthouse', 12, 'a quiet…'],
    ['a quiet lighthouse', 8, 'a quiet…'],
    ['a_quiet_lighthouse', 12, 'a_quiet_…'],
    ['ink, hentaigana', 12, 'ink,…'],
    ['静かな灯台、ロリータ', 9, '静かな灯台、…'],
    ['lighthouses', 8, 'lightho…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 12, '👨‍👩‍👧‍👦…'],
    ['👨‍👩‍👧‍👦', 5, '…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
  ])('%j to %i is %j', (text, max, expected) => {
    expect(cut(text, max)).toBe(expected)
  })

  test('never is too long nor ends within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const short = cut(text, max)
        expect(short.length).toBeLessThanOrEqual(max)
        expect(short.isWellFormed()).toBe(text.isWellFormed())
        if (short !== text) expect(text.startsWith(short.slice(0, -1))).toBe(true)
      }),
    )
  })
})

describe('a foreign text', () => {
  test.each([
    ['two\nlines\tand  more', 'two lines and more'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['zero\u200bwidth', 'zerowidth'],
    ['lone \ud800 surrogate', 'lone \ufffd surrogate'],
    [`Z${'\u0336'.repeat(50)}algo`, 'Z\u0336\u0336algo'],
    ['ไก่ หิ่งห้อย', 'ไก่ หิ่งห้อย'],
    ['👩‍🎨 art', '👩‍🎨 art'],
    ['\u3164 \u115f\u200d\u2800', ''],
    ['\u3164a', '\u3164a'],
  ])('%j becomes the line %j', (text, line) => {
    expect(oneLine(text)).toBe(line)
  })

  test.each([
    ['**bold** _it_ ~~gone~~ ||hidden|| `code`', /(?<!\\)[*_~|`]/],
    ['<@123> <#5> <t:1:R> <:a:1> @everyone', /(?<!\\)[<>@#]/],
    ['[link](https://evil.example)', /(?<!\\)[[\]()]/],
    ['https://evil.example', /(?<!\\):\/\//],
    ['# heading', /^#/],
    ['-# small', /^-/],
    ['> quote', /^>/],
    ['- item', /^-/],
    ['1. item', /^1\./],
  ])('%j does nothing', (text, active) => {
    expect(inert(text, 200)).not.toMatch(active)
  })

  test('is one line within its length in which nothing acts', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, max) => {
        const shown = inert(text, max)
        expect(shown.length).toBeLessThanOrEqual(max)
        expect(shown).not.toMatch(/[\n\r\u202e]/)
        expect(shown.isWellFormed()).toBe(true)
        const bare = shown.replace(/\\[^\s]/gu, 'x')
        expect(bare).not.toMatch(/[\\`*_~|<>#@[\]()]|:\/\//)
      }),
    )
  })

  test('keeps all it says where there is room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        expect(inert(text, 200).replace(/\\(.)/gu, '$1')).toBe(oneLine(text))
      }),
    )
  })
})
