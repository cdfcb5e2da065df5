import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { customId, DELETE_ID } from '../../src/button.ts'
import { AnswerFault } from '../../src/discord/answer-fault.ts'
import { lookThat } from '../support/dispatch.ts'
import { delayed, gatewayOf } from '../support/gateway.ts'
import {
  BOB,
  memberOf,
  press,
  slash,
  submit,
  THREAD,
  typed,
  typing,
} from '../support/interaction.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9) })
})
afterEach(() => {
  vi.useRealTimers()
})
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const open = customId(lookThat(async () => ({})).action, 'open', { page: 2 })

/** Texts of people, and what a label or a log could be broken by. */
const HOSTILE = [
  '918273645',
  'digest list"} 1\n',
  'Grace Hopper',
  '../../etc',
  '\u0000',
  '__proto__',
]

describe('an interaction is noted when it is over:', () => {
  const look = { command: 'look', kind: 'command', place: 'channel', cache: 'unasked' } as const

  test('how long the first answer took, and what the cache held', async () => {
    const { take, handled } = gatewayOf({
      async answer(_, note) {
        note?.reads('miss')
        note?.reads('hit')
        return delayed(400, { content: 'an answer' })
      },
    })
    take(slash('look'))
    await later(400)
    expect(handled).toEqual([{ ...look, outcome: 'answered', ms: 400, cache: 'miss' }])
  })

  test('“thinking…” is a first answer', async () => {
    const { take, handled } = gatewayOf({ answer: () => delayed(4_000, { content: 'late' }) })
    take(slash('look', {}, THREAD))
    await later(3_999)
    expect(handled).toEqual([])
    await later(1)
    expect(handled).toEqual([{ ...look, place: 'thread', outcome: 'answered', ms: 1_500 }])
  })

  test('before what goes on for minutes', async () => {
    const { take, handled } = gatewayOf({
      answer: async () => ({
        content: 'first',
        async *later() {
          yield await delayed(60_000, { content: 'second' })
        },
      }),
    })
    take(slash('look'))
    await later(0)
    expect(handled).toHaveLength(1)
    await later(60_000)
    expect(handled).toHaveLength(1)
  })

  test('one that failed on the way to Discord has no first answer', async () => {
    const { take, handled } = gatewayOf({
      sending() {
        throw new AnswerFault('late', new Error('Unknown interaction'))
      },
    })
    take(slash('look'))
    await later(20_000)
    expect(handled).toEqual([{ ...look, outcome: 'late', ms: undefined }])
  })

  test('one whose answer Discord refuses', async () => {
    let tries = 0
    const { take, handled } = gatewayOf({
      sending() {
        if (tries++ === 0) throw new AnswerFault('refused', new Error('Invalid Form Body'))
      },
    })
    take(slash('look'))
    await later(0)
    expect(handled).toMatchObject([{ outcome: 'refused', ms: 0 }])
  })

  test.each([
    [
      'typing',
      typing('look', [typed('name', 'x')]),
      { ...look, kind: 'typing', outcome: 'answered' },
    ],
    ['Delete', press(DELETE_ID), { command: 'delete', kind: 'button', outcome: 'answered' }],
    [
      'Delete by another',
      press(DELETE_ID, memberOf(BOB)),
      { command: 'delete', outcome: 'problem' },
    ],
    ['an old button', press('zzz'), { command: 'unknown', kind: 'button', outcome: 'outdated' }],
    ['a form', submit(open, {}), { ...look, kind: 'form', outcome: 'answered' }],
    [
      'a form of somebody’s own',
      submit('zzz', {}),
      { command: 'unknown', kind: 'form', outcome: 'outdated' },
    ],
  ] as const)('%s', async (_, interaction, expected) => {
    const { take, handled } = gatewayOf({})
    take(interaction)
    await later(0)
    expect(handled).toMatchObject([expected])
  })

  test('while it stops', async () => {
    const { take, stop, handled } = gatewayOf({})
    await stop(0)
    take(slash('look'))
    await later(0)
    expect(handled).toMatchObject([{ command: 'look', outcome: 'stopping' }])
  })

  test.each(HOSTILE)('nothing of anybody: %j', async (text) => {
    const { take, handled } = gatewayOf({})
    take(slash(text, { [text]: text }))
    take(slash('look', { name: text }, { channel: { id: text, type: text, name: text } }))
    take(typing(text, [typed(text, text)]))
    take(press(text))
    await later(20_000)
    expect(handled).toHaveLength(4)
    expect(handled.map(({ command }) => command).sort()).toEqual([
      'look',
      ...Array(3).fill('unknown'),
    ])
    expect(JSON.stringify(handled)).not.toContain(JSON.stringify(text).slice(1, -1))
  })
})
