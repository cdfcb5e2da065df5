import { expect, test } from 'vitest'
import { createLane } from '../../src/deliveries/lane.ts'

const nameOf = (name: string): string => name

test('what runs is not begun again, and takes its room until it is over', async () => {
  const ended: unknown[] = []
  const lane = createLane(2, (error) => ended.push(error))
  const begun: string[] = []
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const run = (name: string): Promise<void> => {
    begun.push(name)
    return promise
  }
  expect(lane.begin(['a', 'b'], nameOf, run)).toBe(2)
  expect(lane.room).toBe(0)
  expect(lane.begin(['b', 'a'], nameOf, run)).toBe(0)
  expect(begun).toEqual(['a', 'b'])
  resolve()
  await lane.done()
  expect(ended).toEqual([undefined, undefined])
  expect(lane.room).toBe(2)
  expect(lane.begin(['a'], nameOf, run)).toBe(1)
  await lane.done()
  reject()
})

test('one that fails is told, and makes room', async () => {
  const ended: unknown[] = []
  const lane = createLane(1, (error) => ended.push(error))
  const failed = new Error('no store')
  lane.begin(['a'], nameOf, () => Promise.reject(failed))
  await lane.done()
  expect(ended).toEqual([failed])
  expect(lane.room).toBe(1)
})
