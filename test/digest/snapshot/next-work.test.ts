import { expect, test } from 'vitest'
import { type Next, nextOf } from '../../../src/digest/snapshot/next-work.ts'
import type { Progress, Round, Taking } from '../../../src/digest/snapshot/progress.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 21, 9)
const tomorrow = Date.UTC(2026, 10, 22)
const today = now / DAY

const requests = { day: Math.floor(today), sent: 100 }
const spent = { ...requests, sent: 960 }
const round: Round = {
  at: now - 60_000,
  left: [{ sort: 'Most Downloaded', period: 'Week', pages: 2 }],
}
const taking: Taking = { id: 3, at: now - 60_000, models: 500, done: 200, missing: 0 }
/** Nothing is due for three hours. */
const idle: Progress = { requests, roundEndedAt: now - 5 * HOUR, takenAt: now - 3 * HOUR }
const failed = { times: 2, until: now + 60_000 }

test.each<[string, Progress, Next]>([
  [
    'at the very first all heads are read',
    { requests: { day: 0, sent: 0 } },
    { work: 'beginRound' },
  ],
  ['they are, page by page', { requests, round }, { work: 'readHead', round }],
  [
    'nothing is counted before all of them were',
    { requests, round: { ...round, left: [] } },
    { work: 'endRound', round: { ...round, left: [] } },
  ],
  ['then the first snapshot is taken', { requests, roundEndedAt: now }, { work: 'begin' }],
  ['piece by piece', { ...idle, taking }, { work: 'count', taking }],
  [
    'until all had their turn',
    { ...idle, taking: { ...taking, done: 500 } },
    { work: 'finish', taking: { ...taking, done: 500 } },
  ],
  ['then nothing is due for a while', idle, { work: 'none', until: now + 3 * HOUR }],
  ['six hours after one comes the next', { ...idle, takenAt: now - 6 * HOUR }, { work: 'begin' }],
  [
    'a day after the heads were read they are again',
    { ...idle, roundEndedAt: now - DAY },
    { work: 'beginRound' },
  ],
  [
    'what is due first is waited for',
    { ...idle, roundEndedAt: now - 23 * HOUR },
    { work: 'none', until: now + HOUR },
  ],
  ['counts go before heads', { ...idle, round, takenAt: now - 6 * HOUR }, { work: 'begin' }],
  ['and are gone on with before them', { ...idle, round, taking }, { work: 'count', taking }],
  [
    'an hour after it was begun a snapshot is as complete as it will be',
    { ...idle, taking: { ...taking, at: now - HOUR } },
    { work: 'finish', taking: { ...taking, at: now - HOUR } },
  ],
  [
    'after a failure Civitai is left alone',
    { ...idle, taking, failed },
    { work: 'none', until: now + 60_000 },
  ],
  [
    'but a snapshot does not wait for longer than its hour',
    { ...idle, taking, failed: { times: 9, until: now + HOUR } },
    { work: 'none', until: taking.at + HOUR },
  ],
  [
    'none is begun before Civitai is asked again',
    { ...idle, takenAt: now - DAY, failed },
    { work: 'none', until: now + 60_000 },
  ],
  [
    'a failure that is past says nothing',
    { ...idle, round, failed: { times: 1, until: now } },
    { work: 'readHead', round },
  ],
  [
    'when the requests of a day are spent it is left alone until the next',
    { ...idle, round, requests: spent },
    { work: 'none', until: tomorrow },
  ],
  [
    'those of another day are not those of today',
    { ...idle, round, requests: { ...spent, day: spent.day - 1 } },
    { work: 'readHead', round },
  ],
  [
    'what a clock that went ahead left behind is due',
    { requests, roundEndedAt: now + 9 * DAY, takenAt: now + 9 * DAY },
    { work: 'begin' },
  ],
  [
    'and the snapshot that it was taking is finished',
    { ...idle, taking: { ...taking, at: now + 9 * DAY } },
    { work: 'finish', taking: { ...taking, at: now + 9 * DAY } },
  ],
  [
    'and its failure forgotten',
    { ...idle, round, failed: { times: 1, until: now + 9 * DAY } },
    { work: 'readHead', round },
  ],
])('%s', (_, progress, next) => {
  expect(nextOf(progress, now)).toEqual(next)
})
