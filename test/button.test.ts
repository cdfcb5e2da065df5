import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../commands/index.ts'
import { customId, formId, pressed, repeated, repeatId, type Verb } from '../src/button.ts'
import { type Action, action, actionsOf, type Option, type Options } from '../src/command.ts'
import { choice, text, whole } from '../src/option.ts'

const actions = [...actionsOf(commands).values()]
/** Those that buttons lead to. */
const coded = [...actionsOf(commands)].filter(([, { code }]) => code !== undefined)
const example = action({
  code: 'Z',
  options: {
    name: text({ code: 'n', description: () => 'a name', max: 30 }),
    other: text({ code: 'o', description: () => 'another', max: 30 }),
    colour: choice({ code: 'c', description: () => 'a colour', choices: { red: 'r', green: 'g' } }),
  },
  state: { page: whole({ code: 'p', description: () => 'a page', min: 0, max: 99, default: 1 }) },
  private: false,
  run: async () => ({}),
})

const wellFormed = (max: number) =>
  fc.string({ maxLength: max, unit: 'grapheme' }).filter(({ length }) => length <= max)
const values = fc.record({
  name: fc.option(wellFormed(30), { nil: undefined }),
  other: fc.option(wellFormed(30), { nil: undefined }),
  colour: fc.option(fc.constantFrom('red' as const, 'green' as const), { nil: undefined }),
  page: fc.integer({ min: 0, max: 99 }),
})
const verbs = fc.constantFrom<Verb>('turn', 'open', 'show', 'again')

/** Options that a button may carry; those without a letter and a description come from forms alone. */
const pressable = (options: Options) =>
  Object.values(options).filter(({ short, wire }) => short ?? wire.description)

/** The longest that an action can write of itself: every option at its longest. */
const longest = ({ options, state }: Action): number => {
  const all = (part: Options, letter: number) =>
    pressable(part).reduce(
      (sum, option: Option<unknown>) => sum + letter + (option.short?.longest ?? Number.NaN),
      0,
    )
  return 2 + all(state, 0) + all(options, 1)
}

describe('a call written into a custom_id', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(values, verbs, (given, verb) => {
        const read = pressed([...actions, example], customId(example, verb, given))
        expect(read?.action).toBe(example)
        expect(read?.verb).toBe(verb)
        const known = Object.entries(given).filter(([, value]) => value !== undefined)
        expect(read?.given).toEqual(Object.fromEntries(known))
      }),
    )
  })

  test.each(coded)('leaves one of 100 characters to the language, for /%s', (_, action) => {
    expect(longest(action)).toBeLessThanOrEqual(99)
  })

  test('for a form holds the state alone; the options are its fields', () => {
    const id = formId(example, { page: 7 })
    expect(id).toBe('Zo07')
    expect(pressed([example], id)).toEqual({ action: example, verb: 'open', given: { page: 7 } })
  })

  test('never exceeds what its options say', () => {
    fc.assert(
      fc.property(values, verbs, (given, verb) => {
        expect(customId(example, verb, given).length).toBeLessThanOrEqual(longest(example))
      }),
    )
  })
})

describe('a whole call written into a custom_id', () => {
  test('is read back as it was, if there is room for it', () => {
    const given = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.nat()))
    fc.assert(
      fc.property(given, (options) => {
        const id = repeatId('look', options)
        const read = id && repeated(id)
        expect(read ?? { path: 'look', given: options }).toEqual({ path: 'look', given: options })
        expect(id?.length ?? 0).toBeLessThanOrEqual(99)
      }),
    )
    expect(repeatId('look', { name: 'x'.repeat(78) })).toHaveLength(99)
    expect(repeatId('look', { name: 'x'.repeat(79) })).toBeUndefined()
  })

  test.each(['=', '={}', '=[1,{}]', '=["look"]', '=["look",null]', 'Zt1', ''])(
    'is not read in %j',
    (id) => {
      expect(repeated(id)).toBeUndefined()
    },
  )
})

describe('a custom_id from elsewhere', () => {
  test.each(['', 'x', '?t', 'Z?', 'Zt', 'Zt1', 'Zt01z', 'Zt01n05abc', 'Zt01crcg', '🤖🤖🤖'])(
    '%j is read as nothing',
    (id) => {
      expect(pressed([...actions, example], id)).toBeUndefined()
    },
  )

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (id) => {
        pressed([...actions, example], `et${id}`)
        pressed(actions, id)
      }),
    )
  })
})

describe('the letters that stand for things in a custom_id', () => {
  test('are different for all actions', () => {
    const codes = coded.map(([, { code }]) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test.each(coded)('are single and different for all options of /%s', (_, action) => {
    const codes = pressable(action.options).map(({ short }) => short?.code ?? '')
    expect(codes.every(({ length }) => length === 1)).toBe(true)
    expect(new Set(codes).size).toBe(codes.length)
  })
})
