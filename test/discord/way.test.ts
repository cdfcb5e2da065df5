import { describe, expect, test } from 'vitest'
import { missedWay } from '../../src/discord/way.ts'
import { Fatal } from '../../src/fatal.ts'

const KEY = 'a0'.repeat(32)
const application = { id: '900', userId: '901', publicKey: KEY }
const endpoint = 'https://bot.example/interactions'
const url = 'https://bot.example'

describe('interactions reach the bot', () => {
  test.each([
    ['over the gateway', { gateway: true }, undefined],
    ['over the gateway, beside a listener', { gateway: true, discordKey: KEY, url }, undefined],
    ['over HTTP', { gateway: false, discordKey: KEY, url }, endpoint],
    ['over HTTP, beside the gateway', { gateway: true, discordKey: KEY }, endpoint],
  ])('%s', (_, ways, entered) => {
    expect(missedWay(ways, { ...application, endpoint: entered })).toBeUndefined()
  })
})

describe('none reaches it', () => {
  test.each([
    [
      'no address is entered',
      { gateway: false, discordKey: KEY, url },
      undefined,
      `enter ${endpoint}`,
    ],
    ['nothing listens', { gateway: true }, endpoint, `to ${endpoint}, and none over the gateway`],
    [
      'another address is entered',
      { gateway: false, discordKey: KEY, url: 'https://other.example' },
      endpoint,
      'and not to https://other.example/interactions',
    ],
  ])('where %s, which is told', (_, ways, entered, told) => {
    expect(missedWay(ways, { ...application, endpoint: entered })).toContain(told)
  })

  test('with the key of another bot', () => {
    const ways = { gateway: true, discordKey: 'b0'.repeat(32) }
    expect(() => missedWay(ways, application)).toThrow(Fatal)
  })
})
