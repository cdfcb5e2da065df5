import { expect, onTestFinished, test } from 'vitest'
import { createCivitai } from '../../sandbox/civitai/civitai.ts'
import { createHttp } from '../../src/civitai/asking/http.ts'
import { resilient } from '../../src/civitai/asking/resilient.ts'
import { createNewest } from '../../src/civitai/catalogue/newest.ts'
import type { Subject } from '../../src/follows/follow.ts'
import { openStore } from '../../src/store/open.ts'
import { DAY, finderOf, HOUR, MINUTE, start } from '../support/follows.ts'

test('over the wire, five days bring what is new of all that is followed, and nothing else', async () => {
  const clock = { at: start }
  const now = () => clock.at
  const standIn = await createCivitai({ now })
  const http = createHttp({
    url: standIn.url,
    userAgent: 'Curator test (+https://example.com)',
    now,
  })
  const store = await openStore('sqlite::memory:')
  onTestFinished(async () => {
    await http.close()
    await standIn.close()
    await store.close()
  })
  const faults: unknown[] = []
  const ask = resilient(http.get, { perSecond: 1_000, now, random: () => 0, snapshotPause: 0 })
  const newest = createNewest({ ask, onOdd: (error) => faults.push(error) })
  const finder = finderOf({ clock, store, civitai: newest, faults }, 'a')
  const { signal } = new AbortController()
  const passed = async (at: number): Promise<void> => {
    clock.at = at
    for (let due = at; due < at + MINUTE; due = await finder.step(signal)) {
      clock.at = Math.max(clock.at, due)
    }
  }

  const news = standIn.odd
  const modelIds = [
    ...news.newVersion.slice(0, 20),
    ...news.earlyAccessEnds,
    ...news.editedVersion,
    ...news.bumped,
    ...news.minorNews,
  ]
  const end = start + 5 * DAY
  clock.at = end
  const later = standIn.models
  clock.at = start
  const before = standIn.models
  const creatorOf = (id: number) => later.find((model) => model.id === id)?.creator?.username ?? ''
  const creators = new Set([...news.flood, ...news.ratedLate].map(creatorOf))
  const subjects: readonly Subject[] = [
    ...modelIds.map((id) => ({ kind: 'model', id, name: '' }) as const),
    ...[...creators].map((name) => ({ kind: 'creator', name }) as const),
  ]
  for (const [n, subject] of subjects.entries()) {
    const plan = { channel: '200', channelName: 'news', subject, publish: false }
    await store.follows.create(`${n}`, 'en-GB', plan, clock.at, 50)
  }

  for (let at = start; at <= end; at += 3 * HOUR) await passed(at + 10 * MINUTE)

  /** Ids tell what was there already, so a creator's versions count from his highest on. */
  const known = (creator: string) =>
    Math.max(
      ...before
        .filter((model) => model.creator?.username === creator)
        .flatMap(({ modelVersions }) => modelVersions.map(({ id }) => id)),
    )
  // What the stand-in makes unreadable, or drops, is in no list.
  const gone = new Set([...news.brokenId, ...news.brokenVersions, ...news.vanishing, ...news.poi])
  const expected = later
    .filter(({ id }) => !gone.has(id))
    .filter(({ id }) => modelIds.includes(id) || creators.has(creatorOf(id)))
    .flatMap(({ id, modelVersions }) =>
      modelVersions
        .filter(({ publishedAt }) => Date.parse(publishedAt ?? '') > start)
        .filter((version) => modelIds.includes(id) || version.id > known(creatorOf(id)))
        .map((version) => `${version.id}${news.earlyAccessEnds.includes(id) ? ' open' : ''}`),
    )
  const found = (await store.follows.waiting('200', 1_000)).map(
    ({ finding: { version, news } }) => `${version}${news === 'open' ? ' open' : ''}`,
  )
  expect(found.toSorted()).toEqual(expected.toSorted())
  expect(expected.length).toBeGreaterThan(30)
  expect(expected.filter((one) => one.endsWith('open'))).toHaveLength(2)
  expect(faults).toEqual([])
  expect(standIn.faults).toEqual([])
})
