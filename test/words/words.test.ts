import { expect, test } from 'vitest'
import { BASE } from '../../src/words/base.ts'
import { allWords, LANGUAGES, localeMarked, markOf, wordsIn } from '../../src/words/words.ts'

const loaded = await Promise.all(
  LANGUAGES.flatMap(({ locales, load }) =>
    locales.map(async (locale) => [locale, await load()] as const),
  ),
)

test.each(loaded)('readers of %s get their language', async (locale, words) => {
  expect(await wordsIn(locale)).toBe(words)
  expect(words.language).toBe(locale.startsWith('es-') ? 'es' : locale)
})

test.each(['en-US', 'en-GB', 'zh-TW', 'xx', '', 'DE', 'toString'])(
  'readers of %j get the base language',
  async (locale) => {
    expect(await wordsIn(locale)).toBe(BASE)
    expect(markOf(locale)).toBe('')
  },
)

test('all languages are there at once', async () => {
  expect(await allWords()).toEqual(new Map(loaded))
})

test('each language has a digit of its own, by which it is found again', () => {
  const marks = LANGUAGES.map(({ mark }) => mark)
  expect(new Set(marks).size).toBe(marks.length)
  for (const { mark, locales } of LANGUAGES) {
    expect(mark).toMatch(/^[0-9]$/)
    expect(locales.map(markOf)).toEqual(locales.map(() => mark))
    expect(localeMarked(mark)).toBe(locales[0])
  }
})
