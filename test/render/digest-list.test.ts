import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Digest } from '../../src/digest/digest.ts'
import { type DigestList, digestListReply, removeReply } from '../../src/render/digest-list.ts'
import { digestName } from '../../src/render/digest-name.ts'
import type { Delivery } from '../../src/store/store.ts'
import { en } from '../../src/words/en.ts'

const NEXT = Date.UTC(2026, 10, 22, 9)
const SECONDS = NEXT / 1_000

const digest = (id: number, change: Partial<Digest> = {}): Digest => ({
  id,
  server: '300',
  locale: 'en-US',
  channel: `${id}00`,
  channelName: 'news',
  time: '09:00',
  zone: 'UTC',
  days: '1234567',
  rank: 'Most downloads gained',
  fresh: false,
  count: 5,
  publish: false,
  nextAt: NEXT,
  ...change,
})
const delivery: Delivery = {
  kind: 'digest',
  source: '1',
  run: '2026-11-21',
  server: '100',
  dueAt: NEXT,
  state: 'posted',
  attempts: 0,
  postedAt: NEXT + 120_000,
  shown: [],
}
const to = {
  isVague: () => false,
  choose: ({ id }: Digest) => `d${id}`,
  preview: 'v',
  turn: 't',
  remove: 'r',
  edit: '</digest edit:1>',
}
const chosen = digest(1, { type: 'LORA', publish: true })
const linesOf = (change: Partial<DigestList> = {}) =>
  digestListReply(en, {
    digests: [chosen],
    chosen,
    deliveries: [],
    ...to,
    ...change,
  }).embeds?.[0]?.description?.split('\n')

describe('the digests of a server', () => {
  test('are told of once where there is a single one', () => {
    expect(linesOf()).toEqual([
      '**<#100>** · Every day 09:00 · UTC',
      'Most downloads gained · LORA · up to 5 models · published to followers',
      `Next post: <t:${SECONDS}:F>`,
      'It hasn’t been posted yet.',
    ])
  })

  test('are listed where there are more, by when they come or why they do not', () => {
    const digests = [
      chosen,
      digest(2, { paused: 'asked', days: '12345' }),
      digest(3, { paused: 'closed' }),
      digest(4, { paused: 'gone' }),
      digest(5, { paused: 'unplannable' }),
    ]
    expect(linesOf({ digests })?.slice(0, 6)).toEqual([
      `▸ <#100> Every day 09:00 · LORA · <t:${SECONDS}:R>`,
      '• <#200> Weekdays 09:00 · ⏸️ paused by a manager',
      '• <#300> Every day 09:00 · ⚠️ paused: I can’t post there',
      '• <#400> Every day 09:00 · ⚠️ paused: its channel is gone',
      '• <#500> Every day 09:00 · ⚠️ paused: unknown time zone',
      '',
    ])
  })

  test('say the zones of their times where these differ, in the menu too', () => {
    const digests = [chosen, digest(2, { time: '08:00', zone: 'America/New_York' })]
    expect(linesOf({ digests })?.slice(0, 2)).toEqual([
      `▸ <#100> Every day 09:00 UTC · LORA · <t:${SECONDS}:R>`,
      `• <#200> Every day 08:00 America/New\\_York · <t:${SECONDS}:R>`,
    ])
    const { components } = digestListReply(en, { digests, chosen, deliveries: [], ...to })
    expect(JSON.stringify(components)).toContain('"#news 09:00 UTC · LORA"')
    expect(JSON.stringify(components)).toContain('"#news 08:00 America/New_York"')
  })

  test('in one channel are told apart by what they do differently', () => {
    const same = { channel: '100', channelName: 'news' }
    const digests = [
      digest(1, same),
      digest(2, { ...same, rank: 'Rising' }),
      digest(3, { ...same, days: '14' }),
      digest(4, { ...same, fresh: true, tag: 'an*me' }),
      digest(5, { ...same, tag: 'an*me' }),
      digest(6, { ...same, time: '10:00', count: 1 }),
    ]
    const names = [
      '09:00 · Every day · Most downloads gained',
      '09:00 · Every day · Rising',
      '09:00 · Mon, Thu · Most downloads gained',
      '09:00 · an*me · no repeats within 7 days',
      '09:00 · an*me',
      '10:00',
    ]
    expect(digests.map((one) => digestName(en, one, digests))).toEqual(
      names.map((name) => `#news ${name}`),
    )
    const asked = digests.map((one) => removeReply(en, one, digests, { remove: 'R', keep: 'k' }))
    expect(asked.map(({ content }) => content?.split('?')[0])).toEqual(
      names.map((name) => `Remove <#100> ${name.replace('*', '\\*')}`),
    )
    expect(linesOf({ digests, chosen: digests[0] ?? chosen })?.slice(1, 5)).toEqual([
      `• <#100> Every day 09:00 · Rising · <t:${SECONDS}:R>`,
      `• <#100> Mon, Thu 09:00 · Most downloads gained · <t:${SECONDS}:R>`,
      `• <#100> Every day 09:00 · an\\*me · no repeats within 7 days · <t:${SECONDS}:R>`,
      `• <#100> Every day 09:00 · an\\*me · <t:${SECONDS}:R>`,
    ])
  })

  test('flag a zone that may mean another time than people think', () => {
    const digests = [chosen, digest(2, { zone: 'EST' })]
    const isVague = ({ zone }: Digest) => zone === 'EST'
    expect(linesOf({ digests, isVague })?.[1]).toBe(
      `• <#200> Every day 09:00 EST ⚠️ · <t:${SECONDS}:R>`,
    )
    expect(linesOf({ digests, isVague })?.join()).not.toContain('may not be')
    const [, second] = digests
    expect(linesOf({ chosen: second ?? chosen, isVague })).toContain(
      '⚠️ “EST” may not be the time you expect, in summer at least. Choose a city with </digest edit:1>.',
    )
  })

  test('say what to do about a time zone that is unknown by now', () => {
    const one = digest(1, { paused: 'unplannable' })
    expect(linesOf({ digests: [one], chosen: one })?.[2]).toBe(
      '⚠️ Paused: I no longer know its time zone. Choose another one with </digest edit:1>, then resume it.',
    )
  })

  test('tell of their last deliveries by day, wherever the bot runs', () => {
    expect(linesOf({ deliveries: [delivery] })?.slice(-2)).toEqual([
      '**Last posts**',
      '-# Sat, Nov 21 · ✅ posted, 2 minutes late',
    ])
  })
})

describe('the most that there can be', () => {
  const PAUSES = ['asked', 'closed', 'gone', 'locked', 'unplannable'] as const
  const OUTCOMES = ['late', 'closed', 'trouble', 'refused', 'unseen'] as const
  const UNPUBLISHED = ['closed', 'gone', 'locked', 'refused', 'late'] as const
  const SNOWFLAKE = '18446744073709551615'
  const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
  /** Nothing that is longer once it is escaped. */
  const longest = (length: number) => fc.constantFrom('*'.repeat(length), 'n'.repeat(length))
  const digests = fc.array(
    fc.record({
      time: fc.constant('23:59'),
      zone: fc.constantFrom('EST5EDT', 'America/North_Dakota/New_Salem', '_'.repeat(60)),
      days: fc.constantFrom('3' as const, '1234567' as const),
      count: fc.constant(10),
      publish: fc.boolean(),
      mention: perhaps(fc.constant(SNOWFLAKE)),
      channelName: longest(100),
      type: perhaps(fc.constant('TextualInversion' as const)),
      base: perhaps(longest(30)),
      tag: perhaps(longest(50)),
      paused: perhaps(fc.constantFrom(...PAUSES)),
    }),
    { minLength: 25, maxLength: 25 },
  )
  const deliveries = fc.array(
    fc.record({
      outcome: perhaps(fc.constantFrom(...OUTCOMES)),
      unpublished: perhaps(fc.constantFrom(...UNPUBLISHED)),
      late: fc.integer({ min: 0, max: 360 }),
    }),
    { minLength: 10, maxLength: 10 },
  )

  test('fits into an embed; the oldest deliveries give way', () => {
    let cut = 0
    const property = fc.property(digests, deliveries, fc.boolean(), (some, ran, isVague) => {
      const all = some.map((one, at) => digest(at, { ...one, channel: SNOWFLAKE }))
      const told = ran.map(({ late, ...one }, at) => ({
        ...delivery,
        ...one,
        run: `2026-11-${20 - at}`,
        postedAt: NEXT + late * 60_000,
      }))
      for (const one of all.slice(0, 5)) {
        const lines = linesOf({
          digests: all,
          chosen: one,
          deliveries: told,
          isVague: () => isVague,
        })
        expect(lines?.join('\n').length).toBeLessThanOrEqual(4_096)
        const shown = lines?.slice(lines.indexOf(en.lastDeliveries) + 1) ?? []
        expect(shown.length).toBeGreaterThan(0)
        const days = told.map(({ run }) => new Date(run).getUTCDate())
        expect(shown.map((line) => Number(/ (\d+) ·/.exec(line)?.[1]))).toEqual(
          days.slice(0, shown.length),
        )
        if (shown.length < told.length) cut += 1
      }
    })
    const worst = {
      time: '23:59',
      zone: '_'.repeat(60),
      days: '3',
      count: 10,
      publish: true,
      mention: SNOWFLAKE,
      channelName: 'n',
      type: 'TextualInversion',
      base: '*'.repeat(30),
      tag: '*'.repeat(50),
      paused: 'closed',
    } as const
    const ran = { outcome: 'refused', unpublished: 'refused', late: 360 } as const
    const most: [(typeof worst)[], (typeof ran)[], boolean] = [
      Array.from({ length: 25 }, (_, at) => (at === 0 ? { ...worst, zone: 'UTC' } : worst)),
      Array.from({ length: 10 }, () => ran),
      true,
    ]
    fc.assert(property, { numRuns: 300, examples: [most] })
    expect(cut).toBeGreaterThan(0)
  })
})
