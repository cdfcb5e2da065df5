import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OddName } from '../../../sandbox/civitai/catalogue/odd.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import {
  hostilePrompts,
  hostileUserNames,
} from '../../../sandbox/civitai/generated/hostile-texts.ts'
import { matureText } from '../../../sandbox/civitai/generated/marks.ts'
import { now } from './ask.ts'
import { everyLevel, images, newestOf, pictureIds } from './pictures.ts'

const day = 86_400_000

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 250 })
})
afterEach(() => civitai.troubles.clear())
afterAll(async () => {
  expect(civitai.faults).toEqual([])
  await civitai.close()
})

/** What others shared in the gallery of such a model, the previews left out. */
const shared = async (name: OddName, more = '') => {
  const version = newestOf(civitai, name)
  const { items } = await images(civitai, `modelVersionId=${version}&limit=200&${more}`)
  return items.filter(({ id }) => civitai.galleries.picture(id)?.origin.kind === 'shared')
}

const asked = 'withMeta=true'

describe('generation data', () => {
  const model = () => `modelId=${civitai.odd.maturePrompts[0]}`
  const version = () => `modelVersionId=${newestOf(civitai, 'maturePrompts')}`
  const metas = async (query: string) => (await images(civitai, query)).items.map((i) => i.meta)

  test('is null unless asked for', async () => {
    for (const query of [
      model(),
      version(),
      `${version()}&flatMeta=true`,
      `${model()}&withMeta=no`,
    ])
      expect(new Set(await metas(query))).toEqual(new Set([null]))
  })

  test('is flat from the search index and wrapped from the database', async () => {
    const flat = expect.objectContaining({ prompt: expect.any(String), 'Clip skip': '2' })
    expect(await metas(`${version()}&${asked}`)).toContainEqual(flat)
    const { items } = await images(civitai, `${model()}&${asked}`)
    for (const { id, meta } of items) expect(meta).toMatchObject({ id })
    expect(items.map(({ meta }) => meta?.meta)).toContainEqual(flat)
  })

  test('flatMeta has it either way', async () => {
    const flat = expect.objectContaining({ prompt: expect.any(String) })
    expect(await metas(`${model()}&${asked}&flatMeta=true`)).toContainEqual(flat)
    const wrapped = { id: expect.any(Number), meta: flat }
    expect(await metas(`${version()}&${asked}&flatMeta=false`)).toContainEqual(wrapped)
  })

  test('many creators keep theirs to themselves, and those can be left out', async () => {
    const query = `modelVersionId=${newestOf(civitai, 'bigGallery')}&limit=200&${asked}`
    expect(await metas(query)).toContain(null)
    expect(await metas(`${query}&requiringMeta=true`)).not.toContain(null)
  })

  test('is mature under PG pictures here, and now and then anywhere', async () => {
    const items = await shared('maturePrompts', asked)
    expect(items.length).toBeGreaterThan(10)
    for (const { meta, browsingLevel } of items) {
      expect(browsingLevel).toBe(1)
      expect(meta?.prompt).toMatch(matureText)
    }
    const anywhere = (await images(civitai, `limit=200&${asked}`)).items
    const prompts = anywhere
      .filter(({ browsingLevel }) => browsingLevel === 1)
      .map(({ meta }) => matureText.test(String(meta?.prompt)))
    expect(prompts.filter(Boolean).length).toBeGreaterThan(2)
    expect(prompts.filter((mature) => !mature).length).toBeGreaterThan(50)
  })

  test('is hostile, as are those who made it', async () => {
    const items = await shared('hostileGallery', asked)
    const prompts = new Set(items.map(({ meta }) => meta?.prompt))
    expect(prompts).toEqual(new Set(hostilePrompts))
    const names = new Set(items.map(({ username }) => username))
    expect(names.size).toBeGreaterThan(5)
    for (const name of names) expect(hostileUserNames).toContain(name)
  })

  test('has keys of every type', async () => {
    const found = (await shared('strangeMeta', asked)).map(({ meta }) => meta ?? {})
    const types = new Set(
      found.map(({ prompt }) =>
        Array.isArray(prompt) ? 'list' : prompt === null ? '-' : typeof prompt,
      ),
    )
    expect(types).toEqual(new Set(['string', 'number', 'list', 'object', '-', 'undefined']))
    const keys = found.flatMap((meta) => Object.keys(meta))
    expect(keys).toEqual(expect.arrayContaining(['', 'constructor', 'toString', 'key 299']))
    expect(Math.max(...keys.map(({ length }) => length))).toBe(2_000)
    const workflows = found.flatMap(({ comfy }) => (comfy === undefined ? [] : [String(comfy)]))
    expect(workflows[0]?.length).toBeGreaterThan(80_000)
    expect(JSON.parse(workflows[0] ?? '')).toHaveProperty('workflow')
  })
})

describe('counts', () => {
  const sum = (stats: Readonly<Record<string, number>>) =>
    Object.values(stats).reduce((total, count) => total + count, 0)

  test('are 0 for days after many pictures came out', async () => {
    const { items } = await images(civitai, `period=Week&limit=200&${everyLevel}`)
    const fresh = items.filter(({ createdAt }) => Date.parse(createdAt) > now - day)
    expect(fresh.filter(({ stats }) => sum(stats) === 0).length).toBeGreaterThan(2)
    const older = items.filter(({ createdAt }) => Date.parse(createdAt) < now - 4 * day)
    expect(older.length).toBeGreaterThan(10)
    expect(older.every(({ stats }) => sum(stats) > 0)).toBe(true)
  })

  test('are all 0 in one gallery', async () => {
    const items = await shared('uncountedGallery')
    expect(items.length).toBeGreaterThan(5)
    expect(new Set(items.map(({ stats }) => sum(stats)))).toEqual(new Set([0]))
  })

  test('are 0 everywhere while their pipeline is broken, and the order stays', async () => {
    const before = await images(civitai, 'limit=50')
    civitai.troubles.add('countsMissing')
    const after = await images(civitai, 'limit=50')
    expect(pictureIds(after)).toEqual(pictureIds(before))
    expect(before.items.some(({ stats }) => sum(stats) > 0)).toBe(true)
    expect(after.items.every(({ stats }) => sum(stats) === 0)).toBe(true)
  })
})

describe('odd galleries', () => {
  test('videos, a few of which are named like pictures', async () => {
    const items = await shared('videoGallery')
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['video']))
    const endings = new Set(items.map(({ url }) => url.split('.').at(-1)))
    expect(endings).toEqual(new Set(['mp4', 'jpeg']))
  })

  test('people who have left', async () => {
    const names = (await shared('deletedAuthors')).map(({ username }) => username)
    expect(names.length).toBeGreaterThan(5)
    expect(new Set(names)).toEqual(new Set([null]))
  })

  test('nothing rated yet, which any mask finds', async () => {
    const items = await shared('unratedGallery', 'browsingLevel=1')
    expect(items.length).toBeGreaterThan(5)
    expect(new Set(items.map(({ nsfwLevel }) => nsfwLevel))).toEqual(new Set(['None']))
    expect(new Set(items.map(({ browsingLevel }) => browsingLevel))).toEqual(new Set([0]))
  })

  test('a mild model whose users are not', async () => {
    expect(await shared('matureGallery')).toEqual([])
    expect((await shared('matureGallery', everyLevel)).length).toBeGreaterThan(10)
  })
})
