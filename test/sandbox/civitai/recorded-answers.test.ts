import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { endOfRecording, shifted } from '../../../sandbox/civitai/recorded/dates.ts'
import { recordedCatalogue } from '../../../sandbox/civitai/recorded/recorded-catalogue.ts'
import { ask, idsOf, list, now, sorted, walk } from './ask.ts'
import { byId, versionAt } from './detail.ts'

const recorded = process.env.CIVITAI_RECORDED

describe.skipIf(recorded === undefined)('the records of CIVITAI_RECORDED', () => {
  let civitai: CivitaiStandIn
  beforeAll(async () => {
    const catalogue = recordedCatalogue(recorded ?? '')
    civitai = await createCivitai({ now: () => now, catalogue })
  })
  afterAll(async () => {
    expect(civitai.faults).toEqual([])
    await civitai.close()
  })

  test('all come through, with nothing but dates and previews changed', async () => {
    const listed = civitai.models.filter(({ nsfwLevel }) => nsfwLevel & 1)
    expect(listed.length).toBeGreaterThan(60)
    const pages = await walk(civitai, 'limit=10&sort=Most+Downloaded')
    expect(sorted(idsOf(...pages))).toEqual(sorted(listed.map(({ id }) => id)))
    const folder = join(recorded ?? '', 'models-list-items/2025-07')
    for (const file of await readdir(folder)) {
      const raw = JSON.parse(await readFile(join(folder, file), 'utf8'))
      const item = pages.flatMap(({ items }) => items).find(({ id }) => id === raw.id)
      expect(item).toMatchObject({ name: raw.name, stats: raw.stats, tags: raw.tags })
      expect(Object.keys(item ?? {})).toEqual(Object.keys(raw))
    }
  })

  test('a week holds what it held then, and nothing lies in the future', async () => {
    const { items } = await list(civitai, 'period=Week')
    expect(items.length).toBeGreaterThan(10)
    const dates = civitai.models.flatMap(({ modelVersions }) =>
      modelVersions.map(({ publishedAt }) => Date.parse(publishedAt ?? '')),
    )
    expect(Math.max(...dates)).toBeLessThanOrEqual(now)
  })

  test('enums are the recorded ones, tags those of the items', async () => {
    const enums = join(recorded ?? '', 'enums/enums-2026-08-08.json')
    expect((await ask(civitai, '/enums')).body).toEqual(JSON.parse(await readFile(enums, 'utf8')))
    const { body } = await ask(civitai, '/tags?query=styl')
    expect(body).toMatchObject({ items: [{ name: 'style' }, {}] })
  })

  test('what was answered by its id is answered so again, but for the dates', async () => {
    const file = join(recorded ?? '', 'models-by-id/2026-08/2833924.json')
    const raw = JSON.parse(await readFile(file, 'utf8'))
    const { body } = await ask(civitai, `/models/${raw.id}`)
    const shift = now - (endOfRecording('2026-08-09..12') ?? 0)
    expect(body).toEqual(shifted(raw, shift))
    // Mature and fresh: in no list of mild ones, and not to be had by the id of its version.
    expect(civitai.models.map(({ id }) => id)).toContain(raw.id)
    expect(idsOf(await list(civitai, `ids=${raw.id}`))).toEqual([])
    const [version] = raw.modelVersions
    expect((await ask(civitai, `/model-versions/${version.id}`)).status).toBe(404)
    const { SHA256 } = version.files[0].hashes
    const byHash = await versionAt(civitai, `by-hash/${SHA256.toLowerCase()}`)
    expect(byHash).toMatchObject({ id: version.id, modelId: raw.id })
  })

  test('list items made into answers by id have the keys that were recorded for one', async () => {
    const real = await byId(civitai, 2_833_924)
    // The only list item recorded in the same week.
    const made = await byId(civitai, 2_851_602)
    const unlike = (a: object, b: object) => Object.keys(a).filter((key) => !(key in b))
    expect(unlike(real, made)).toEqual([])
    const [version, other] = [real.modelVersions[0], made.modelVersions[0]]
    // The download was cut from that record by who made it.
    expect(unlike(version ?? {}, other ?? {})).toEqual(['downloadUrl'])
    expect(unlike(version?.files?.[0] ?? {}, other?.files?.[0] ?? {})).toEqual([])
    expect(unlike(other?.images?.[0] ?? {}, version?.images?.[0] ?? {})).toEqual([])
  })

  test('every item can be had by its id, and every rated version by its own', async () => {
    for (const { id, poi, modelVersions } of civitai.models) {
      if (poi) continue
      const answer = await byId(civitai, id)
      expect(answer.modelVersions).toHaveLength(modelVersions.length)
      const rated = modelVersions.filter(({ nsfwLevel, files }) => nsfwLevel & 31 && files.length)
      for (const version of rated.slice(0, 3)) {
        const told = await versionAt(civitai, version.id)
        expect(told).toMatchObject({ modelId: id })
        // Nothing is made up about pictures that exist.
        expect(told.images.every(({ meta }) => meta === null)).toBe(true)
      }
    }
  })

  test('they can be searched', async () => {
    expect((await list(civitai, 'query=kitoside')).items[0]?.name).toMatch(/kitoside/)
  })
})
