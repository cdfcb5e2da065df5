import { describe, expect, test } from 'vitest'
import type { LoggedRequest } from '../../sandbox/discord/index.ts'
import { createJudge } from './openapi.ts'

const file = process.env.DISCORD_OPENAPI

const callback = (data: unknown): LoggedRequest => ({
  method: 'POST',
  path: '/interactions/1/token/callback',
  route: '',
  body: { type: 4, data },
  status: 204,
  at: 0,
})

describe.skipIf(file === undefined)("Discord's own description in DISCORD_OPENAPI", () => {
  test('takes a sound answer', () => {
    expect(createJudge(file ?? '')([callback({ content: 'hello' })])).toEqual([])
  })

  test.each([
    ['a content that is too long', { content: 'x'.repeat(2_001) }],
    ['an embed title that is too long', { embeds: [{ title: 'x'.repeat(257) }] }],
    ['a row without components', { components: [{ type: 1, components: [] }] }],
    ['a number where text belongs', { content: 5 }],
  ])('refuses %s', (_, data) => {
    expect(createJudge(file ?? '')([callback(data)])).not.toEqual([])
  })

  test('does not know every path', () => {
    const judged = createJudge(file ?? '')([{ ...callback({}), path: '/nowhere' }])
    expect(judged).toEqual(['POST /nowhere is in no description'])
  })
})
