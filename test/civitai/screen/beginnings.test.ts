import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginnings } from '../../../src/civitai/screen/beginnings.ts'
import { screened } from '../../../src/civitai/screen/screened.ts'
import { NOTHING_MUTED } from '../../../src/rating.ts'
import { benchOf } from '../../support/asked.ts'
import { noTrends } from '../../support/digests.ts'
import { wireModel, wirePage, wireTags } from '../../support/wire.ts'
import { wireCreators } from '../../support/wire-image.ts'

test('of what is typed are few, the longest first', () => {
  expect(beginnings('a quiet canvas', 1)).toEqual(['a quiet canva', 'a quiet', 'a qu', 'a'])
  expect(beginnings('anime', 2)).toEqual(['anim', 'an'])
  expect(beginnings('a', 2)).toEqual([])
})

test('hold no half of a character and end in no space', () => {
  const whole = fc.string({ unit: 'grapheme', maxLength: 100 })
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 4 }), (typed, shortest) => {
      for (const one of beginnings(typed, shortest)) {
        expect(typed.startsWith(one)).toBe(true)
        expect(one.isWellFormed()).toBe(typed.isWellFormed() || one.isWellFormed())
        expect(one.trimEnd()).toBe(one)
        expect(one.length).toBeGreaterThanOrEqual(shortest)
      }
    }),
  )
})

describe('a hundred keystrokes', () => {
  const typed =
    'the very long name of a thing that somebody types letter by letter until it is whole at last, is it'
  const keystrokes = Array.from({ length: 100 }, (_, at) => typed.slice(0, at + 1))

  /** A Civitai that always has more than it gives, and how often is read what is remembered. */
  function never() {
    let reads = 0
    const bench = benchOf(({ path, query: { query = '' } }) => {
      if (path === '/tags')
        return wireTags(...Array.from({ length: 50 }, (_, at) => `${query}${at}`))
      if (path === '/creators') return wireCreators([{ username: `${query}` }], true)
      return wirePage([wireModel(1, { name: 'Other' })], true)
    })
    const { catalogue, now } = bench
    const counted = <T extends readonly unknown[], R>(read: (...given: T) => R) => {
      return (...given: T): R => {
        reads += 1
        return read(...given)
      }
    }
    const civitai = screened(
      {
        ...catalogue,
        tagsAtHand: counted(catalogue.tagsAtHand),
        creatorsAtHand: counted(catalogue.creatorsAtHand),
        searchAtHand: counted(catalogue.searchAtHand),
      },
      {
        ceiling: 'PG',
        asker: { lane: 'autocomplete' },
        muted: NOTHING_MUTED,
        ranking: noTrends,
        now,
        onLate: () => {},
      },
    )
    const askedAt = (path: string): number =>
      bench.asked.filter((one) => one.path === path && one.query.query !== undefined).length
    return { civitai, askedAt, reads: () => reads }
  }

  test.each([
    ['tag', '/tags', 8],
    ['creator', '/creators', 6],
    ['model', '/models', 7],
  ] as const)(
    'for a %s ask %s at most %i times and read no more for each',
    async (what, path, most) => {
      const { civitai, askedAt, reads } = never()
      for (const one of keystrokes) {
        const before = reads()
        if (what === 'tag') await civitai.tags(one)
        if (what === 'creator') await civitai.creators(one.replaceAll(/\W/g, '_'))
        if (what === 'model') await civitai.suggest(one)
        // Beside the beginnings, the very text or nothing at all.
        expect(reads() - before).toBeLessThanOrEqual(most + 1)
      }
      expect(askedAt(path)).toBeLessThanOrEqual(most)
      expect(askedAt(path)).toBeGreaterThan(2)
    },
  )
})
