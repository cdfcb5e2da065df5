import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  fits,
  type Level,
  mildest,
  opened,
  type Parts,
  RATINGS,
  type Rated,
  rated,
  strictest,
} from '../src/rating.ts'

const ratings = fc.constantFrom(...RATINGS, 'nowhere' as const)
const levels = fc.oneof(ratings, fc.constant('only PG' as const))
const ceilings = fc.constantFrom(...RATINGS)

interface Card {
  readonly name: string
  readonly creator?: string
  readonly tags: readonly string[]
  readonly file: { readonly size: number; readonly note?: string }
}

describe('a level', () => {
  test.each<[Level, number]>([
    ['PG', 5],
    ['PG-13', 4],
    ['R', 3],
    ['X', 2],
    ['XXX', 1],
    ['nowhere', 0],
  ])('%s fits under %i of the five ceilings, the mature ones', (level, count) => {
    const under = RATINGS.filter((ceiling) => fits(level, ceiling))
    expect(under).toEqual(RATINGS.slice(RATINGS.length - count))
  })

  test('that is only PG fits under PG and under nothing else', () => {
    expect(RATINGS.filter((ceiling) => fits('only PG', ceiling))).toEqual(['PG'])
  })

  test('that is the strictest fits exactly where all fit', () => {
    fc.assert(
      fc.property(fc.array(levels), ceilings, (some, ceiling) => {
        expect(fits(strictest(...some), ceiling)).toBe(some.every((one) => fits(one, ceiling)))
      }),
    )
  })

  test('that is the mildest fits exactly where any fits', () => {
    fc.assert(
      fc.property(fc.array(ratings), ceilings, (some, ceiling) => {
        expect(fits(mildest(...some), ceiling)).toBe(some.some((one) => fits(one, ceiling)))
      }),
    )
  })

  test('of nothing: the strictest is PG, the mildest nowhere', () => {
    expect(strictest()).toBe('PG')
    expect(mildest()).toBe('nowhere')
  })
})

describe('a sealed thing', () => {
  const card = (whole: Level, creator: Level, tag: Level, note: Level): Rated<Card> =>
    rated<Card>(whole, {
      name: 'a name',
      creator: rated(creator, 'a creator'),
      tags: [rated(tag, 'a tag'), 'another tag'],
      file: { size: 7, note: rated(note, 'a note') },
    })

  test('opens whole where everything fits', () => {
    expect(opened(card('PG', 'PG', 'PG', 'PG'), 'PG')).toEqual({
      name: 'a name',
      creator: 'a creator',
      tags: ['a tag', 'another tag'],
      file: { size: 7, note: 'a note' },
    })
  })

  test('opens without the parts that do not fit, and without a trace of them', () => {
    const shown = opened(card('PG', 'R', 'X', 'nowhere'), 'PG')
    expect(shown).toStrictEqual({ name: 'a name', tags: ['another tag'], file: { size: 7 } })
  })

  test('does not open at all where itself does not fit, however mild its parts', () => {
    expect(opened(card('X', 'PG', 'PG', 'PG'), 'R')).toBeUndefined()
  })

  test('within a sealed thing is held against the ceiling by itself', () => {
    const inner = rated<Card['file']>('PG', { size: 1, note: rated('XXX', 'a note') })
    const list = rated<readonly Card['file'][]>('PG', [inner, rated('R', { size: 2 })])
    expect(opened(list, 'PG')).toEqual([{ size: 1 }])
    expect(opened(list, 'XXX')).toEqual([{ size: 1, note: 'a note' }, { size: 2 }])
  })

  test('keeps what is false, zero, empty or null', () => {
    const odd = { no: false, zero: 0, empty: '', nothing: null, list: [] }
    expect(opened(rated<typeof odd>('PG', odd), 'PG')).toStrictEqual(odd)
  })

  test('is not changed by being opened, so it can be opened for another place', () => {
    const sealed = card('PG', 'XXX', 'PG', 'PG')
    expect(opened(sealed, 'PG')).not.toHaveProperty('creator')
    expect(opened(sealed, 'XXX')).toHaveProperty('creator', 'a creator')
  })

  test('is opened once for all who ask, and nobody can change what the others see', () => {
    const sealed = card('PG', 'PG', 'PG', 'PG')
    const shown = opened(sealed, 'PG')
    expect(opened(sealed, 'PG')).toBe(shown)
    for (const part of [shown, shown?.tags, shown?.file]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
  })

  test('shows nothing above the ceiling, however deep it lies', () => {
    const { tree } = fc.letrec<{ tree: Rated<unknown>; node: unknown }>((tie) => ({
      // Which parts may be absent does not matter here, so any may be sealed.
      tree: fc.tuple(levels, tie('node')).map(([level, node]) => {
        return rated<unknown>(level, { says: level, node } as never)
      }),
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constant('leaf'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.record({ a: tie('tree'), b: tie('node') }, { requiredKeys: [] }),
      ),
    }))
    fc.assert(
      fc.property(tree, ceilings, (sealed, ceiling) => {
        const shown = JSON.stringify(opened(sealed, ceiling) ?? null)
        for (const level of [...RATINGS, 'only PG', 'nowhere'] as const) {
          if (!fits(level, ceiling)) expect(shown).not.toContain(`"says":"${level}"`)
        }
        expect(shown).not.toContain('sealed')
      }),
    )
  })
})

describe('the types', () => {
  test('let nobody look into a sealed thing', () => {
    expectTypeOf<Rated<Card>>().not.toHaveProperty('name')
    expectTypeOf<Rated<string>>().not.toExtend<string>()
    expectTypeOf<Rated<string>>().not.toExtend<Rated<number>>()
    expectTypeOf(opened<Card>).returns.toEqualTypeOf<Card | undefined>()
  })

  test('let be sealed what may be absent', () => {
    expectTypeOf<Rated<string>>().toExtend<Parts<Card>['creator']>()
    expectTypeOf<Rated<string>>().toExtend<Parts<Card>['tags'][number]>()
    expectTypeOf<Rated<string>>().toExtend<Parts<Card>['file']['note']>()
    expectTypeOf<string>().toExtend<Parts<Card>['creator']>()
  })

  test('let not be sealed what must be there', () => {
    expectTypeOf<Rated<string>>().not.toExtend<Parts<Card>['name']>()
    expectTypeOf<Rated<Card['tags']>>().not.toExtend<Parts<Card>['tags']>()
    expectTypeOf<Rated<Card['file']>>().not.toExtend<Parts<Card>['file']>()
  })

  test('leave plain things as they are', () => {
    expectTypeOf<Parts<string>>().toEqualTypeOf<string>()
    expectTypeOf<Parts<{ readonly on: boolean }>>().toEqualTypeOf<{ readonly on: boolean }>()
  })
})
