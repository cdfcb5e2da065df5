import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { customId } from '../../src/button.ts'
import { AnswerFault } from '../../src/discord/answer-fault.ts'
import type { Rating } from '../../src/rating.ts'
import type { Reply } from '../../src/reply.ts'
import { lookThat } from '../support/dispatch.ts'
import { gatewayOf } from '../support/gateway.ts'
import { AFTER_DARK, GENERAL, press, slash } from '../support/interaction.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9) })
})
afterEach(() => {
  vi.useRealTimers()
})
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const { action } = lookThat(async () => ({}))
const show = customId(action, 'show', { page: 2 })

/** Replies that note what was sent when they were told that they are shown. */
function noting(sent: () => readonly unknown[]) {
  const told: string[] = []
  const reply = (content: string): Reply => ({
    content,
    onShown: async () => {
      told.push(`${content}, after ${sent().length}`)
    },
  })
  return { told, reply }
}

describe('a reply is told that it is shown', () => {
  test('once Discord has taken it, and those after it', async () => {
    const { told, reply } = noting(() => gateway.sent)
    const gateway = gatewayOf({
      answer: async () => ({
        ...reply('first'),
        async *later() {
          yield reply('second')
        },
      }),
    })
    await gateway.take(slash('look'))
    expect(told).toEqual(['first, after 1', 'second, after 2'])
  })

  test.each(['refused', 'gone', 'late', 'lost'] as const)(
    'but not where Discord has not: %s',
    async (kind) => {
      const { told, reply } = noting(() => gateway.sent)
      const gateway = gatewayOf({
        answer: async () => ({
          content: 'first',
          async *later() {
            yield reply('second')
          },
        }),
        sending(how, what) {
          const isSecond = what !== undefined && 'content' in what && what.content === 'second'
          if (how === 'edit' && isSecond) throw new AnswerFault(kind, 'no')
        },
      })
      await gateway.take(slash('look'))
      expect(told).toEqual([])
    },
  )

  test('and what it does then keeps nothing from going on', async () => {
    const failure = new Error('the database is away')
    const gateway = gatewayOf({
      answer: async () => ({
        content: 'first',
        onShown: () => Promise.reject(failure),
        async *later() {
          yield { content: 'second' }
        },
      }),
    })
    await gateway.take(slash('look'))
    expect(gateway.lost).toEqual([[failure, slash('look').id]])
    expect(gateway.sent).toHaveLength(2)
  })
})

test('what is shown to all leaves the private message bare before it goes on', async () => {
  const gateway = gatewayOf({
    answer: async () => ({
      content: 'begun',
      async *later() {
        await later(60_000)
        yield { content: 'done' }
      },
    }),
  })
  const taken = gateway.take(press(show, {}, { flags: 64 }))
  await later(0)
  expect(gateway.sent.map(({ how }) => how)).toEqual(['respond', 'tell', 'bare'])
  await later(60_000)
  await taken
  expect(gateway.sent.map(({ how }) => how)).toEqual(['respond', 'tell', 'bare', 'edit'])
})

test('what is always private answers who presses it again alone', async () => {
  const command = lookThat(async () => ({}))
  const gateway = gatewayOf({ commands: [{ ...command, action: { ...action, private: true } }] })
  const again = () => gateway.take(press(show, {}, { flags: 64 }))
  await again()
  await again()
  expect(gateway.sent.map(({ how }) => how)).toEqual(['respond', 'tell', 'bare', 'respond'])
  expect(gateway.sent.at(-1)?.what).toMatchObject({ type: 4, data: { flags: 64 } })
  expect(gateway.calls.map((call) => call.private)).toEqual([false, true])
})

describe('what comes minutes later is judged again', () => {
  async function judgedAgain(
    place: Readonly<Record<string, unknown>>,
    isRestricted: boolean,
  ): Promise<Rating | undefined> {
    let again: Rating | undefined
    const gateway = gatewayOf({
      isAgeRestricted: async () => isRestricted,
      answer: async (_, __, judgeAgain) => {
        again = await judgeAgain?.()
        return {}
      },
    })
    await gateway.take(slash('look', {}, place))
    return again
  }

  test('where the channel is age-restricted still', async () => {
    expect(await judgedAgain(AFTER_DARK, true)).toBe('XXX')
  })

  test('where it is so no more', async () => {
    expect(await judgedAgain(AFTER_DARK, false)).toBe('PG')
  })

  test('but it is never more mature than it was', async () => {
    expect(await judgedAgain(GENERAL, true)).toBe('PG')
  })
})
