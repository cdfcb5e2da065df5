import { expect, test } from 'vitest'
import type { CatalogueAt, Entry } from '../../sandbox/civitai/catalogue/catalogue.ts'
import { generatedCatalogue } from '../../sandbox/civitai/generated/generated-catalogue.ts'
import { DAY, HOUR, postsIn } from './digests.ts'
import { menuOf, messageOf, textOf } from './reading.ts'
import { type Running, start } from './start.ts'

const DAYS = 31
const OUT_AFTER = 10
/** Downloads a day of models that are there from the first day, and of one that comes out later. */
const RATES = [6_000, 5_000, 4_000, 3_000]
const NEW = 10_000

/** A Monday, 06:00 UTC, so that days and weeks begin where the test says. */
const BEGINS = Date.UTC(2027, 0, 4, 6)

/** Models of which only those named here are downloaded any more. */
const catalogue: CatalogueAt = (now) => {
  const whole = generatedCatalogue({ size: 200 })(now)
  const plain = whole.entries.filter(
    ({ model, spoilt, vanishing, newestAt }) =>
      model.nsfwLevel === 1 &&
      !model.minor &&
      !model.poi &&
      !spoilt &&
      !vanishing &&
      newestAt < now,
  )
  const named = new Map(
    plain.slice(-RATES.length - 1).map(({ model }, at) => [model.id, at] as const),
  )
  const downloadsFrom = (entry: Entry, at: number, gained: number, downloads: number): Entry => ({
    ...entry,
    figures: { ...entry.figures, downloads, gained, countedAt: at, sway: 0 },
    model: { ...entry.model, stats: { ...entry.model.stats, downloadCount: downloads } },
  })
  return {
    ...whole,
    entries: whole.entries.map((entry) => {
      const at = named.get(entry.model.id)
      if (at === undefined) return downloadsFrom(entry, now, 0, 10)
      const name = ['Ann', 'Bob', 'Cyd', 'Dot', 'New'][at] ?? ''
      const model = { ...entry.model, name }
      const rate = RATES[at]
      if (rate !== undefined) return downloadsFrom({ ...entry, model }, now, rate, 200_000)
      const outAt = now + OUT_AFTER * DAY
      const publishedAt = new Date(outAt).toISOString()
      const [newest] = entry.model.modelVersions
      const modelVersions = newest === undefined ? [] : [{ ...newest, publishedAt }]
      const later = { ...entry, newestAt: outAt, model: { ...model, modelVersions } }
      return downloadsFrom(later, outAt, NEW, 0)
    }),
  }
}

/** The days of a channel's posts by their keys, and their lines. */
const posted = (running: Running, where: 'general' | 'news' | 'general-thread') =>
  postsIn(running, where).map((message) => ({
    day: /(\d{8})$/.exec(menuOf(message).custom_id)?.[1],
    lines: message.embeds.map(({ title, description = '' }) => {
      const [, gained, moved = ''] = /📈\u00a0\+(\S+)(?: · (\S+))?$/.exec(description) ?? []
      return `${title} ${gained} ${moved}`.trim()
    }),
    text: textOf(message),
  }))

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '')

test('a month: the right digests on the right days, with the gains and movements of the table', async () => {
  const running = await start({ begins: BEGINS, civitai: { catalogue } })
  const grace = running.discord.person('grace')
  const make = async (line: string) => messageOf(await grace.slash(`/digest create ${line}`))
  await make('channel:#general time:09:00 count:3')
  await make('channel:#news time:23:30 timezone:America/New_York days:Weekdays count:1')
  await make('channel:#general-thread time:10:00 days:Monday count:3')
  for (let step = 0; step < DAYS * 4; step++) {
    await running.catchUp()
    running.pass(6 * HOUR)
  }
  await running.catchUp()

  const daily = posted(running, 'general')
  expect(daily.map(({ day }) => day)).toEqual(
    Array.from({ length: DAYS }, (_, at) => dayOf(BEGINS + at * DAY)),
  )
  expect(daily[0]?.text).toContain('Published in the last 24 hours')
  const table = new Map([
    [1, ['Ann 6K 🆕', 'Bob 5K 🆕', 'Cyd 4K 🆕']],
    [2, ['Ann 6K', 'Bob 5K', 'Cyd 4K']],
    [10, ['Ann 6K', 'Bob 5K', 'Cyd 4K']],
    // Out for 12, 18 and 24 hours when the three newest snapshots were taken: the one between.
    [11, ['New 7.5K 🆕', 'Ann 6K ▼1', 'Bob 5K ▼1']],
    [12, ['New 10K', 'Ann 6K', 'Bob 5K']],
    [30, ['New 10K', 'Ann 6K', 'Bob 5K']],
  ])
  for (const [at, lines] of table) expect(daily[at]?.lines, `day ${at}`).toEqual(lines)

  const weekdays = posted(running, 'news')
  const expected = Array.from({ length: DAYS }, (_, at) => BEGINS + at * DAY)
    .filter((at) => ![0, 6].includes(new Date(at).getUTCDay()))
    .map(dayOf)
  expect(weekdays.map(({ day }) => day)).toEqual(expected)

  const weekly = posted(running, 'general-thread')
  expect(weekly.map(({ day }) => day)).toEqual(
    [0, 7, 14, 21, 28].map((at) => dayOf(BEGINS + at * DAY)),
  )
  expect(weekly[1]?.lines).toEqual(['Ann 42K 🆕', 'Bob 35K 🆕', 'Cyd 28K 🆕'])
  expect(weekly[3]?.lines).toEqual(['New 70K ▲1', 'Ann 42K ▼1', 'Bob 35K'])
}, 200_000)
