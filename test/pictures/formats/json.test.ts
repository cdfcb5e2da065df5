import { expect, test, vi } from 'vitest'
import { jsonReader } from '../../../src/pictures/formats/json.ts'

const list = (values: number): string => `{"a":[${'"",'.repeat(values)}""]}`

test('texts have their values together, also where one of them has too many', () => {
  const read = jsonReader(100)
  expect(read(list(40))).toBeDefined()
  expect(read(list(40))).toBeDefined()
  expect(read(list(40))).toBeUndefined()
  expect(read('{}')).toBeUndefined()
})

test('a name beside each value is not too much', () => {
  const fields = Object.fromEntries(Array.from({ length: 98 }, (_, nth) => [nth, `${nth}`]))
  expect(jsonReader(100)(JSON.stringify(fields))).toEqual(fields)
})

test('nothing but strings is given up at once', () => {
  const replace = vi.spyOn(String.prototype, 'replace')
  const read = jsonReader()
  expect(read(`{"a":${'""'.repeat(10_000)}}`)).toBeUndefined()
  const times = replace.mock.calls.length
  replace.mockRestore()
  expect(times).toBeLessThan(100)
})
