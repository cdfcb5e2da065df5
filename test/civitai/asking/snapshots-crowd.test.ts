import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Get } from '../../../src/civitai/asking/http.ts'
import { resilient } from '../../../src/civitai/asking/resilient.ts'

const start = Date.UTC(2026, 10, 21, 9)
const MINUTES = 10
const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

interface Crowd {
  /** People a second, and how long Civitai takes for each, in milliseconds. */
  readonly perSecond: number
  readonly takes: number
  readonly snapshots: boolean
}

/** What comes of ten minutes in which people ask all the time. */
async function crowded({ perSecond, takes, snapshots }: Crowd) {
  let [taken, answered, waited, atOnce, mostAtOnce, ofSnapshots] = [0, 0, 0, 0, 0, 0]
  const get: Get = async (path) => {
    const isSnapshot = path === '/snapshot'
    if (isSnapshot) ofSnapshots += 1
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    expect(ofSnapshots).toBeLessThanOrEqual(1)
    await new Promise((resolve) => setTimeout(resolve, takes))
    atOnce -= 1
    if (isSnapshot) ofSnapshots -= 1
    return path
  }
  const ask = resilient(get, { perSecond: 2, now: Date.now, random: () => 0 })
  const ends = Date.now() + MINUTES * MINUTE
  const isOver = () => Date.now() >= ends
  const counting = async (): Promise<void> => {
    while (!isOver()) {
      const isTaken = await ask('/snapshot', {}, { lane: 'snapshots' }).then(Boolean, () => false)
      if (isTaken && !isOver()) taken += 1
    }
  }
  const people = Array.from({ length: perSecond * 60 * MINUTES }, async (_, nth) => {
    await new Promise((resolve) => setTimeout(resolve, (nth * 1_000) / perSecond))
    const since = Date.now()
    const isAnswered = await ask(`/${nth}`, {}, { lane: 'answers' }).then(Boolean, () => false)
    if (isAnswered) {
      answered += 1
      waited += Date.now() - since
    }
  })
  const all = Promise.all([...people, snapshots && counting()])
  await vi.advanceTimersByTimeAsync((MINUTES + 1) * MINUTE)
  await all
  return { taken, answered, wait: waited / answered, mostAtOnce }
}

test.each([
  { perSecond: 1.5, takes: 1_400 },
  // Somewhat more than three places can serve, and than may be asked.
  { perSecond: 2.2, takes: 1_400 },
])('get through, slowly, while $perSecond people a second wait $takes ms each', async (crowd) => {
  const without = await crowded({ ...crowd, snapshots: false })
  // Two a second is what may be asked, less what more are given up than can have a turn.
  expect(without.answered).toBeGreaterThan(0.95 * Math.min(crowd.perSecond, 2) * 60 * MINUTES)
  const { taken, answered, wait, mostAtOnce } = await crowded({ ...crowd, snapshots: true })
  // Of a snapshot's 150 requests one has 24 seconds, or it takes over an hour.
  expect(taken).toBeGreaterThan((MINUTES * 60) / 24)
  expect(answered).toBeGreaterThan(0.95 * without.answered)
  expect(wait).toBeLessThan(1.1 * without.wait)
  expect(mostAtOnce).toBe(3)
})
