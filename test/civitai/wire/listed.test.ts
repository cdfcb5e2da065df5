import { expect, test } from 'vitest'
import { listedPage } from '../../../src/civitai/wire/listed.ts'

const wireVersion = (has: object = {}) => ({
  id: 11,
  baseModel: 'Pony',
  publishedAt: '2026-11-21T09:00:00.000Z',
  availability: 'Public',
  paidAccess: null,
  nsfwLevel: 1,
  ...has,
})
const item = (has: object = {}) => ({
  id: 7,
  type: 'LORA',
  creator: { username: 'Ada', image: null },
  tags: ['Anime ', 'anime', 4],
  modelVersions: [wireVersion()],
  ...has,
})
const AT = Date.UTC(2026, 10, 21, 9)
const ENDS = '2026-11-30T09:00:00.000Z'

const odd: unknown[] = []
const schema = listedPage((error) => odd.push(error))
const [read, versionsOf] = [
  (...items: readonly object[]) => schema.parse({ items, metadata: { nextCursor: '9|1' } }),
  (...all: readonly unknown[]) =>
    schema.parse({ items: [item({ modelVersions: all })], metadata: {} }).models[0]?.versions,
]

test('a page is what follows are matched with', () => {
  expect(read(item())).toEqual({
    models: [
      {
        id: 7,
        type: 'LORA',
        creator: 'Ada',
        tags: ['anime'],
        versions: [{ id: 11, base: 'Pony', publishedAt: AT, early: undefined, rated: true }],
      },
    ],
    next: '9|1',
  })
})

test.each([
  [{ creator: null }, undefined],
  [{ creator: undefined }, undefined],
  [{ creator: { username: null } }, undefined],
  [{ creator: { username: '' } }, undefined],
  [{ creator: { username: 1984 } }, '1984'],
])('a creator may be absent, nameless or a number: %j', (has, creator) => {
  expect(read(item(has)).models[0]?.creator).toBe(creator)
})

test.each([
  [{ availability: 'EarlyAccess' }, {}],
  [{ paidAccess: { permanent: true, endsAt: null } }, {}],
  [{ paidAccess: { permanent: false, endsAt: ENDS } }, { until: Date.parse(ENDS) }],
  [{ earlyAccessDeadline: ENDS }, { until: Date.parse(ENDS) }],
  [{ paidAccess: undefined }, undefined],
  [{ paidAccess: 'odd' }, undefined],
])('early access is told in several ways: %j', (has, early) => {
  expect(versionsOf(wireVersion(has))?.[0]?.early).toEqual(early)
})

test.each([
  { publishedAt: null },
  { publishedAt: 'soon' },
  { publishedAt: undefined },
  { id: 'x' },
  { id: -1 },
])('a version without an id or a date is not published: %j', (has) => {
  expect(versionsOf(wireVersion(has), wireVersion(), null, 'odd')).toHaveLength(1)
})

test.each([0, null, 'PG', undefined])('a rating of %j is none yet', (nsfwLevel) => {
  expect(versionsOf(wireVersion({ nsfwLevel }))?.[0]?.rated).toBe(false)
})

test('an odd item is told and left out; where all are odd, so is the page', () => {
  odd.length = 0
  expect(read(item({ id: 'model-7' }), item(), item({ modelVersions: { first: null } }))).toEqual({
    models: [expect.objectContaining({ id: 7 }), expect.objectContaining({ versions: [] })],
    next: '9|1',
  })
  expect(odd).toHaveLength(1)
  expect(() => read(item({ id: 'model-7' }))).toThrow()
})
