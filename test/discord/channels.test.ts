import { ChannelType } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ceilingOf } from '../../src/discord/ceiling.ts'
import { createChannels } from '../../src/discord/channels.ts'
import { THREAD, unheardOf } from '../support/interaction.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Discord's REST, as far as channels go, which answers by a rule. */
function createBench(rule: (path: string) => unknown) {
  const bench = { rule, asked: [] as string[], unknown: [] as unknown[] }
  const channels = createChannels({
    rest: {
      async get(path) {
        bench.asked.push(path)
        return bench.rule(path)
      },
    },
    now: Date.now,
    most: () => 'XXX',
    onUnknown: (error, channelId) => bench.unknown.push([error, channelId]),
  })
  return Object.assign(bench, { channels })
}

const restricted = () => ({ id: '201', type: ChannelType.GuildText, nsfw: true })
const open = () => ({ id: '201', type: ChannelType.GuildText, nsfw: false })
const gone = new Error('Unknown Channel')
const failing = () => {
  throw gone
}

describe('a channel', () => {
  test.each([
    ['age-restricted', restricted, true],
    ['not age-restricted', open, false],
    ['one that does not say', () => ({ id: '201', type: ChannelType.DM }), false],
    ['one that says something else', () => ({ id: '201', nsfw: 1 }), false],
  ])('that is %s', async (_, rule, expected) => {
    const { channels, asked, unknown } = createBench(rule)
    expect(await channels.isAgeRestricted('201')).toBe(expected)
    expect(asked).toEqual(['/channels/201'])
    expect(unknown).toEqual([])
  })

  test('that cannot be asked for is not age-restricted, and that is told', async () => {
    const { channels, unknown } = createBench(failing)
    expect(await channels.isAgeRestricted('201')).toBe(false)
    expect(unknown).toEqual([[gone, '201']])
    expect(await ceilingOf(unheardOf(THREAD), channels)).toBe('PG')
  })

  test.each([
    ['ten seconds when it is age-restricted', restricted, 10_000],
    ['a minute when it is not', open, 60_000],
    ['a minute when it is unknown', failing, 60_000],
  ])('is remembered %s', async (_, rule, ms) => {
    const { channels, asked } = createBench(rule)
    await channels.isAgeRestricted('201')
    await later(ms - 100)
    await channels.isAgeRestricted('201')
    expect(asked).toHaveLength(1)
    await later(200)
    await channels.isAgeRestricted('201')
    expect(asked).toHaveLength(2)
  })

  test('that is restricted no longer is open after ten seconds at most', async () => {
    const bench = createBench(restricted)
    expect(await bench.channels.isAgeRestricted('201')).toBe(true)
    bench.rule = open
    await later(10_100)
    expect(await bench.channels.isAgeRestricted('201')).toBe(false)
  })

  test('is asked for once, however many wait for it', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    const { channels, asked } = createBench(() => promise)
    const all = Array.from({ length: 20 }, () => channels.isAgeRestricted('201'))
    await later(5_000)
    expect(asked).toHaveLength(1)
    resolve(restricted())
    expect(new Set(await Promise.all(all))).toEqual(new Set([true]))
  })

  test('is not another one', async () => {
    const { channels, asked } = createBench((path) => ({ nsfw: path.endsWith('201') }))
    expect(await channels.isAgeRestricted('201')).toBe(true)
    expect(await channels.isAgeRestricted('202')).toBe(false)
    expect(asked).toEqual(['/channels/201', '/channels/202'])
  })
})
