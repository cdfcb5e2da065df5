import { expect, test } from 'vitest'
import { civitaiName } from '../../src/render/account.ts'
import { en } from '../../src/words/en.ts'

const named = (name: string | undefined, mayShow = true): string =>
  civitaiName(en, { id: 5, ...(name !== undefined && { name }) }, () => mayShow)

test('a Civitai account has a name that can be seen, or its number', () => {
  expect(named('fox')).toBe('fox')
  for (const unseen of [undefined, '', ' ', '\n', '\0', '\u200b', '\u3164']) {
    expect(named(unseen)).toBe(en.civitaiNumber(5))
  }
  expect(named('fox', false)).toBe(en.civitaiNumber(5))
})

test('the name of a Civitai account is a line of text, whatever stands in it', () => {
  expect(named('**fox**\n# <@1>')).toBe('\\*\\*fox\\*\\* \\# \\<\\@1\\>')
  expect(named('x'.repeat(10_000))).toHaveLength(60)
})
