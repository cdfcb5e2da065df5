import { expect } from 'vitest'
import { GenerationFault } from '../../src/generation/fault.ts'
import type { Orchestrator } from '../../src/generation/orchestrator.ts'
import { submitBody } from '../../src/generation/workflow-body.ts'
import { ID } from './answers.ts'
import { asking, sends } from './asking.ts'
import { bodyFor } from './bodies.ts'
import type { HostileAnswer } from './hostile.ts'
import { expectFault, expectPrice, expectRight } from './right.ts'
import { wishFor } from './wishes.ts'

const body = bodyFor(wishFor('SDXL 1.0'))
const order = submitBody(body, { externalId: 'q1' })

interface Way {
  /** Asks, and looks whether the answer is right; throws what asking throws. */
  readonly ask: (from: Orchestrator, told: unknown) => Promise<void>
  /** What is sent of an answer, where it is not the whole. */
  readonly sent?: (text: string) => string
}

/** Everything that can be asked, by what it is called. */
export const WAYS: Readonly<Record<string, Way>> = {
  'a price': { ask: async (from, told) => expectPrice(await from.price('t', body), told) },
  'an order': { ask: async (from, told) => expectRight(await from.submit('t', order), told) },
  'a look': { ask: async (from, told) => expectRight(await from.workflow('t', ID), told) },
  'a list': {
    ask: async (from, told) => {
      for (const one of (await from.list('t', { take: 10 })).workflows) expectRight(one, told)
    },
    sent: (text) => `{"next":null,"items":[${text}]}`,
  },
  'a cancelling': { ask: (from) => from.cancel('t', ID) },
  'a refreshing': {
    ask: async (from, told) => {
      const { url, blocked } = await from.refresh('t', 'AB12CD.jpeg')
      if (url === undefined) return
      expect(blocked).toBe(false)
      expect(told).toMatchObject({ available: true, url })
    },
    sent: (text) => JSON.stringify(firstPicture(parsed(text))) ?? text,
  },
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const firstPicture = (answer: unknown): unknown =>
  ['steps', 0, 'output', 'images', 0].reduce<unknown>(
    (part, key) => (part as Record<string | number, unknown> | null | undefined)?.[key],
    answer,
  )

/** Whether each answer is right, or one fault; both have to occur. */
export async function askedAll(
  { ask, sent = (text) => text }: Way,
  hostile: readonly HostileAnswer[],
): Promise<void> {
  const { orchestrator, answers } = await asking()
  let right = 0
  for (const { name, status, type, text: whole } of hostile) {
    const text = sent(whole)
    answers(sends(status, text, { 'content-type': type }))
    try {
      await ask(orchestrator, parsed(text))
      right++
    } catch (thrown) {
      // Says which answer it was that went wrong.
      if (thrown instanceof Error && !(thrown instanceof GenerationFault))
        thrown.message = `${name}: ${thrown.message}`
      expectFault(thrown)
    }
  }
  expect(right).toBeGreaterThan(0)
  expect(right).toBeLessThanOrEqual(hostile.length)
}
