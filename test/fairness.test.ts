import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFairness, type Fairness, type Who } from '../src/fairness.ts'
import { Problem } from '../src/problem.ts'
import { en } from '../src/words/en.ts'

const START = Date.UTC(2026, 10, 21, 9)
const ADA: Who = { userId: 'ada', guildId: 'here' }
const BOB: Who = { userId: 'bob', guildId: 'here' }

/** A fairness whose clock is moved by hand, and how many questions of somebody pass at once. */
function bench() {
  let at = START
  const fairness = createFairness(() => at)
  const told = (who: Who, how: keyof Fairness = 'question'): string | undefined => {
    try {
      fairness[how](who)
      return undefined
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return error.say(en)
    }
  }
  return {
    told,
    pass: (ms: number) => {
      at += ms
    },
    passed(who: Who, how: keyof Fairness = 'question', tries = 1_000) {
      let count = 0
      for (let nth = 0; nth < tries; nth++) if (told(who, how) === undefined) count += 1
      return count
    },
  }
}

describe('questions', () => {
  test('of a person are thirty at once, and one more every two seconds', () => {
    const { passed, pass, told } = bench()
    expect(passed(ADA)).toBe(30)
    expect(told(ADA)).toBe(en.tooManyQuestions(START + 2_000))
    pass(1_999)
    expect(passed(ADA)).toBe(0)
    pass(1)
    expect(passed(ADA)).toBe(1)
    pass(60_000)
    expect(passed(ADA)).toBe(30)
  })

  test('of one person leave those of the next one as they are', () => {
    const { passed } = bench()
    passed(ADA)
    expect(passed(BOB)).toBe(30)
  })

  test('of a server are 120 at once, and what is refused counts for nobody', () => {
    const { passed, pass } = bench()
    const person = (nth: number): Who => ({ userId: `${nth}`, guildId: 'here' })
    for (let nth = 0; nth < 4; nth++) expect(passed(person(nth))).toBe(30)
    expect(passed(person(4))).toBe(0)
    expect(passed({ userId: '4', guildId: 'there' })).toBe(30)
    pass(60_000)
    expect(passed(person(4))).toBe(30)
  })

  test('of a direct message belong to no server', () => {
    const { passed } = bench()
    for (let nth = 0; nth < 10; nth++) expect(passed({ userId: `${nth}` })).toBe(30)
  })

  test('and keystrokes are counted apart', () => {
    const { passed } = bench()
    passed(ADA, 'keystroke')
    expect(passed(ADA)).toBe(30)
  })

  test('pass again soon after the clock was put back', () => {
    const { passed, pass } = bench()
    passed(ADA)
    pass(-3_600_000)
    expect(passed(ADA)).toBeGreaterThan(0)
  })

  test('never exceed thirty and what a minute brings, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }), (waits) => {
        const { told, pass } = bench()
        let passed = 0
        let time = 0
        for (const wait of waits) {
          pass(wait)
          time += wait
          if (told(ADA) === undefined) passed += 1
        }
        expect(passed).toBeLessThanOrEqual(30 + Math.floor(time / 2_000))
      }),
    )
  })
})
