import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { customId, DELETE_ID } from '../../src/button.ts'
import { messageOf, modalOf } from '../../src/discord/response.ts'
import type { Form } from '../../src/form.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { lookThat, REFERENCE } from '../support/dispatch.ts'
import { orderForm } from '../support/form.ts'
import { delayed, gatewayOf, type Sent } from '../support/gateway.ts'
import {
  AFTER_DARK,
  BOB,
  memberOf,
  press,
  slash,
  submit,
  THREAD,
  unheardOf,
} from '../support/interaction.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9) })
})
afterEach(() => {
  vi.useRealTimers()
})
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const found: Reply = { content: 'an answer' }
const problem: Reply = { private: true, content: 'a problem' }
const turn = customId(lookThat(async () => ({})).action, 'turn', { page: 2 })
const again = customId(lookThat(async () => ({})).action, 'again', { page: 2 })
const open = customId(lookThat(async () => ({})).action, 'open', { page: 2 })
const show = customId(lookThat(async () => ({})).action, 'show', { page: 2 })

const data = (reply: Reply, flags?: number) => ({ ...messageOf(reply), ...(flags && { flags }) })
const responded = (type: number, more: unknown, at: number): Partial<Sent> =>
  expect.objectContaining({
    how: 'respond',
    what: { type, ...(more !== undefined && { data: more }) },
    at,
  })
/** A sentence that only who asked can see. */
const said = (content: string, at = 0) => responded(4, data({ content }, 64), at)

describe('an answer that is ready soon', () => {
  test.each([
    ['is sent at once', slash('look'), found, [responded(4, data(found), 1_499)]],
    [
      'is private when asked to be',
      slash('look', { private: true }),
      found,
      [responded(4, data(found, 64), 1_499)],
    ],
    ['changes the pressed message', press(turn), found, [responded(7, data(found), 1_499)]],
    [
      'takes the place of what was said when the call failed',
      press(again, {}, { flags: 64 }),
      found,
      [responded(7, data(found), 1_499)],
    ],
    [
      'does so although it fails again',
      press('=["look",{"name":"x"}]', {}, { flags: 64 }),
      problem,
      [responded(7, data({ content: 'a problem' }), 1_499)],
    ],
    [
      'is a private copy for anyone else',
      press(turn, memberOf(BOB)),
      found,
      [responded(4, data(found, 64), 1_499)],
    ],
    [
      'is private when it is a problem',
      slash('look'),
      problem,
      [responded(4, data(problem, 64), 1_499)],
    ],
    [
      'leaves the pressed message when it is a problem',
      press(turn),
      problem,
      [responded(4, data(problem, 64), 1_499)],
    ],
  ])('%s', async (_, interaction, reply, expected) => {
    const { take, sent, lost } = gatewayOf({ answer: () => delayed(1_499, reply) })
    take(interaction)
    await later(20_000)
    expect(sent).toEqual(expected)
    expect(lost).toEqual([])
  })
})

describe('an answer that comes late', () => {
  const edited = (reply: Reply) => ({ how: 'edit', what: reply, at: 4_000 })
  const told = { how: 'tell', what: problem, at: 4_000 }
  const removed = { how: 'remove', what: undefined, at: 4_000 }

  test.each([
    ['is announced, and follows', slash('look'), found, [responded(5, {}, 1_500), edited(found)]],
    [
      'is announced privately',
      slash('look', { private: true }),
      found,
      [responded(5, { flags: 64 }, 1_500), edited(found)],
    ],
    [
      'changes the pressed message then',
      press(turn),
      found,
      [responded(6, undefined, 1_500), edited(found)],
    ],
    ['opens privately', press(open), found, [responded(5, { flags: 64 }, 1_500), edited(found)]],
    [
      'takes a public announcement back for a problem',
      slash('look'),
      problem,
      [responded(5, {}, 1_500), removed, told],
    ],
    [
      'is a problem where it was announced privately',
      slash('look', { private: true }),
      problem,
      [responded(5, { flags: 64 }, 1_500), edited(problem)],
    ],
    [
      'leaves the pressed message for a problem',
      press(turn),
      problem,
      [responded(6, undefined, 1_500), told],
    ],
    [
      'leaves a private pressed message for a problem',
      press(turn, {}, { flags: 64 }),
      problem,
      [responded(6, undefined, 1_500), told],
    ],
  ])('%s', async (_, interaction, reply, expected) => {
    const { take, sent, lost } = gatewayOf({ answer: () => delayed(4_000, reply) })
    take(interaction)
    await later(20_000)
    expect(sent).toEqual(expected)
    expect(lost).toEqual([])
  })

  test('is announced although the place is not judged yet', async () => {
    const { take, sent, calls } = gatewayOf({ isAgeRestricted: () => delayed(3_000, true) })
    take(slash('look', {}, THREAD))
    await later(1_500)
    expect(sent).toEqual([responded(5, {}, 1_500)])
    expect(calls).toEqual([])
    await later(1_500)
    expect(calls).toMatchObject([{ ceiling: 'XXX' }])
    expect(sent).toHaveLength(2)
  })
})

describe('the place of a call', () => {
  test.each([
    ['a channel', {}, 'XXX', 'PG', []],
    ['an age-restricted channel', AFTER_DARK, 'XXX', 'XXX', []],
    ['a thread under one', THREAD, 'XXX', 'XXX', ['201']],
    [
      'an age-restricted channel, where nothing mature is shown anywhere',
      AFTER_DARK,
      'PG',
      'PG',
      [],
    ],
    ['a thread, where nothing mature is shown anywhere', THREAD, 'PG', 'PG', []],
  ] as const)('%s', async (_, place, allowed, ceiling, asked) => {
    const rules = { isAgeRestricted: async () => true, ceiling: allowed }
    const { take, calls, judged } = gatewayOf(rules)
    take(slash('look', { name: 'x' }, place))
    take(press(turn, place))
    await later(0)
    expect(calls).toMatchObject([
      { ceiling, options: { name: 'x' } },
      { ceiling, options: { page: 2 } },
    ])
    expect(judged).toEqual([...asked, ...asked])
  })
})

describe('Delete', () => {
  test('removes the message for who may', async () => {
    const { take, sent } = gatewayOf({})
    take(press(DELETE_ID))
    await later(0)
    expect(sent).toEqual([responded(6, undefined, 0), { how: 'remove', what: undefined, at: 0 }])
  })

  test('removes nothing for anyone else, who is told why', async () => {
    const { take, sent } = gatewayOf({})
    take(press(DELETE_ID, memberOf(BOB)))
    await later(0)
    expect(sent).toEqual([said(en.notYours)])
  })
})

describe('what cannot be read', () => {
  test('is told with a reference, privately', async () => {
    const { take, sent, unread } = gatewayOf({})
    take(unheardOf({ type: 2, data: null }))
    await later(0)
    expect(sent).toEqual([said(en.broken(REFERENCE))])
    expect(unread).toEqual([REFERENCE])
  })

  test('suggests nothing while somebody types', async () => {
    const { take, sent, unread } = gatewayOf({})
    take(unheardOf({ type: 4, data: null }))
    await later(0)
    expect(sent).toEqual([responded(8, { choices: [] }, 0)])
    expect(unread).toEqual([REFERENCE])
  })
})

describe('what fits nothing that the bot does today', () => {
  test.each([
    ['a button from before', press('zzz')],
    ['a form', unheardOf({ type: 5, data: { custom_id: 'x', components: [] } })],
    ['something without a language', unheardOf({ type: 99, locale: undefined })],
  ])('(%s) is told so, privately', async (_, interaction) => {
    const { take, sent, calls } = gatewayOf({})
    take(interaction)
    await later(0)
    expect(sent).toEqual([said(en.oldButton)])
    expect(calls).toEqual([])
  })
})

describe('a form', () => {
  const form = orderForm(7)
  const opened = (at: number) => responded(9, modalOf(form).data, at)

  test.each([
    ['a slash command', slash('look')],
    ['a private one', slash('look', { private: true })],
    ['a press that opens', press(open)],
    ['a press that turns', press(turn)],
    ['a press that tries again', press(again, {}, { flags: 64 })],
    ['a press of Show to all', press(show, {}, { flags: 64 })],
  ])('that is ready soon is opened by %s', async (_, interaction) => {
    const { take, sent, handled } = gatewayOf({ answer: () => delayed(1_499, form) })
    take(interaction)
    await later(10_000)
    expect(sent).toEqual([opened(1_499)])
    expect(handled).toMatchObject([{ outcome: 'answered', ms: 1_499 }])
  })

  test('that is not ready soon is not opened, and who asked is told to try again', async () => {
    const { take, sent, lost, handled } = gatewayOf({ answer: () => delayed(1_501, form) })
    take(press(open))
    await later(10_000)
    expect(sent).toEqual([
      responded(5, { flags: 64 }, 1_500),
      expect.objectContaining({ how: 'edit', what: { private: true, content: en.formTooLate } }),
    ])
    expect(lost).toEqual([])
    expect(handled).toMatchObject([{ outcome: 'passing' }])
  })

  test('that comes too late for a public answer is told of privately all the same', async () => {
    const { take, sent } = gatewayOf({ answer: () => delayed(1_501, form) })
    take(slash('look'))
    await later(10_000)
    expect(sent.map(({ how }) => how)).toEqual(['respond', 'remove', 'tell'])
    expect(sent.at(-1)?.what).toEqual({ private: true, content: en.formTooLate })
  })

  test('does not count as shown to all', async () => {
    const answer = vi.fn<() => Promise<Reply | Form>>(async () => form)
    const { take, sent } = gatewayOf({ answer })
    take(press(show, {}, { flags: 64 }))
    await later(0)
    answer.mockResolvedValue(found)
    take(press(show, {}, { flags: 64 }))
    await later(0)
    expect(sent.map(({ how }) => how)).toEqual(['respond', 'respond', 'tell', 'bare'])
  })

  test('that is sent in is answered by a new message for who sent it', async () => {
    const { take, sent, calls } = gatewayOf({})
    take(submit(open, { name: 'a lantern' }))
    await later(0)
    expect(calls).toMatchObject([{ path: 'look', options: { page: 2, name: 'a lantern' } }])
    expect(sent).toEqual([said('an answer')])
  })

  test('that is sent in has the same time as anything else', async () => {
    const { take, sent } = gatewayOf({ answer: () => delayed(4_000, found) })
    take(submit(open, {}))
    await later(10_000)
    expect(sent.map(({ how, at }) => [how, at])).toEqual([
      ['respond', 1_500],
      ['edit', 4_000],
    ])
  })

  test('of an older version is told to be old', async () => {
    const { take, sent, calls } = gatewayOf({})
    take(submit('zzz', {}))
    take(submit(open, { cost: '0' }))
    await later(0)
    expect(sent).toEqual([said(en.oldButton), said(en.oldButton)])
    expect(calls).toEqual([])
  })

  test.each([
    ['no components', { custom_id: open }],
    ['a component of nothing', { custom_id: open, components: [{ component: null }] }],
    ['no custom_id', { components: [] }],
  ])('that cannot be read (%s) gets a sentence', async (_, data) => {
    const { take, sent, unread } = gatewayOf({})
    take(submit('', {}, { data }))
    await later(0)
    expect(sent).toEqual([said(en.broken(REFERENCE))])
    expect(unread).toEqual([REFERENCE])
  })
})
