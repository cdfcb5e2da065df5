import { expect, test } from 'vitest'
import { CivitaiFault, NotAsked } from '../../../src/civitai/asking/fault.ts'
import type { Counts, Head } from '../../../src/civitai/catalogue/counts.ts'
import { progressOf } from '../../../src/digest/snapshot/progress.ts'
import { openStore } from '../../../src/store/open.ts'
import { DAY, modelOf, modelsOf, start, takerOf, takingOf } from '../../support/taker.ts'

interface Sent {
  readonly at: number
  readonly kind: 'head' | 'filter' | 'ids'
}

/** More than are watched, and of each batch but one is known: what is counted here is requests. */
const CATALOGUE = 20_000
const FILTERS = Array.from({ length: 250 }, (_, n) => ({ tag: String(n) }))
const LISTS = ['AllTime', 'Year', 'Month', 'Week', 'Day']

/** The requests of so many days; some may be made to fail. */
async function requestsOf(days: number, fails: (nth: number) => boolean): Promise<readonly Sent[]> {
  const clock = { at: start }
  const sent: Sent[] = []
  const send = (kind: Sent['kind'], takes: number) => {
    sent.push({ at: clock.at, kind })
    clock.at += takes
    if (fails(sent.length)) throw new CivitaiFault('away', 'down')
  }
  const civitai: Counts = {
    async head({ period, tag }: Head, cursor) {
      send(tag === undefined ? 'head' : 'filter', 350)
      // Every page has other models, so that the watch list is full.
      const list = tag === undefined ? LISTS.indexOf(period) * 25 : 100 + Number(tag)
      const from = ((list + Number(cursor ?? 0)) * 100) % CATALOGUE
      const models = Array.from({ length: 100 }, (_, n) => modelOf(from + n + 1))
      return { models, next: String(Number(cursor ?? 0) + 1) }
    },
    async byIds(ids) {
      // Now and then an answer comes at once.
      send('ids', sent.length % 3 === 0 ? 0 : 500)
      return ids.slice(0, 1).map((id) => modelOf(id))
    },
  }
  const store = await openStore('sqlite::memory:')
  const digests = { ...store.digests, filters: async (max: number) => FILTERS.slice(0, max) }
  const taker = takerOf({ clock, store: { ...store, digests }, civitai, faults: [] }, 'a')
  const { signal } = new AbortController()
  while (clock.at < start + days * DAY) clock.at = Math.max(clock.at, await taker.step(signal))
  await store.close()
  return sent
}

test('a day takes 895 requests, never two within a second', async () => {
  const sent = await requestsOf(2, () => false)
  const ofFirstDay = (kind: Sent['kind']) =>
    sent.filter((one) => one.kind === kind && one.at < start + DAY).length
  expect([ofFirstDay('filter'), ofFirstDay('head'), ofFirstDay('ids')]).toEqual([200, 95, 600])
  const apart = sent.slice(1).map(({ at }, n) => at - (sent[n]?.at ?? 0))
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(1_000)
  for (const { at: from } of sent) {
    const within = sent.filter(({ at }) => at >= from && at < from + DAY)
    expect(within.length).toBeLessThan(1_000)
  }
}, 60_000)

test('where every third request fails no day takes over 960 all the same', async () => {
  const sent = await requestsOf(2, (nth) => nth % 3 === 0)
  const days = Object.values(Object.groupBy(sent, ({ at }) => Math.floor(at / DAY)))
  const most = Math.max(...days.map((day) => day?.length ?? 0))
  expect(most).toBe(960)
}, 60_000)

test('what had no turn costs nothing of it, and is soon tried again', async () => {
  const { civitai, clock, store, until, faults } = await takingOf(modelsOf(300))
  civitai.fails = () => {
    throw new NotAsked('no turn in time')
  }
  civitai.takes = 30_000
  await until(start + DAY / 24)
  expect((await progressOf(store.snapshots)).requests.sent).toBe(0)
  expect(civitai.requests.length).toBeGreaterThan(100)
  expect(faults.length).toBe(civitai.requests.length)
  // A Civitai that fails once that it is asked is spared as it always was.
  civitai.fails = () => {
    throw new CivitaiFault('away', 'down')
  }
  await until(clock.at + DAY / 24)
  const { requests, failed } = await progressOf(store.snapshots)
  expect(requests.sent).toBeLessThan(12)
  expect(failed?.times).toBe(requests.sent)
  await store.close()
})
