import { describe, expect, it, test } from 'vitest'
import { wordEdges } from '../../../src/civitai/screen-words/word-edges.ts'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'

const screen = createWordScreen()

const isAcross = (text: string, term: string): boolean =>
  wordEdges(text).isAcross(text.indexOf(term), text.indexOf(term) + term.length)

describe('a stretch is across words', () => {
  it.each([
    ['独自慰问老兵', '自慰'],
    ['女性交响乐团', '性交'],
    ['支援交流センター', '援交'],
    ['カフェラウンジ', 'フェラ'],
    // From the first character and the last of a text on.
    ['叫做爱情', '做爱'],
  ])('%s: %s', (text, term) => {
    expect(isAcross(text, term)).toBe(true)
  })

  it.each([
    ['a word by itself', '自慰', '自慰'],
    ['at the beginning', '自慰少女', '自慰'],
    ['at the end', '人妻做爱', '做爱'],
    ['behind half a word', '女性器', '性器'],
    ['inside one word', '裸体画', '裸体'],
    ['where no dictionary knows words', '거유소녀', '유소'],
  ])('not %s', (_, text, term) => {
    expect(isAcross(text, term)).toBe(false)
  })
})

test('a term is found beside one that is none', () => {
  expect(screen.isMature('女性交响乐团')).toBe(false)
  expect(screen.isMature('女性交响乐团 性交')).toBe(true)
})

test('a harmless compound is none where a word ends inside it', () => {
  expect(screen.isMature('裸视力1.5')).toBe(false)
  expect(screen.isMature('全裸视频')).toBe(true)
  expect(screen.isMature('女性生活方式')).toBe(false)
  expect(screen.isMature('美女性生活')).toBe(true)
  expect(screen.sexualisesMinors(['ドロリとした全裸'])).toBe(false)
  expect(screen.sexualisesMinors(['メイドロリ', '全裸'])).toBe(true)
})
