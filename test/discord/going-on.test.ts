import type { APIInteraction } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { customId, DELETE_ID } from '../../src/button.ts'
import { AnswerFault, type AnswerFaultKind } from '../../src/discord/answer-fault.ts'
import { messageOf } from '../../src/discord/response.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { lookThat, REFERENCE } from '../support/dispatch.ts'
import { type Further, furtherReplies } from '../support/further.ts'
import { delayed, gatewayOf, type Sent, TOLD } from '../support/gateway.ts'
import { BOB, memberOf, press, slash } from '../support/interaction.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9) })
})
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const MINUTE = 60_000
const turn = customId(lookThat(async () => ({})).action, 'turn', { page: 2 })
const says = (content: string): Reply => ({ content })
const problem: Reply = { private: true, content: 'a problem' }

interface Rules {
  /** What a press is answered with. */
  readonly pressed?: Reply
  readonly pressedAfter?: number
  readonly answeredAfter?: number
  readonly private?: boolean
  readonly sending?: (how: Sent['how'], what: Sent['what']) => void | Promise<void>
}

/** A press, on the message that the slash command made. */
const pressing: typeof press = (id, change, message) => press(id, { id: '2', ...change }, message)

/** A gateway whose slash command's answer, `one`, goes on as a test says. */
function going({ pressed = says('turned'), pressedAfter = 0, answeredAfter = 0, ...rules }: Rules) {
  const further: Further = furtherReplies()
  const first = { ...says('one'), private: rules.private === true, later: further.later }
  const gateway = gatewayOf({
    answer: (call) =>
      call.options.page === undefined
        ? delayed(answeredAfter, first)
        : delayed(pressedAfter, pressed),
    ...(rules.sending && { sending: rules.sending }),
  })
  const shown = () =>
    gateway.sent.map(({ how, what, of }) => {
      const { content } = what && 'type' in what ? { content: what.type } : (what ?? {})
      return [how, content, ...(of === undefined ? [] : [of])]
    })
  return { ...gateway, ...further, shown }
}

/** Fails the first of the edits so. */
const failing = (kind: AnswerFaultKind): Required<Pick<Rules, 'sending'>> => {
  let failed = false
  return {
    sending(how) {
      if (how !== 'edit' || failed) return
      failed = true
      throw new AnswerFault(kind, new Error(kind))
    },
  }
}

describe('an answer that goes on', () => {
  test.each([
    ['at once', 0, [['respond', 4]]],
    [
      'behind a deferral',
      4_000,
      [
        ['respond', 5],
        ['edit', 'one'],
      ],
    ],
  ])('has its message edited with each further reply (%s)', async (_, answeredAfter, before) => {
    const { take, next, shown, isOver, lost } = going({ answeredAfter })
    take(slash('look'))
    await pass(4_000)
    next(says('two'))
    await pass(MINUTE)
    next(says('three'))
    next('end')
    await pass(0)
    expect(shown()).toEqual([...before, ['edit', 'two'], ['edit', 'three']])
    expect(isOver()).toBe(true)
    expect(lost).toEqual([])
  })

  test('is begun when its first reply is there, and never where that could not be', async () => {
    const { take, begun, lost } = going({
      sending: async (how) => {
        if (how !== 'respond') return
        await delayed(1_000, undefined)
        throw new AnswerFault('late', new Error('Unknown interaction'))
      },
    })
    take(slash('look'))
    await pass(5_000)
    expect(begun()).toBe(0)
    expect(lost).toHaveLength(1)
  })

  test('is not begun in place of a first reply that Discord refused', async () => {
    let refuses = true
    const { take, begun, refused } = going({
      sending() {
        if (refuses) {
          refuses = false
          throw new AnswerFault('refused', new Error('Invalid Form Body'))
        }
      },
    })
    take(slash('look'))
    await pass(0)
    expect(begun()).toBe(0)
    expect(refused).toHaveLength(1)
  })

  test('has one edit under way at a time, and then goes on with the newest', async () => {
    const { take, next, sent } = going({
      sending: (how) => (how === 'edit' ? delayed(1_000, undefined) : undefined),
    })
    take(slash('look'))
    await pass(0)
    for (const content of ['two', 'three', 'four', 'five']) next(says(content))
    next('end')
    await pass(10_000)
    expect(sent.slice(1)).toEqual([
      { how: 'edit', what: says('two'), at: 1_000 },
      { how: 'edit', what: says('five'), at: 2_000 },
    ])
  })

  test('goes on in a message of its own where its first reply was told in one', async () => {
    const { take, next, shown } = going({ private: true, answeredAfter: 4_000 })
    take(slash('look'))
    await pass(4_000)
    next({ ...says('two'), private: true })
    next('end')
    await pass(0)
    expect(shown()).toEqual([
      ['respond', 5],
      ['remove', undefined],
      ['tell', 'one'],
      ['edit', 'two', TOLD],
    ])
  })
})

describe('an answer that goes on is over', () => {
  /** One that says `two`, and what follows on what a test does then. */
  async function afterwards(rules: Rules, then: (bench: ReturnType<typeof going>) => unknown) {
    const bench = going(rules)
    bench.take(slash('look'))
    await pass(0)
    bench.next(says('two'))
    await pass(0)
    await then(bench)
    await pass(0)
    bench.next(says('never'))
    await pass(5_000)
    expect(bench.isOver()).toBe(true)
    return { ...bench, shown: bench.shown().slice(1) }
  }

  test('when a press changes its message', async () => {
    const { shown } = await afterwards({}, ({ take }) => void take(pressing(turn)))
    expect(shown).toEqual([
      ['edit', 'two'],
      ['respond', 7],
    ])
  })

  test('when a press changes its message late, up to then it goes on', async () => {
    const { shown } = await afterwards({ pressedAfter: 3_000 }, async ({ take, next }) => {
      take(pressing(turn))
      await pass(2_000)
      next(says('three'))
      await pass(1_000)
    })
    expect(shown).toEqual([
      ['edit', 'two'],
      ['respond', 6],
      ['edit', 'three'],
      ['edit', 'turned'],
    ])
  })

  test('before what was pressed is shown, also with an edit under way', async () => {
    const { take, next, sent, isOver } = going({
      sending: (how, what) =>
        how === 'edit' && what && 'content' in what && what.content === 'two'
          ? delayed(5_000, undefined)
          : undefined,
    })
    take(slash('look'))
    await pass(0)
    next(says('two'))
    next(says('three'))
    await pass(1_000)
    take(pressing(turn))
    await pass(10_000)
    expect(sent.slice(1)).toEqual([
      { how: 'respond', what: { type: 6 }, at: 2_500 },
      { how: 'edit', what: says('two'), at: 5_000 },
      { how: 'edit', what: says('turned'), at: 5_000 },
    ])
    expect(isOver()).toBe(true)
  })

  test('when another answer that goes on takes its message over', async () => {
    const other = furtherReplies()
    const pressed = { ...says('turned'), later: other.later }
    const { take, shown } = await afterwards({ pressed }, async ({ take }) => {
      take(pressing(turn))
      await pass(0)
      other.next(says('turned further'))
    })
    expect(shown).toEqual([
      ['edit', 'two'],
      ['respond', 7],
      ['edit', 'turned further'],
    ])
    take(pressing(DELETE_ID))
    await pass(0)
    expect(other.isOver()).toBe(true)
  })

  test('when it is deleted', async () => {
    const { shown } = await afterwards({}, ({ take }) => void take(pressing(DELETE_ID)))
    expect(shown).toEqual([
      ['edit', 'two'],
      ['respond', 6],
      ['remove', undefined],
    ])
  })

  test.each(['gone', 'late'] as const)('when Discord says that it is %s', async (kind) => {
    const { shown, lost } = await afterwards(failing(kind), () => {})
    expect(shown).toEqual([])
    expect(lost).toEqual([])
  })

  test('when Discord refuses a reply, in place of which stands a reference', async () => {
    const { shown, refused } = await afterwards(failing('refused'), () => {})
    expect(shown).toEqual([['edit', en.broken(REFERENCE)]])
    expect(refused).toHaveLength(1)
  })

  test('when the interaction’s 15 minutes are nearly over', async () => {
    const { shown } = await afterwards({}, async ({ isOver }) => {
      await pass(14.5 * MINUTE - 1)
      expect(isOver()).toBe(false)
      await pass(1)
      expect(isOver()).toBe(true)
    })
    expect(shown).toEqual([['edit', 'two']])
  })

  test('when the bot stops', async () => {
    const { shown } = await afterwards({}, async ({ stop }) => {
      const stopped = stop(10_000)
      await pass(0)
      await stopped
    })
    expect(shown).toEqual([['edit', 'two']])
  })
})

describe('an answer that goes on is not over', () => {
  test.each<[string, Rules, APIInteraction]>([
    ['a press that meets a problem', { pressed: problem }, pressing(turn)],
    ['a press of somebody else', {}, pressing(turn, memberOf(BOB))],
    ['a Delete of somebody else', {}, pressing(DELETE_ID, memberOf(BOB))],
    ['a press on another message', {}, pressing(turn, {}, { interaction_metadata: undefined })],
  ])('by %s', async (_, rules, interaction) => {
    const { take, next, shown, isOver } = going(rules)
    take(slash('look'))
    await pass(0)
    take(interaction)
    await pass(0)
    next(says('two'))
    await pass(0)
    expect(isOver()).toBe(false)
    next('end')
    await pass(0)
    expect(shown().slice(-1)).toEqual([['edit', 'two']])
  })

  test('by an edit that is lost, which is told', async () => {
    const { take, next, shown, lost } = going(failing('lost'))
    take(slash('look'))
    await pass(0)
    next(says('two'))
    await pass(0)
    next(says('three'))
    next('end')
    await pass(0)
    expect(shown().slice(1)).toEqual([['edit', 'three']])
    expect(lost).toEqual([[expect.objectContaining({ message: 'lost' }), '1']])
  })
})

test('an answer that is ready when the bot has begun to stop does not go on', async () => {
  const { take, stop, begun, shown } = going({ answeredAfter: 1_000 })
  take(slash('look'))
  const stopped = stop(10_000)
  await pass(1_000)
  await stopped
  expect(shown()).toEqual([['respond', 4]])
  expect(begun()).toBe(0)
})

test('a source that heeds no signal is told to stop when it has its next reply', async () => {
  let isOver = false
  const first: Reply = {
    ...says('one'),
    async *later() {
      try {
        for (;;) yield delayed(1_000, says('more'))
      } finally {
        isOver = true
      }
    },
  }
  const { take, sent } = gatewayOf({ answer: async () => first })
  take(slash('look'))
  await pass(1_500)
  take(pressing(DELETE_ID))
  await pass(500)
  expect(isOver).toBe(true)
  expect(sent.map(({ how }) => how)).toEqual(['respond', 'edit', 'respond', 'remove'])
})

test('a first reply is whole without those that follow', () => {
  expect(messageOf({ ...says('one'), later: furtherReplies().later })).toEqual(
    messageOf(says('one')),
  )
})
