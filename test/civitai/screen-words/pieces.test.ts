import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../../src/civitai/screen-words/pieces.ts'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'

const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ')

describe('pieces of a text', () => {
  test('a short one is judged whole', () => {
    const text = 'a  quiet\nname '.repeat(20)
    expect(piecesOf(text)).toEqual([text])
  })

  test('any sixteen words in a row of a long one stand in one piece', () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 1_000 }), fc.nat(), (count, any) => {
        const at = any % (count - 15)
        const row = ` ${words(16, at)} `
        expect(piecesOf(words(count)).some((piece) => ` ${piece} `.includes(row))).toBe(true)
      }),
    )
  })

  test('what is repeated is judged once', () => {
    expect(piecesOf('six quiet words that say nothing '.repeat(1_000)).length).toBeLessThan(10)
  })

  test('one without a space stays whole', () => {
    const text = 'x'.repeat(30_000)
    expect(piecesOf(text)).toEqual([text])
  })
})

describe('a long text', () => {
  const screen = createWordScreen()
  const quiet = words(2_000)

  test('is mature wherever the term stands in it, or the phrase', () => {
    expect(screen.isMature(quiet)).toBe(false)
    for (let at = 0; at < 100; at++) {
      const before = words(200 + at)
      expect(screen.isMature(`${before} nude ${quiet}`)).toBe(true)
      expect(screen.isMature(`${before} n u d e ${quiet}`)).toBe(true)
      expect(screen.isMature(`${before} blow\njob ${quiet}`)).toBe(true)
    }
  })

  test('sexualises minors with a mature term in the same row of words', () => {
    expect(screen.sexualisesMinors([`${quiet} nude teen ${quiet}`])).toBe(true)
    expect(screen.sexualisesMinors([`${quiet} lolicon ${quiet}`])).toBe(true)
    expect(screen.sexualisesMinors([`teen ${quiet} nude`])).toBe(false)
    expect(screen.sexualisesMinors([`12 years old ${quiet}`, 'nude'])).toBe(true)
  })

  test('counts as the worst when there is too much of it to be judged', () => {
    const endless = words(10_000)
    expect(screen.isMature(endless)).toBe(true)
    expect(screen.sexualisesMinors([endless])).toBe(true)
    expect(screen.sexualisesMinors(Array.from({ length: 600 }, (_, at) => words(12, at)))).toBe(
      true,
    )
  })
})
