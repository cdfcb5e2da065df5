import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CivitaiFault, errorText, faultOf, isAway } from '../../../src/civitai/asking/fault.ts'

const issue = {
  origin: 'number',
  code: 'too_big',
  maximum: 100,
  path: ['limit'],
  message: 'Too big: expected number to be <=100',
}
const zodError = { name: 'ZodError', message: JSON.stringify([issue], null, 2) }
const PAGES = "You've requested too many pages, please use cursors instead"

describe('the text of an error', () => {
  test.each<[string, unknown, string]>([
    ['a string under error', { error: 'No model with id 0' }, 'No model with id 0'],
    ['with a code beside it', { error: 'User not found', code: 'NOT_FOUND' }, 'User not found'],
    ['an object under error', { error: { message: 'Nothing to see' } }, 'Nothing to see'],
    ['a ZodError under error', { error: zodError }, `limit: ${issue.message}`],
    ['a ZodError by itself', zodError, `limit: ${issue.message}`],
    ['a message', { message: 'User not found' }, 'User not found'],
    ['a bare list of issues', [issue, issue], `limit: ${issue.message}; limit: ${issue.message}`],
    [
      'a message beside an empty error',
      { message: 'An unexpected error occurred', error: {} },
      'An unexpected error occurred',
    ],
    [
      'an error beside the same message as always',
      { message: 'An unexpected error occurred', error: 'canceling statement' },
      'canceling statement',
    ],
    ['a message that only looks like issues', { message: '[oops' }, '[oops'],
    ['a message that is a list of something else', { message: '[1, 2]' }, '[1, 2]'],
  ])('%s', (_, body, text) => {
    expect(errorText(body)).toBe(text)
  })

  test.each([
    [undefined],
    [null],
    ['text'],
    [7],
    [[]],
    [{}],
    [{ error: {} }],
    [{ error: null }],
    [{ message: 7 }],
    [[1, null]],
  ])('there is none in %j', (body) => {
    expect(errorText(body)).toBeUndefined()
  })

  test.each(['path', 'message'])('leaves out what is nested in the %s of an issue', (key) => {
    const nested = JSON.parse(`${'['.repeat(45_000)}1${']'.repeat(45_000)}`)
    const other = key === 'path' ? 'message' : 'path'
    const said = errorText([{ [key]: nested, [other]: 'x' }])
    expect(said).toBe(key === 'path' ? ': x' : 'x: ')
    expect(faultOf(429, [{ [key]: [nested, {}, 7] }]).kind).toBe('away')
  })

  test('is a text or nothing for whatever is sent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (status, body) => {
        expect(['string', 'undefined']).toContain(typeof errorText(body))
        expect(faultOf(status, body).message).toBe(`Civitai answered ${status}`)
      }),
    )
  })
})

describe('what a status means', () => {
  test.each<[number, unknown, string]>([
    [400, { error: zodError }, 'refused'],
    [401, { error: 'Unauthorized' }, 'refused'],
    [403, { error: 'insufficient_scope' }, 'refused'],
    [403, undefined, 'away'],
    [404, { error: 'Model not found' }, 'missing'],
    [404, { message: 'User not found' }, 'missing'],
    // A page says that the path is gone, which says nothing of the thing.
    [404, undefined, 'refused'],
    [410, { error: 'Gone' }, 'missing'],
    [410, undefined, 'refused'],
    [405, { error: 'Method not allowed' }, 'refused'],
    [408, undefined, 'away'],
    [429, { error: PAGES }, 'refused'],
    [429, { error: 'Rate limit exceeded, please retry shortly.' }, 'away'],
    [429, undefined, 'away'],
    [451, { error: 'Not available in your region', code: 'REGION_BLOCKED' }, 'region'],
    [451, undefined, 'region'],
    [500, { message: 'An unexpected error occurred', error: 'x' }, 'away'],
    [503, { error: 'Server busy, please retry shortly.' }, 'away'],
    [522, undefined, 'away'],
  ])('%i with %j: %s', (status, body, kind) => {
    expect(faultOf(status, body).kind).toBe(kind)
  })

  test('when to come back is told where coming back may help, and nowhere else', () => {
    expect(faultOf(503, undefined, 2_000).retryAfter).toBe(2_000)
    expect(faultOf(429, { error: PAGES }, 2_000).retryAfter).toBeUndefined()
  })
})

test('away is a fault of that kind and nothing else', () => {
  expect(isAway(new CivitaiFault('away', ''))).toBe(true)
  expect(isAway(new CivitaiFault('missing', ''))).toBe(false)
  expect(isAway(new Error('away'))).toBe(false)
  expect(isAway({ kind: 'away' })).toBe(false)
})
