import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { customId, DELETE_ID } from '../../src/button.ts'
import { AnswerFault, type AnswerFaultKind } from '../../src/discord/answer-fault.ts'
import { choicesOf, messageOf, modalOf, responseOf } from '../../src/discord/response.ts'
import type { Form } from '../../src/form.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { lookThat, REFERENCE } from '../support/dispatch.ts'
import { orderForm } from '../support/form.ts'
import { delayed, gatewayOf, type Sent } from '../support/gateway.ts'
import { press, slash, THREAD, typed, typing } from '../support/interaction.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9) })
})
afterEach(() => {
  vi.useRealTimers()
})

const found: Reply = { content: 'an answer' }
const problem: Reply = { private: true, content: 'a problem' }
const sorry = en.broken(REFERENCE)
const turn = customId(lookThat(async () => ({})).action, 'turn', { page: 2 })

/** What is sent of an answer that comes after `ms`, while the first of each of these fails so. */
async function sentAfter(
  ms: number,
  reply: Reply | Form,
  faults: Partial<Record<Sent['how'], AnswerFaultKind>>,
  interaction = slash('look'),
) {
  const left = new Map(Object.entries(faults))
  const { take, sent, lost, refused } = gatewayOf({
    answer: () => delayed(ms, reply),
    sending(how) {
      const kind = left.get(how)
      left.delete(how)
      if (kind !== undefined) throw new AnswerFault(kind, new Error(`${how}: ${kind}`))
    },
  })
  take(interaction)
  await vi.advanceTimersByTimeAsync(20_000)
  return { sent: sent.map(({ how, what }) => [how, what]), lost, refused }
}

test.each(['lost', 'refused', 'late'] as const)(
  'a private sentence is told although "thinking…" cannot be removed (%s)',
  async (kind) => {
    const { sent, lost } = await sentAfter(4_000, problem, { remove: kind })
    expect(sent.at(-1)).toEqual(['tell', problem])
    expect(lost).toHaveLength(1)
  },
)

test('Delete removes the message although the word on its deferral was lost', async () => {
  const { sent, lost } = await sentAfter(0, found, { respond: 'lost' }, press(DELETE_ID))
  expect(sent.map(([how]) => how)).toEqual(['remove'])
  expect(lost).toEqual([])
})

describe('an answer that is ready', () => {
  test('is there all the same where only the word on it was lost', async () => {
    const { sent, lost } = await sentAfter(0, found, { respond: 'lost' })
    expect(sent).toEqual([['edit', found]])
    expect(lost).toEqual([])
  })

  test('is in the log where it can no longer be there', async () => {
    const { sent, lost } = await sentAfter(0, found, { respond: 'lost', edit: 'late' })
    expect(sent).toEqual([])
    expect(lost).toEqual([[expect.objectContaining({ message: 'edit: late' }), '1']])
  })

  test.each([
    ['a command', slash('look')],
    ['a press', press(turn)],
  ])('gives way to a private sentence where Discord refuses it (%s)', async (_, interaction) => {
    const { sent, lost, refused } = await sentAfter(0, found, { respond: 'refused' }, interaction)
    const data = { ...messageOf({ content: sorry }), flags: 64 }
    expect(sent).toEqual([['respond', { type: 4, data }]])
    expect(lost).toEqual([])
    expect(refused).toEqual([[REFERENCE, expect.objectContaining({ content: '9 characters' })]])
  })
})

describe('an answer with files that is ready', () => {
  const files = [{ name: 'a.png', bytes: new Uint8Array(3) }]
  const pictured = { ...found, files }
  const secret = { ...problem, files }

  test.each([
    ['a command', pictured, slash('look'), [{ type: 5, data: {} }, 'edit']],
    [
      'a private command',
      pictured,
      slash('look', { private: true }),
      [{ type: 5, data: { flags: 64 } }, 'edit'],
    ],
    ['private of itself', secret, slash('look'), [{ type: 5, data: { flags: 64 } }, 'edit']],
    ['a press', pictured, press(turn), [{ type: 6 }, 'edit']],
    ['private beside what was pressed', secret, press(turn), [{ type: 6 }, 'tell']],
  ] as const)('comes behind a deferral (%s)', async (_, reply, interaction, [deferral, how]) => {
    const { sent, lost } = await sentAfter(0, reply, {}, interaction)
    expect(sent).toEqual([
      ['respond', deferral],
      [how, reply],
    ])
    expect(lost).toEqual([])
  })

  test('gives way to a private sentence where Discord refuses it, and the log tells the sizes', async () => {
    const { sent, refused } = await sentAfter(0, pictured, { edit: 'refused' })
    expect(sent.slice(1)).toEqual([
      ['remove', undefined],
      ['tell', { private: true, content: sorry }],
    ])
    const shape = { attachments: [{ id: '1 characters', filename: '5 characters' }], bytes: [3] }
    expect(refused).toEqual([[REFERENCE, expect.objectContaining(shape)]])
  })
})

describe('an answer behind a deferral', () => {
  test('follows although the word on the deferral was lost', async () => {
    const { sent, lost } = await sentAfter(4_000, found, { respond: 'lost' })
    expect(sent).toEqual([['edit', found]])
    expect(lost).toEqual([])
  })

  test('is in the log where the interaction was over', async () => {
    const { sent, lost } = await sentAfter(4_000, found, { respond: 'late' })
    expect(sent).toEqual([])
    expect(lost).toHaveLength(1)
  })

  test('gives way to a private sentence where Discord refuses it', async () => {
    const { sent, refused } = await sentAfter(4_000, found, { edit: 'refused' })
    expect(sent.slice(1)).toEqual([
      ['remove', undefined],
      ['tell', { private: true, content: sorry }],
    ])
    expect(refused).toHaveLength(1)
  })

  test('leaves a pressed message as it is where Discord refuses it', async () => {
    const { sent } = await sentAfter(4_000, found, { edit: 'refused' }, press(turn))
    expect(sent.slice(1)).toEqual([['tell', { private: true, content: sorry }]])
  })

  test('gives way to a shorter one where Discord refuses a problem', async () => {
    const { sent } = await sentAfter(4_000, problem, { tell: 'refused' })
    expect(sent.at(-1)).toEqual(['tell', { private: true, content: sorry }])
  })

  test('is in the log where somebody has deleted what said "thinking…"', async () => {
    const { lost } = await sentAfter(4_000, found, { edit: 'gone' })
    expect(lost).toEqual([[expect.objectContaining({ message: 'edit: gone' }), '1']])
  })
})

test('a place that is not judged in time allows PG only', async () => {
  const { take, calls } = gatewayOf({ isAgeRestricted: () => new Promise(() => {}) })
  take(slash('look', {}, THREAD))
  await vi.advanceTimersByTimeAsync(4_999)
  expect(calls).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(calls).toMatchObject([{ ceiling: 'PG' }])
})

test('nothing is offered where Discord refuses what would be', async () => {
  let refuses = true
  const { take, sent, refused } = gatewayOf({
    sending() {
      if (!refuses) return
      refuses = false
      throw new AnswerFault('refused', new Error('Invalid Form Body'))
    },
  })
  take(typing('look', [typed('name', 'a')]))
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.map(({ what }) => what)).toEqual([choicesOf([])])
  expect(refused).toHaveLength(1)
})

describe('what is shown to all', () => {
  const show = customId(lookThat(async () => ({})).action, 'show', { page: 2 })
  const pressing = press(show, {}, { flags: 64 })
  const shownAfter = (
    ms: number,
    reply: Reply,
    faults: Partial<Record<Sent['how'], AnswerFaultKind>> = {},
  ) => sentAfter(ms, reply, faults, pressing)

  test.each([0, 4_000])(
    'is another message, which then has the buttons alone (after %i ms)',
    async (ms) => {
      const { sent, lost } = await shownAfter(ms, found)
      expect(sent).toEqual([
        ['respond', { type: 6 }],
        ['tell', found],
        ['bare', undefined],
      ])
      expect(lost).toEqual([])
    },
  )

  test.each([0, 4_000])('leaves the buttons where there is a problem (after %i ms)', async (ms) => {
    const { sent } = await shownAfter(ms, problem)
    expect(sent.map(([how]) => how)).not.toContain('bare')
    expect(JSON.stringify(sent.at(-1))).toContain('a problem')
  })

  test.each(['refused', 'lost', 'late'] as const)(
    'leaves them where it was not shown (%s)',
    async (kind) => {
      const { sent } = await shownAfter(0, found, { tell: kind })
      expect(sent.map(([how]) => how)).not.toContain('bare')
    },
  )

  test.each(['refused', 'lost'] as const)(
    'is shown and stays so where the buttons cannot be taken away (%s)',
    async (kind) => {
      const { sent, refused, lost } = await shownAfter(0, found, { bare: kind })
      expect(sent.slice(1)).toEqual([['tell', found]])
      expect(refused).toEqual([])
      expect(lost).toHaveLength(1)
    },
  )

  test('that Discord refuses is told to who asked', async () => {
    const { sent, refused } = await shownAfter(0, found, { tell: 'refused' })
    expect(sent.slice(1)).toEqual([['tell', { private: true, content: sorry }]])
    expect(refused).toHaveLength(1)
  })

  test('is shown once to who presses twice, and again after it failed', async () => {
    const kinds: (AnswerFaultKind | undefined)[] = ['lost']
    const { take, sent } = gatewayOf({
      answer: () => delayed(100, found),
      sending(how) {
        const kind = how === 'tell' ? kinds.shift() : undefined
        if (kind !== undefined) throw new AnswerFault(kind, new Error(kind))
      },
    })
    const told = () => sent.filter(({ how }) => how === 'tell').length
    take(pressing)
    take(pressing)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told()).toBe(0)
    take(pressing)
    take(pressing)
    await vi.advanceTimersByTimeAsync(1_000)
    take(pressing)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told()).toBe(1)
    // Each press is answered all the same.
    const responses = sent.filter(({ how }) => how === 'respond')
    expect(responses).toHaveLength(5)
    expect(JSON.stringify(responses).split(en.shownAlready)).toHaveLength(4)
  })
})

describe('a form', () => {
  const form = orderForm(7)
  const modal = ['respond', modalOf(form)]

  test('is sent again where the word on it was lost', async () => {
    const { sent, lost } = await sentAfter(0, form, { respond: 'lost' })
    expect(sent).toEqual([modal])
    expect(lost).toEqual([])
  })

  test('that is refused is told of, and its shape is logged', async () => {
    const { sent, refused } = await sentAfter(0, form, { respond: 'refused' })
    expect(sent).toEqual([
      ['respond', responseOf({ content: sorry }, { private: true, changes: false })],
    ])
    expect(refused).toMatchObject([
      [REFERENCE, { data: { title: '21 characters', components: { length: 4 } } }],
    ])
  })

  test('that comes late is not tried', async () => {
    const { sent, lost } = await sentAfter(0, form, { respond: 'late' })
    expect(sent).toEqual([])
    expect(lost).toHaveLength(1)
  })
})
