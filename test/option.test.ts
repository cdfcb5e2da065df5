import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choice, text, whole } from '../src/option.ts'
import { Problem } from '../src/problem.ts'
import { en } from '../src/words/en.ts'

const name = text({ code: 'n', description: () => 'a name', max: 20 })
const colour = choice({
  code: 'c',
  description: () => 'a colour',
  choices: { red: 'r', green: 'g' },
  default: 'red',
})
const shade = choice({
  code: 's',
  description: () => 'a shade',
  choices: { dark: 'd', light: 'l' },
})
const page = whole({ code: 'p', description: () => 'a page', min: 0, max: 1_000, default: 1 })

const said = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error.say(en)
    throw error
  }
  throw new Error('no problem was told')
}

test('a choice is told by what people read of it', () => {
  const named = () => (one: string) => `Very ${one}`
  const deep = choice({
    code: 's',
    description: () => 'a shade',
    choices: { dark: 'd', light: 'l' },
    named,
  })
  expect(deep.wire.choices?.map(({ name, value }) => [name(en), value])).toEqual([
    ['Very dark', 'dark'],
    ['Very light', 'light'],
  ])
  expect(deep.read('dark', en)).toBe('dark')
  expect(said(() => deep.read('Very dark', en))).toBe(en.notAChoice(['Very dark', 'Very light']))
})

describe('a text', () => {
  test('has its white space folded', () => {
    expect(name.read('  long \n hair ', en)).toBe('long hair')
  })

  test.each([undefined, '', '   '])('that is %j is no value', (raw) => {
    expect(name.read(raw, en)).toBeUndefined()
  })

  test('has nothing in it that nobody sees', async () => {
    for (const sign of ['\u200b', '\u200e', '\u202a', '\u2066', '\ufeff']) {
      for (const typed of [`${sign}@brush`, `@brush${sign}`, ` ${sign} @br${sign}ush `]) {
        expect(text({ description: () => 'x', max: 20 }).read(typed, en)).toBe('@brush')
      }
      expect(text({ description: () => 'x', max: 20 }).read(sign, en)).toBeUndefined()
    }
  })

  test('that is too long is told how long it may be', () => {
    expect(said(() => name.read('😀'.repeat(100), en))).toContain('at most 20 characters')
  })

  test('that is no text is told to be typed again', () => {
    expect(said(() => name.read(5, en))).toBe(en.unreadable)
  })

  test('is written so that what stands behind it does not matter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20, unit: 'binary' }), fc.string(), (value, behind) => {
        const written = name.short?.write(value) ?? ''
        expect(written.length).toBeLessThanOrEqual(name.short?.longest ?? 0)
        expect(name.short?.take(written + behind)).toEqual({ raw: value, rest: behind })
      }),
    )
  })

  test('that was cut off cannot be taken', () => {
    expect(name.short?.take('05abc')).toBeUndefined()
    expect(name.short?.take('!!abc')).toBeUndefined()
  })
})

describe('a choice', () => {
  test('is one of those offered, or the one that holds when none is made', () => {
    expect(colour.read('green', en)).toBe('green')
    expect(colour.read(undefined, en)).toBe('red')
    expect(shade.read(undefined, en)).toBeUndefined()
  })

  test.each(['blue', 'RED', 5, ''])('that is %j is told what there is', (raw) => {
    expect(said(() => colour.read(raw, en))).toContain('red or green')
  })

  test('is one letter in a button', () => {
    expect(colour.short?.write('green')).toBe('g')
    expect(colour.short?.take('g~')).toEqual({ raw: 'green', rest: '~' })
  })

  test('that a button names no longer is not read', () => {
    expect(colour.short?.take('z')).toBeUndefined()
    expect(colour.short?.take('')).toBeUndefined()
  })
})

describe('a whole number', () => {
  test.each([0, 1, 1_000])('%i is within bounds', (value) => {
    expect(page.read(value, en)).toBe(value)
    expect(page.short?.take(`${page.short?.write(value)}x`)).toEqual({ raw: value, rest: 'x' })
  })

  test.each([-1, 1_001, 1.5, Number.NaN, '5'])('%j is told its bounds', (raw) => {
    expect(said(() => page.read(raw, en))).toContain('from 0 to 1000')
  })
})
