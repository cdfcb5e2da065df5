import { expect, test } from 'vitest'
import { madeOnce } from '../src/made-once.ts'

test('a thing and a key are made something of once', () => {
  const made: string[] = []
  const nameOf = madeOnce((thing: { readonly name: string }, key: string) => {
    made.push(key)
    return `${thing.name} ${key}`
  })
  const [one, other] = [{ name: 'one' }, { name: 'other' }]
  expect([nameOf(one, 'a'), nameOf(one, 'a'), nameOf(one, 'b')]).toEqual([
    'one a',
    'one a',
    'one b',
  ])
  expect(nameOf(other, 'a')).toBe('other a')
  expect(made).toEqual(['a', 'b', 'a'])
})

test('nothing is remembered as well', () => {
  let asked = 0
  const none = madeOnce((_thing: object): undefined => {
    asked += 1
  })
  const thing = {}
  expect([none(thing), none(thing)]).toEqual([undefined, undefined])
  expect(asked).toBe(1)
})
