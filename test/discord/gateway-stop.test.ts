import type { APIInteraction } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DELETE_ID } from '../../src/button.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { delayed, gatewayOf, type Sent } from '../support/gateway.ts'
import { press, slash, typed, typing } from '../support/interaction.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9) })
})
afterEach(() => {
  vi.useRealTimers()
})
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const found: Reply = { content: 'an answer' }

/** Whether it has happened by now. */
function watched(work: Promise<unknown>): { done: boolean } {
  const state = { done: false }
  work.then(() => {
    state.done = true
  })
  return state
}

describe('a gateway that stops', () => {
  test('has nothing to wait for when nothing is running', async () => {
    const { take, stop } = gatewayOf({})
    take(slash('look'))
    await later(0)
    const stopped = watched(stop(10_000))
    await later(0)
    expect(stopped.done).toBe(true)
  })

  test('finishes what is running', async () => {
    const { take, stop, sent } = gatewayOf({ answer: () => delayed(5_000, found) })
    take(slash('look'))
    await later(100)
    const stopped = watched(stop(10_000))
    await later(4_899)
    expect(stopped.done).toBe(false)
    await later(1)
    expect(stopped.done).toBe(true)
    expect(sent.map(({ how }) => how)).toEqual(['respond', 'edit'])
  })

  test('waits no longer than it is given', async () => {
    const { take, stop } = gatewayOf({ answer: () => delayed(60_000, found) })
    take(slash('look'))
    const stopped = watched(stop(10_000))
    await later(9_999)
    expect(stopped.done).toBe(false)
    await later(1)
    expect(stopped.done).toBe(true)
  })

  test.each<[string, APIInteraction]>([
    ['a command', slash('look')],
    ['a press', press('lt1')],
    ['a Delete', press(DELETE_ID)],
  ])('takes on no %s, and says so', async (_, interaction) => {
    const { take, stop, sent, calls } = gatewayOf({})
    await stop(10_000)
    take(interaction)
    await later(0)
    expect(calls).toEqual([])
    expect(sent).toMatchObject([
      { how: 'respond', what: { type: 4, data: { content: en.stopping, flags: 64 } } },
    ])
  })

  test('still suggests, for there is no way to say anything to who types', async () => {
    const { take, stop, sent } = gatewayOf({})
    await stop(10_000)
    take(typing('look', [typed('name', 'x')]))
    await later(0)
    expect(sent).toMatchObject([{ what: { type: 8, data: { choices: [{ value: 'x' }] } } }])
  })
})

describe('an answer that Discord does not take', () => {
  const refused = new Error('Unknown interaction')
  const refusing = (refusedHow: Sent['how']) => (how: Sent['how']) => {
    if (how === refusedHow) throw refused
  }

  test.each<[Sent['how'], number, Reply, APIInteraction]>([
    ['respond', 0, found, slash('look')],
    ['respond', 4_000, found, slash('look')],
    ['edit', 4_000, found, slash('look')],
    ['remove', 4_000, { ...found, private: true }, slash('look')],
    ['tell', 4_000, { ...found, private: true }, slash('look')],
    ['respond', 0, found, press('gone')],
    ['remove', 0, found, press(DELETE_ID)],
    ['respond', 0, found, typing('look', [typed('name', 'x')])],
  ])(
    '(%s, after %i ms) is lost, which is told and hurts nothing else',
    async (how, ms, reply, interaction) => {
      const { take, stop, lost } = gatewayOf({
        answer: () => delayed(ms, reply),
        sending: refusing(how),
      })
      expect(() => take(interaction)).not.toThrow()
      await later(10_000)
      expect(lost).toEqual([[refused, '1']])
      const stopped = watched(stop(10_000))
      await later(0)
      expect(stopped.done).toBe(true)
    },
  )
})
