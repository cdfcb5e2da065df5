import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movementOf } from '../../src/digest/movement.ts'

test.each<[string, readonly number[], readonly (readonly number[])[], readonly object[]]>([
  ['the first post has only new ones', [7, 8], [], [{ posts: 1 }, { posts: 1 }]],
  [
    'the same places',
    [7, 8],
    [[7, 8]],
    [
      { up: 0, posts: 2 },
      { up: 0, posts: 2 },
    ],
  ],
  [
    'one up, one down',
    [8, 7],
    [[7, 8]],
    [
      { up: 1, posts: 2 },
      { up: -1, posts: 2 },
    ],
  ],
  ['far up', [9], [[5, 6, 7, 8, 9]], [{ up: 4, posts: 2 }]],
  ['new beside an old one', [7, 9], [[7, 8]], [{ up: 0, posts: 2 }, { posts: 1 }]],
  ['back after a post without it', [7], [[8], [7], [7]], [{ posts: 1 }]],
  ['in all of many', [7], [[8, 7], [7], [7, 9], [7]], [{ up: 1, posts: 5 }]],
  ['in a row that broke once', [7], [[7], [7], [8], [7]], [{ up: 0, posts: 3 }]],
  ['after an empty post', [7], [[], [7]], [{ posts: 1 }]],
  ['nothing today', [], [[7]], []],
])('%s', (_, today, earlier, expected) => {
  expect(movementOf(today, earlier)).toEqual(
    expected.map((one, place) => ({ id: today[place], ...one })),
  )
})

test('a model is new exactly when it is in its first post in a row', () => {
  const list = fc.uniqueArray(fc.nat(6), { maxLength: 5 })
  fc.assert(
    fc.property(list, fc.array(list, { maxLength: 6 }), (today, earlier) => {
      for (const { up, posts } of movementOf(today, earlier)) {
        expect(up === undefined).toBe(posts === 1)
        expect(posts).toBeLessThanOrEqual(earlier.length + 1)
      }
    }),
  )
})
