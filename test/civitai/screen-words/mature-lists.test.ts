import { expect, it } from 'vitest'
import { MATURE_LISTS } from '../../../src/civitai/screen-words/mature-lists.ts'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'

const screen = createWordScreen()

it('finds every listed term, whatever the list of harmless words says', () => {
  const phrases = MATURE_LISTS.flatMap((list) => list.phrases).map((phrase) =>
    phrase
      .split(' ')
      .map((place) => place.split('|')[0])
      .join(' '),
  )
  const terms = MATURE_LISTS.flatMap((list) => [
    ...list.words,
    ...list.exact,
    ...list.prefixes,
    ...list.anywhere,
  ])
  expect([...terms, ...phrases].filter((term) => !screen.isMature(term))).toEqual([])
})

it('lists each term of a language once', () => {
  for (const list of MATURE_LISTS) {
    const terms = [...list.words, ...list.exact]
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([])
  }
})
