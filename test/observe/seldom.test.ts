import { expect, test } from 'vitest'
import { seldom } from '../../src/observe/seldom.ts'

test('the first is told at once, and the next ones together a minute later', () => {
  let at = 0
  const told: unknown[] = []
  const happened = seldom<string>(
    () => at,
    (what, times) => told.push([what, times]),
  )
  for (const what of ['one', 'two', 'three']) happened(what)
  expect(told).toEqual([['one', 1]])
  at = 59_999
  happened('four')
  expect(told).toHaveLength(1)
  at = 60_000
  happened('five')
  expect(told).toEqual([
    ['one', 1],
    ['five', 4],
  ])
})
