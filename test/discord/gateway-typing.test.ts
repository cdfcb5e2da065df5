import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { delayed, gatewayOf } from '../support/gateway.ts'
import { AFTER_DARK, THREAD, typed, typing } from '../support/interaction.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9) })
})
afterEach(() => {
  vi.useRealTimers()
})
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const choices = (...names: readonly string[]) => ({
  type: 8,
  data: { choices: names.map((name) => ({ name, value: name })) },
})
const interaction = (place = {}) => typing('look', [typed('name', 'x')], place)

describe('somebody who types', () => {
  test('is offered choices for the option, as soon as there are any', async () => {
    const { take, sent } = gatewayOf({})
    take(interaction())
    await later(0)
    const what = { type: 8, data: { choices: [{ name: 'name: x', value: 'x' }] } }
    expect(sent).toEqual([{ how: 'respond', what, at: 0 }])
  })

  test('is never shown that the bot is thinking, which Discord would refuse', async () => {
    const { take, sent } = gatewayOf({ suggest: () => delayed(2_000, [{ name: 'a', value: 'a' }]) })
    take(interaction())
    await later(5_000)
    expect(sent).toEqual([{ how: 'respond', what: choices('a'), at: 2_000 }])
  })

  test.each([
    ['in an age-restricted channel', AFTER_DARK, 0, 0, 'XXX'],
    ['in a thread that is judged soon', THREAD, 99, 99, 'XXX'],
    ['in a thread that is judged too late', THREAD, 101, 100, 'PG'],
    ['in a thread that is never judged', THREAD, 60_000, 100, 'PG'],
  ])('%s is offered what fits there', async (_, place, ms, at, ceiling) => {
    const { take, calls, sent } = gatewayOf({ isAgeRestricted: () => delayed(ms, true) })
    take(interaction(place))
    await later(at)
    expect(calls).toMatchObject([{ ceiling, private: true }])
    expect(sent).toMatchObject([{ at }])
    await later(60_000)
    expect(sent).toHaveLength(1)
  })

  test('a number is offered choices as well: no other answer would be taken', async () => {
    const { take, sent } = gatewayOf({ suggest: async () => [] })
    take(typing('look', [{ name: 'page', value: 5, type: 4, focused: true }]))
    await later(0)
    expect(sent).toEqual([{ how: 'respond', what: choices(), at: 0 }])
  })
})
