import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { ask, list, now } from './ask.ts'
import { creators as creatorsOf } from './people.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 600 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())

const creators = (query = '') => creatorsOf(civitai, query)
const everybody = async () => {
  const pages = [await creators('?limit=200')]
  for (let page = 2; pages.at(-1)?.metadata.nextPage; page++) {
    pages.push(await creators(`?limit=200&page=${page}`))
  }
  return pages.flatMap(({ items }) => items)
}
const named = async (name: string) => (await everybody()).find(({ username }) => username === name)

describe('GET /creators', () => {
  test('is everybody who ever made a model, once, in an order that is nobody’s', async () => {
    const names = (await everybody()).map(({ username }) => username)
    const known = civitai.models.flatMap(({ creator }) => creator?.username ?? [])
    expect(names).toEqual(expect.arrayContaining(known))
    expect(names).not.toContain('civitai')
    const there = names.filter((name) => name !== null)
    expect(new Set(there).size).toBe(there.length)
    expect(there).not.toEqual(there.toSorted())
    expect(there).not.toEqual([...new Set(known)])
    expect((await creators('?limit=10')).items).not.toEqual(
      (await creators('?limit=20')).items.slice(0, 10),
    )
    expect(civitai.faults).toEqual([])
  })

  test('has totals, twenty to a page, and links either way', async () => {
    const all = (await everybody()).length
    const { items, metadata } = await creators()
    const pages = Math.ceil(all / 20)
    expect(items).toHaveLength(20)
    expect(metadata).toEqual({
      totalItems: all,
      currentPage: 1,
      pageSize: 20,
      totalPages: pages,
      nextPage: `${civitai.url}/creators?page=2`,
    })
    const last = (await creators(`?limit=20&page=${pages}`)).metadata
    expect(last).not.toHaveProperty('nextPage')
    expect(last.prevPage).toBe(`${civitai.url}/creators?limit=20&page=${pages - 1}`)
    expect((await creators(`?page=${pages + 1}`)).items).toEqual([])
  })

  test('page 0 is the first page once more', async () => {
    expect((await creators('?page=0')).items).toEqual((await creators('?page=1')).items)
  })

  test('counts everything published, more than a list of models has', async () => {
    const listed = async (name: string) =>
      (await list(civitai, `username=${name}&limit=100&nsfw=true`)).items.length
    const [first, ...rest] = (await everybody()).toSorted(
      (a, b) => (b.modelCount ?? 0) - (a.modelCount ?? 0),
    )
    const own = civitai.models.filter(({ creator }) => creator?.username === first?.username)
    expect(first?.modelCount).toBe(own.length)
    const counts = await Promise.all(
      [first, ...rest.slice(0, 20)].map(async (one) => {
        const { username, modelCount = 0 } = one ?? {}
        return modelCount - (await listed(username ?? ''))
      }),
    )
    expect(Math.min(...counts)).toBe(0)
    expect(Math.max(...counts)).toBeGreaterThan(0)
  })

  test('who has published nothing is there without a count', async () => {
    const counts = (await everybody()).map(({ modelCount }) => modelCount)
    expect(counts).toContain(undefined)
    expect(counts).not.toContain(0)
  })

  test('an image may be missing, or lie anywhere', async () => {
    const images = (await everybody()).map((creator) => creator.image)
    expect(images).toContain(undefined)
    expect(images).not.toContain(null)
    const hosts = new Set(images.flatMap((image) => (image ? new URL(image).host : [])))
    expect(hosts).toContain('image.civitai.com')
    expect(hosts.size).toBeGreaterThan(1)
  })

  test('links are not encoded', async () => {
    const spaced = await named('Mr Space & Sons')
    expect(spaced?.link).toBe(`${civitai.url}/models?username=Mr Space & Sons`)
  })

  test('deleted accounts have no name', async () => {
    const gone = (await everybody()).filter(({ username }) => username === null)
    expect(gone).toHaveLength(civitai.odd.nullUsername.length)
    expect(gone[0]).toMatchObject({
      modelCount: 1,
      link: `${civitai.url}/models?username=null`,
    })
    const { status, body } = await ask(civitai, '/models?username=null')
    expect({ status, body }).toEqual({ status: 404, body: { message: 'User not found' } })
  })

  test('who only shares pictures is not there', async () => {
    expect(await named('renderMaker')).toBeUndefined()
    expect((await creators('?query=renderMaker')).items).toEqual([])
  })
})

describe('GET /creators?query=', () => {
  test('finds any part of a name, in any spelling of case', async () => {
    const { items } = await creators('?query=OTTER&limit=200')
    expect(items.length).toBeGreaterThan(5)
    for (const { username } of items) expect(username).toMatch(/otter/i)
    const all = (await everybody()).filter(({ username }) => /otter/i.test(username ?? ''))
    expect(items).toHaveLength(all.length)
  })

  test('has totals that are but lower bounds', async () => {
    const all = (await creators('?query=a&limit=200')).metadata
    expect(all).toMatchObject({ hasMore: false, totalPages: 1 })
    const { metadata } = await creators('?query=a&limit=5')
    expect(metadata).toMatchObject({ totalItems: 6, totalPages: 2, hasMore: true })
    expect(metadata.nextPage).toBe(`${civitai.url}/creators?query=a&limit=5&page=2`)
    const last = Math.ceil(all.totalItems / 5)
    expect((await creators(`?query=a&limit=5&page=${last}`)).metadata).toMatchObject({
      totalItems: all.totalItems,
      hasMore: false,
    })
    expect((await creators('?query=nobody_at_all')).metadata).toEqual({
      totalItems: 0,
      currentPage: 1,
      pageSize: 20,
      totalPages: 1,
      hasMore: false,
    })
  })

  test.each(['limit=0', 'limit=201', 'limit=many', 'page=-1'])(
    '%s → 400 with the bare issues',
    async (wrong) => {
      const { status, body } = await ask(civitai, `/creators?${wrong}`)
      expect(status).toBe(400)
      expect(body).toEqual([expect.objectContaining({ path: [wrong.split('=')[0]] })])
      expect(civitai.faults).toHaveLength(1)
    },
  )

  test('unknown keys are ignored, and noted', async () => {
    await creators('?sort=Newest')
    expect(civitai.faults).toEqual([
      expect.objectContaining({ why: expect.stringMatching(/sort/) }),
    ])
  })
})
