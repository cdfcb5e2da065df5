import PQueue from 'p-queue'
import { expect, test } from 'vitest'
import { createLine, type Share } from '../src/line.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A line whose shared limit lets one through whenever the test says so. */
function shared(rooms = 3) {
  const asked: (() => void)[] = []
  const share: Share = () => new Promise((resolve) => asked.push(resolve))
  const line = createLine(new PQueue({ concurrency: rooms }), share)
  const order: string[] = []
  const join = (name: string, priority = 0, signal?: AbortSignal) =>
    line(
      async (resolve) => {
        order.push(name)
        resolve(name)
      },
      { priority: () => priority, signal },
    )
  return {
    asked,
    order,
    join,
    async letThrough() {
      asked.shift()?.()
      await turn()
    },
  }
}

test('who goes next is chosen when the shared limit allows one, not before', async () => {
  const { order, join, letThrough } = shared()
  const first = join('first')
  await turn()
  const urgent = join('urgent', 1)
  expect(order).toEqual([])
  await letThrough()
  expect(order).toEqual(['urgent'])
  await letThrough()
  expect(await Promise.all([first, urgent])).toEqual(['first', 'urgent'])
})

test('who has become more urgent goes first', async () => {
  const { order, join, letThrough } = shared(1)
  let priority = 0
  const line = createLine(new PQueue({ concurrency: 1 }))
  const { promise: busy, resolve: done } = Promise.withResolvers<void>()
  const all = [
    line(async (resolve) => resolve(await busy), { priority: () => 0 }),
    line(async (resolve) => resolve(order.push('usual')), { priority: () => 1 }),
    line(async (resolve) => resolve(order.push('lifted')), { priority: () => priority }),
  ]
  priority = 2
  done()
  await Promise.all(all)
  expect(order).toEqual(['lifted', 'usual'])
  await Promise.all([join('one'), turn().then(letThrough)])
})

test('no room is asked for beyond those who wait, whoever of them leaves', async () => {
  const { asked, order, join, letThrough } = shared(1)
  const leaving = new AbortController()
  const first = join('first')
  const gone = join('gone', 2, leaving.signal)
  const last = join('last')
  await turn()
  leaving.abort(new Error('enough'))
  await expect(gone).rejects.toThrow('enough')
  await letThrough()
  await letThrough()
  expect(await Promise.all([first, last])).toEqual(['first', 'last'])
  await turn()
  expect(asked).toEqual([])
  expect(order).toEqual(['first', 'last'])
})

test('who left before joins nothing', async () => {
  const { asked, join } = shared()
  await expect(join('late', 0, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  await turn()
  expect(asked).toEqual([])
})

test('work that throws is told to who waits for it, and the next one goes', async () => {
  const line = createLine(new PQueue({ concurrency: 1 }))
  const place = { priority: () => 0 }
  const broken = line(async () => {
    throw new Error('broken')
  }, place)
  const next = line(async (resolve) => resolve(7), place)
  await expect(broken).rejects.toThrow('broken')
  expect(await next).toBe(7)
})
