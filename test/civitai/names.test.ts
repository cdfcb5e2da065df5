import { expect, test } from 'vitest'
import { isUserName, userNameOf } from '../../src/civitai/names.ts'

test.each([
  ['Sheat13', 'sheat13'],
  ['  Sheat13 ', 'sheat13'],
  ['ink brush', 'ink_brush'],
  ['ink brush pen', 'ink_brushpen'],
  ["O'Brien", 'obrien'],
  ['12345', '12345'],
  ['_', '_'],
  ['日本', ''],
  ['?&=#', ''],
  ['', ''],
])('%j is looked up as %j', (typed, name) => {
  expect(userNameOf(typed)).toBe(name)
})

test.each([
  ['Sheat13', true],
  ['12345', true],
  ['_under_scores_', true],
  ['', false],
  ['Mr Space & Sons', false],
  ['a.b', false],
  ['ink brush', false],
  ['Ünï', false],
])('by %j its user is found: %s', (name, found) => {
  expect(isUserName(name)).toBe(found)
})
