import { describe, expect, test } from 'vitest'
import type { Digest } from '../../src/digest/digest.ts'
import { type DigestList, digestListReply } from '../../src/render/digest-list.ts'
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
  days: 'Every day',
  count: 5,
  publish: false,
  nextAt: NEXT,
  ...change,
})
const delivery: Delivery = {
  digest: 1,
  day: '2026-11-21',
  dueAt: NEXT,
  state: 'posted',
  attempts: 0,
  postedAt: NEXT + 120_000,
  models: [],
}
const to = {
  isVague: () => false,
  choose: ({ id }: Digest) => `d${id}`,
  preview: 'v',
  turn: 't',
  remove: 'r',
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
      'LORA · up to 5 models · published to followers',
      `Next post: <t:${SECONDS}:F>`,
      'It has not been posted yet.',
    ])
  })

  test('are listed where there are more, by when they come or why they do not', () => {
    const digests = [
      chosen,
      digest(2, { paused: 'asked', days: 'Weekdays' }),
      digest(3, { paused: 'closed' }),
      digest(4, { paused: 'gone' }),
      digest(5, { paused: 'unplannable' }),
    ]
    expect(linesOf({ digests })?.slice(0, 6)).toEqual([
      `▸ <#100> Every day 09:00 · <t:${SECONDS}:R>`,
      '• <#200> Weekdays 09:00 · ⏸️ paused by a manager',
      '• <#300> Every day 09:00 · ⚠️ paused: I may not post there',
      '• <#400> Every day 09:00 · ⚠️ paused: its channel is gone',
      '• <#500> Every day 09:00 · ⚠️ paused: unknown time zone',
      '',
    ])
  })

  test('flag a zone that may mean another time than people think', () => {
    const digests = [chosen, digest(2, { zone: 'EST' })]
    const isVague = ({ zone }: Digest) => zone === 'EST'
    expect(linesOf({ digests, isVague })?.[1]).toBe(
      `• <#200> Every day 09:00 · <t:${SECONDS}:R> · ⚠️ EST`,
    )
    expect(linesOf({ digests, isVague })?.join()).not.toContain('may mean')
    const [, second] = digests
    expect(linesOf({ chosen: second ?? chosen, isVague })).toContain(
      '⚠️ “EST” may mean another time than you think, in summer at least. Choose a city with `/digest edit`.',
    )
  })

  test('say what to do about a time zone that is unknown by now', () => {
    const one = digest(1, { paused: 'unplannable' })
    expect(linesOf({ digests: [one], chosen: one })?.[2]).toBe(
      '⚠️ Paused: I do not know its time zone any more. Choose another one with `/digest edit`, then resume it.',
    )
  })

  test('tell of their last deliveries by day, wherever the bot runs', () => {
    expect(linesOf({ deliveries: [delivery] })?.slice(-2)).toEqual([
      '**Last deliveries**',
      '-# Sat, Nov 21 · ✅ posted, 2 minutes late',
    ])
  })
})
