import { expect, test } from 'vitest'
import { movableClock, moveOn } from '../../sandbox/clock.ts'
import { realClock } from '../../sandbox/discord/index.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 5, 12, 7)

/** A bot that notes when it was told to catch up. */
function startBot(now: () => number) {
  const told: string[] = []
  return {
    told,
    catchUp: async () => {
      // What is awaited is done before the clock moves on.
      await Promise.resolve()
      told.push(new Date(now()).toISOString().slice(11, 16))
    },
  }
}

test('a clock goes on from where it was moved to', () => {
  let machine = START
  const clock = movableClock(() => machine)
  clock.move(60 * MINUTE)
  machine += MINUTE
  expect(clock.now()).toBe(START + 61 * MINUTE)
})

test('whatever lies on the way is done at the next quarter of an hour', async () => {
  const clock = movableClock(() => START)
  const bot = startBot(clock.now)
  await moveOn(clock, 60 * MINUTE, bot)
  expect(bot.told).toEqual(['12:07', '12:15', '12:30', '12:45', '13:00', '13:07'])
  expect(clock.now()).toBe(START + 60 * MINUTE)
})

test('a bot that fails to catch up fails the move', async () => {
  const clock = movableClock(() => START)
  const broken = { catchUp: async () => Promise.reject(new Error('broken')) }
  await expect(moveOn(clock, MINUTE, broken)).rejects.toThrow('broken')
})

test('no timer is early by the time of day', async () => {
  const clock = realClock()
  const waits = Array.from({ length: 300 }, (_, nth) => 20 + (nth % 50))
  const early: number[] = []
  for (const ms of waits) {
    const at = clock.now() + ms
    clock.after(ms, () => early.push(at - clock.now()))
    // Timers that are made at one moment are early together, or not at all.
    await new Promise((resolve) => setTimeout(resolve, ms % 3))
  }
  await expect.poll(() => early.length).toBe(waits.length)
  expect(early.filter((ms) => ms > 0)).toEqual([])
})
