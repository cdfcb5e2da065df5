import { describe, expect, test } from 'vitest'
import type { GenerationOutcome, GenerationReason } from '../../src/generation/generation.ts'
import { owedReply } from '../../src/render/owed.ts'
import { en } from '../../src/words/en.ts'

const at = 1_700_000_000_000
const ended = { id: 'one', quotedAt: at - 1, spentAt: at, spent: 0 } as const
const said = (has: Partial<Parameters<typeof owedReply>[0][number]>) =>
  owedReply([{ ...ended, ...has }], (id) => `show ${id}`, en).content

describe('a word about pictures that were not made', () => {
  test.each<[GenerationOutcome, GenerationReason | undefined, string]>([
    ['failed', 'blocked', 'Civitai doesn’t allow what it would show. Change the prompt.'],
    ['failed', 'unknown', 'Civitai couldn’t make it.'],
    ['expired', 'too slow', 'It waited too long, and Civitai dropped it. Try again later.'],
    ['cancelled', undefined, 'Cancelled.'],
    ['refused', 'too many', 'Civitai was being asked too much. Try again later.'],
    ['refused', 'unknown', 'Civitai wouldn’t make it.'],
    ['lost', undefined, 'I can’t find out what became of it. Look on Civitai.'],
  ])('says why: %s, %s', (outcome, reason, why) => {
    expect(said({ outcome, reason })).toBe(
      `Nothing came of the pictures that you asked for <t:1700000000:R>. ${why} Nothing was spent.`,
    )
  })

  test.each<[number, number | undefined, string]>([
    [0, 1_200, 'All 1,200 Buzz came back.'],
    [0, 0, 'Nothing was spent.'],
    [4, 6, '6 Buzz came back, and 4 didn’t.'],
    [10, 0, 'None of the 10 Buzz came back.'],
    [10, undefined, 'What comes back of 10 Buzz, you see in `/generations` in a minute.'],
  ])('says what came back of what was paid: %d, %s', (spent, refunded, cost) => {
    expect(
      said({ outcome: 'failed', spent, refunded })?.endsWith(` Civitai couldn’t make it. ${cost}`),
    ).toBe(true)
  })
})
