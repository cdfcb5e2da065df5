import { describe, expect, test } from 'vitest'
import {
  cacheIsAway,
  connected,
  keysOf,
  newOwner,
  onlooker,
  opened,
} from '../support/cache-store.ts'

/** So rare that no machine is slow enough to see the next place come near. */
const EVERY = 1_000_000
const BURST = 5
const TOTAL = { perSecond: 1_000 / EVERY, burst: BURST }

/** A process that does not wait, and how long it was told to for each request. */
async function createProcess(owner: string) {
  const waits: number[] = []
  const { shared } = await opened(owner, {
    wait: async (ms) => {
      waits.push(ms)
    },
  })
  await connected(shared)
  const share = shared.share('civitai', TOTAL)
  return async (): Promise<number> => {
    waits.length = 0
    await share()
    return waits[0] ?? 0
  }
}

/** Which place ahead a wait leads to. */
const placeOf = (wait: number): number => Math.round(wait / EVERY)

describe.skipIf(cacheIsAway)('a total that processes share', () => {
  test('lets a burst go at once, and then one at a time, whichever process asks', async () => {
    const owner = newOwner()
    const [one, other] = [await createProcess(owner), await createProcess(owner)]
    const places: number[] = []
    for (let nth = 0; nth < 5; nth++) places.push(placeOf(await one()), placeOf(await other()))
    expect(places).toEqual([0, 0, 0, 0, 0, 1, 2, 3, 4, 5])
  })

  test('of each owner and of each kind is its own', async () => {
    const [one, other] = [await createProcess(newOwner()), await createProcess(newOwner())]
    for (let nth = 0; nth < BURST; nth++) await one()
    expect(placeOf(await one())).toBe(1)
    expect(await other()).toBe(0)
  })

  test('gives a process one place at a time, however many wait there', async () => {
    const owner = newOwner()
    const other = await createProcess(owner)
    const { shared } = await opened(owner, { wait: () => new Promise(() => {}) })
    await connected(shared)
    for (let nth = 0; nth < BURST; nth++) await other()
    const client = onlooker()
    const [key = ''] = (await keysOf(client, owner)).filter((one) => one.endsWith(':share:civitai'))
    const taken = Number(await client.get(key))
    const share = shared.share('civitai', TOTAL)
    for (let nth = 0; nth < 10; nth++) void share()
    await expect.poll(async () => Number(await client.get(key))).toBeGreaterThan(taken)
    expect(placeOf(await other())).toBe(2)
  })

  test.each([
    ['a text', () => 'hello'],
    ['no number', () => 'nan'],
    ['the end of time', () => 'inf'],
    [
      'a place before a clock that was put back',
      () => String((Date.now() + 86_400_000) * 1_000 * EVERY),
    ],
  ])('begins anew at %s', async (_, value) => {
    const owner = newOwner()
    const take = await createProcess(owner)
    await take()
    const client = onlooker()
    const [key = ''] = (await keysOf(client, owner)).filter((one) => one.endsWith(':share:civitai'))
    await client.set(key, value(), 'PX', 60_000)
    const places: number[] = []
    for (let nth = 0; nth <= BURST; nth++) places.push(placeOf(await take()))
    expect(places).toEqual([0, 0, 0, 0, 0, 1])
  })
})
