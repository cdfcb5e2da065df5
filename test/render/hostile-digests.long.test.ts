import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Digest, Pause, Rank } from '../../src/digest/digest.ts'
import { digestListReply, removeReply } from '../../src/render/digest-list.ts'
import type { Delivery } from '../../src/store/store.ts'
import { en } from '../../src/words/en.ts'
import { expectHarmless } from '../support/harmless.ts'
import { hostileText } from '../support/hostile.ts'

const MOMENT = Date.UTC(2026, 10, 21, 9)
const CHANNEL = '1100000000000000100'
const ROLE = '1100000000000000050'
const EDIT = '</digest edit:1100000000000000900>'
const OWN = [`<#${CHANNEL}>`, `<@&${ROLE}>`, EDIT]

const short = (max: number) => hostileText.map((text) => text.slice(0, max))
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })

/** A digest of a channel that anybody may have named, with filters that anybody may have typed. */
const digest: fc.Arbitrary<Omit<Digest, 'id'>> = fc.record({
  server: fc.constant('300'),
  locale: fc.constantFrom('en-US', 'xx'),
  channel: fc.constant(CHANNEL),
  channelName: short(100),
  time: fc.constant('09:00'),
  zone: fc.constantFrom('UTC', 'America/Argentina/ComodRivadavia'),
  days: fc.constantFrom('1234567', '12345', '7', '135'),
  rank: fc.constantFrom<Rank>('Most downloads gained', 'Rising', 'Newest'),
  fresh: fc.boolean(),
  type: perhaps(fc.constant('TextualInversion' as const)),
  base: perhaps(short(30)),
  tag: perhaps(short(50)),
  count: fc.integer({ min: 1, max: 10 }),
  mention: perhaps(fc.constant(ROLE)),
  publish: fc.boolean(),
  paused: perhaps(fc.constantFrom<Pause>('asked', 'closed', 'gone', 'unplannable')),
  nextAt: fc.constant(MOMENT),
})

const delivery: fc.Arbitrary<Delivery> = fc.record({
  kind: fc.constant('digest' as const),
  source: fc.constant('1'),
  server: fc.constant('100'),
  run: fc.constant('2026-11-21'),
  dueAt: fc.constant(MOMENT),
  state: fc.constantFrom('due' as const, 'posting' as const, 'posted' as const, 'failed' as const),
  attempts: fc.constant(0),
  outcome: perhaps(fc.constantFrom('late' as const, 'unseen' as const, 'refused' as const)),
  postedAt: perhaps(fc.integer({ min: 0, max: 20_000_000 }).map((late) => MOMENT + late)),
  shown: fc.constant([]),
})

test('no hostile digest makes a body that Discord refuses, or a text that acts', () => {
  let listed = 0
  fc.assert(
    fc.property(
      fc.array(digest, { minLength: 1, maxLength: 25, size: 'max' }),
      fc.array(delivery, { maxLength: 10, size: 'max' }),
      (all, deliveries) => {
        const digests = all.map((one, id) => ({ ...one, id }))
        listed += digests.length
        const [chosen] = digests.slice(-1)
        if (chosen === undefined) throw new Error('there is one at least')
        const choose = ({ id }: Digest) => `d${id}`
        const to = { isVague: () => true, choose, preview: 'v', turn: 't', remove: 'r', edit: EDIT }
        expectHarmless(digestListReply(en, { digests, chosen, deliveries, ...to }), OWN)
        expectHarmless(removeReply(en, chosen, digests, { remove: 'R', keep: 'd' }), OWN)
      },
    ),
    { numRuns: 2_000 },
  )
  expect(listed).toBeGreaterThan(10_000)
}, 300_000)
