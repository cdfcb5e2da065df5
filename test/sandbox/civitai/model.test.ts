import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { generatedCatalogue } from '../../../sandbox/civitai/generated/generated-catalogue.ts'
import { ask, now } from './ask.ts'
import { byId, odd } from './detail.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 400 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())

describe('GET /models/{id}', () => {
  test('has pictures of every level, whatever a list leaves of them', async () => {
    const { modelVersions } = await byId(civitai, civitai.odd.everyLevel[0])
    const levels = modelVersions[0]?.images?.map(({ nsfwLevel }) => nsfwLevel)
    expect(levels).toEqual([32, 16, 8, 4, 2, 1, 0])
  })

  test('has mature models too', async () => {
    const hidden = civitai.models.find(({ nsfw, nsfwLevel }) => nsfw && (nsfwLevel & 1) === 0)
    expect(await byId(civitai, hidden?.id)).toMatchObject({ nsfw: true, name: hidden?.name })
  })

  test('is a list item but for what it says of versions and pictures', async () => {
    const [model] = odd(civitai, 'nullDescription')
    const answer = await byId(civitai, model?.id)
    const { modelVersions: _, ...rest } = model ?? {}
    // Of the model itself empty keys stay.
    expect(answer).toMatchObject({ ...rest, description: null })
    for (const version of answer.modelVersions) {
      expect(version).toMatchObject({ status: 'Published', covered: expect.any(Boolean) })
      expect(Date.parse(version.createdAt)).toBeLessThan(Date.parse(version.publishedAt ?? ''))
      expect(version).not.toHaveProperty('supportsGeneration')
      for (const picture of version.images ?? []) {
        expect(picture).not.toHaveProperty('id')
        expect(picture.url).toMatch(/\/original=true\/\d+\.\w+$/)
      }
    }
  })

  test('of versions no key is there that holds nothing, of files they are', async () => {
    const answers = await Promise.all(
      civitai.models.slice(100, 160).map(({ id }) => byId(civitai, id)),
    )
    const versions = answers.flatMap(({ modelVersions }) => modelVersions)
    const values = versions.flatMap((version) => Object.values(version))
    expect(values.filter((value) => value === null || value?.length === 0)).toEqual([])
    expect(versions.some((version) => !('description' in version))).toBe(true)
    expect(versions.some((version) => !('trainedWords' in version))).toBe(true)
    const [file] = versions[0]?.files ?? []
    expect(file).toHaveProperty('virusScanMessage', null)
    expect(Object.values(file?.metadata ?? {})).not.toContain(null)
  })

  test('archived ones have neither files nor a download, those taken down no pictures', async () => {
    const archived = await byId(civitai, civitai.odd.archived[0])
    expect(archived).toMatchObject({ mode: 'Archived' })
    expect(archived.modelVersions[0]).not.toHaveProperty('files')
    expect(archived.modelVersions[0]).not.toHaveProperty('downloadUrl')
    const gone = await byId(civitai, civitai.odd.takenDown[0])
    expect(gone).toMatchObject({ mode: 'TakenDown' })
    expect(gone.modelVersions[0]).not.toHaveProperty('images')
    expect(gone.modelVersions[0]?.files).not.toEqual([])
  })

  test('those flagged minor are there, and versions nobody has rated yet', async () => {
    expect(await byId(civitai, civitai.odd.minor[0])).toMatchObject({ minor: true })
    const fresh = await byId(civitai, civitai.odd.freshVersion[0])
    expect(fresh.modelVersions[0]?.nsfwLevel).toBe(0)
  })

  test('a version without any file is not', async () => {
    const [model] = odd(civitai, 'filelessVersion')
    const { modelVersions } = await byId(civitai, model?.id)
    expect(modelVersions).toHaveLength((model?.modelVersions.length ?? 0) - 1)
  })

  test.each(['archived', 'minor', 'freshVersion', 'unknownType', 'noVersions'] as const)(
    '%s: no fault of the asker',
    async (name) => {
      await byId(civitai, civitai.odd[name][0])
      expect(civitai.faults).toEqual([])
    },
  )

  test('nothing for real people, for what nobody has and for what is not out yet', async () => {
    const [poi] = civitai.odd.poi
    const [coming] = civitai.odd.comingSoon
    for (const id of [poi, coming, 3, 2_147_483_647]) {
      const answer = await ask(civitai, `/models/${id}`)
      expect(answer).toMatchObject({ status: 404, body: { error: `No model with id ${id}` } })
      expect(answer.headers.get('cache-control')).toContain('s-maxage=300')
    }
    expect(civitai.faults).toEqual([])
  })

  test('nor for what is private', async () => {
    const built = generatedCatalogue({ size: 0 })(now)
    const [first] = built.entries
    if (first === undefined) throw new Error('an empty catalogue')
    const hidden = { ...first, model: { ...first.model, availability: 'Private' } }
    const other = await createCivitai({
      now: () => now,
      catalogue: () => ({ ...built, entries: [hidden] }),
    })
    expect((await ask(other, `/models/${first.model.id}`)).status).toBe(404)
    await other.close()
  })

  test.each([
    ['abc', 'Invalid input: expected number, received NaN'],
    ['4384abc', 'Invalid input: expected number, received NaN'],
    ['0', 'Too small: expected number to be >0'],
    ['-5', 'Too small: expected number to be >0'],
    ['1.5', 'Invalid input: expected int, received number'],
    ['2147483648', 'Too big: expected number to be <=2147483647'],
  ])('%s → 400, word for word', async (id, message) => {
    const { status, body } = await ask(civitai, `/models/${id}`)
    expect({ status, body }).toEqual({ status: 400, body: { error: `✖ ${message}\n  → at id` } })
    expect(civitai.faults).toHaveLength(1)
  })

  test('there is no parameter nsfw, and nothing is written', async () => {
    const [id] = civitai.odd.noTags
    expect((await ask(civitai, `/models/${id}?nsfw=false`)).status).toBe(200)
    expect((await ask(civitai, `/models/${id}`, { method: 'POST', body: '' })).status).toBe(200)
    expect(civitai.faults.map(({ why }) => why)).toEqual([
      expect.stringMatching(/nsfw/),
      expect.stringMatching(/^POST/),
    ])
  })

  test('an item no client can make sense of is as broken here', async () => {
    const [id] = civitai.odd.brokenVersions
    expect(await byId(civitai, id)).toMatchObject({ modelVersions: { first: null } })
  })
})
