import { describe, expect, test } from 'vitest'
import { type Answer, faultOf } from '../../../src/generation/wire/refusal.ts'

const answer = (status: number, body?: unknown, has: Partial<Answer> = {}): Answer => ({
  status,
  body,
  isPage: false,
  ...has,
})
const problem = (detail: string | null, errors?: object) => ({
  type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
  title: 'One or more validation errors occurred.',
  status: 400,
  detail,
  errors,
})
const kindOf = (from: Answer) => faultOf(from, 'buying').kind

describe('a 400', () => {
  test.each([
    ['mature prompt', problem('Prompt requires mature content but workflow does not allow it')],
    ['mature prompt', problem(null, { messages: ['Prompt requires mature content but …'] })],
    ['not enabled', problem('Fox v1 is not enabled for generation. Please contact support.')],
    ['not enabled', problem(null, { 'steps[0]': ['Fox v1 is not enabled for generation'] })],
    ['no buzz', problem('Insufficient Buzz')],
    ['refused', problem(null, { 'steps[0].input.width': ['must be between 64 and 2048'] })],
    ['refused', 'a bare string'],
    ['refused', null],
    ['refused', [[[[[['requires mature content']]]]]]],
  ])('means %s', (kind, body) => {
    expect(kindOf(answer(400, body))).toBe(kind)
  })
})

describe('a 403', () => {
  test.each([
    ['no buzz', 'Insufficient funds'],
    ['no buzz', 'You do not have enough Buzz to perform this action'],
    ['no buzz', 'The budget of this app is used up'],
    ['no buzz', ''],
    ['no buzz', undefined],
    ['forbidden', 'The token lacks the scope AIServicesWrite'],
    ['forbidden', 'You have been banned'],
  ])('of an order means %s', (kind, body) => {
    expect(kindOf(answer(403, body))).toBe(kind)
  })

  test('of a look means that it is forbidden', () => {
    expect(faultOf(answer(403, 'no'), 'other').kind).toBe('forbidden')
  })
})

test.each([
  [401, 'unauthorised'],
  [402, 'no buzz'],
  [404, 'missing'],
  [405, 'refused'],
  [408, 'away'],
  [409, 'refused'],
  [422, 'refused'],
  [425, 'away'],
  [429, 'too many'],
  [500, 'away'],
  [503, 'away'],
  [599, 'away'],
  [301, 'odd'],
  [308, 'odd'],
])('a %i means %s', (status, kind) => {
  expect(kindOf(answer(status, {}))).toBe(kind)
})

test.each([403, 404])('a page with %i is not of the orchestrator', (status) => {
  expect(kindOf(answer(status, undefined, { isPage: true }))).toBe('away')
})

test('how long to wait is passed on', () => {
  expect(faultOf(answer(429, {}, { retryAfter: 7_000 }), 'other').retryAfter).toBe(7_000)
})

test('nothing that was said is repeated', () => {
  const fault = faultOf(answer(400, problem('secret prompt')), 'buying')
  expect(JSON.stringify([fault.message, fault.cause, { ...fault }])).not.toContain('secret')
})
