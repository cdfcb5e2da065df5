import { expect, test } from 'vitest'
import { movableClock, moveOn } from '../../sandbox/clock.ts'

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
