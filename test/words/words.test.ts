import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BASE } from '../../src/words/base.ts'
import { en } from '../../src/words/en.ts'
import { LANGUAGES, wordsIn } from '../../src/words/words.ts'

test.each([...LANGUAGES])('readers of %s get their language', (locale, words) => {
  expect(wordsIn(locale)).toBe(words)
})

test.each(['xx', '', 'EN-US', 'toString'])('readers of %j get the base language', (locale) => {
  expect(wordsIn(locale)).toBe(BASE)
})

test('the base language is one of the languages', () => {
  expect([...LANGUAGES.values()]).toContain(BASE)
})

test('every text stands in one subject only', async () => {
  const folder = join(import.meta.dirname, '../../src/words/en')
  const files = await Promise.all(readdirSync(folder).map((name) => import(join(folder, name))))
  const keys = files
    .flatMap((file) => Object.values<object>(file).map(Object.keys))
    .filter((keys) => keys.some((key) => key in en))
    .flat()
  expect(keys.sort()).toEqual(Object.keys(en).sort())
})
