import { describe, expect, it } from 'vitest'
import {
  createMasked,
  maskedForms,
  masksAlike,
  withoutInserted,
} from '../../../src/civitai/screen-words/masks.ts'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'

const screen = createWordScreen()

describe('a hidden letter', () => {
  it.each(['チ×コ', 'チ☆コ', 'チ●コ', 'チ0コ'])('in %s is one and the same', (text) => {
    expect(masksAlike(text)).toBe('チ○コ')
  })

  it('is none in a number or a plain text', () => {
    expect(masksAlike('2050年の街')).toBeUndefined()
    expect(masksAlike('チョコ')).toBeUndefined()
  })

  it('may be any inside a term in kana, and where the list says', () => {
    expect(maskedForms('アナル')).toEqual(['ア○ル'])
    expect(maskedForms('え×い絵')).toEqual(['え○い絵'])
    expect(maskedForms('裸体')).toEqual([])
  })

  it('stands for a letter of a word, or for a vowel of a stem', () => {
    const isMasked = createMasked(new Set(['dick']), (text) => text.includes('fuck'))
    expect(['di*k', 'f*cked', 'd*ck'].map(isMasked)).toEqual([true, true, true])
    expect(['f*lm', '*dick', 'dick*', 'fl*cked'].map(isMasked)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})

describe('what is put between characters', () => {
  it.each([
    ['做*爱', '做爱'],
    ['보1지', '보지'],
    ['セ♡ッ♡ク♡ス', 'セックス'],
  ])('is left out of %s', (text, without) => {
    expect(withoutInserted(text)).toBe(without)
    expect(screen.isMature(text)).toBe(true)
  })

  it.each(['f*ck', 'SDXL 1.0', '東京 1 番', '第3'])('is nothing in %s', (text) => {
    expect(withoutInserted(text)).toBe(text)
  })
})

it('lets the parts of a UUID be no words', () => {
  expect(screen.isMature('ab18')).toBe(true)
  expect(screen.isMature('123456ab-ab18-4123-8123-0123456789ab')).toBe(false)
})
