import { expect, test } from 'vitest'
import { EVERY_ODD } from './hostile.ts'
import { askedAll, WAYS } from './hostile-ways.ts'

test('there are more than 700 odd answers', () => {
  expect(EVERY_ODD.length).toBeGreaterThan(700)
})

test.each(Object.entries(WAYS))(
  'any odd part of an answer to %s is read or one fault',
  async (_, way) => {
    await askedAll(way, EVERY_ODD)
  },
  120_000,
)
