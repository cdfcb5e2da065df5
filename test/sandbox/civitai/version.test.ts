import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OddName } from '../../../sandbox/civitai/catalogue/odd.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { matureText } from '../../../sandbox/civitai/generated/marks.ts'
import { ask, now } from './ask.ts'
import { odd, versionAt } from './detail.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 400 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())

const first = (name: OddName) => odd(civitai, name)[0]?.modelVersions[0]?.id

const refused = async (id: number | string | undefined) => {
  const { status, body } = await ask(civitai, `/model-versions/${id}`)
  return { status, body }
}

describe('GET /model-versions/{id}', () => {
  test('has the fields of a version, and little of its model', async () => {
    const [model] = odd(civitai, 'noTags')
    const version = model?.modelVersions[0]
    const answer = await versionAt(civitai, version?.id)
    expect(Object.keys(answer).join(' ')).toBe(
      'id modelId name nsfwLevel createdAt updatedAt status publishedAt trainedWords ' +
        'trainingStatus trainingDetails baseModel baseModelType description uploadType ' +
        'usageControl licensingFee paidAccess air stats model files images downloadUrl',
    )
    expect(answer).toMatchObject({ modelId: model?.id, name: version?.name, status: 'Published' })
    expect(answer.model).toEqual({ name: model?.name, type: model?.type, nsfw: false, poi: false })
    expect(Object.keys(answer.stats)).toEqual(['downloadCount', 'thumbsUpCount'])
  })

  test('says of every file whether it is the primary one, and three details', async () => {
    const { files } = await versionAt(civitai, first('scanResults'))
    expect(files.map(({ primary }) => primary)).toEqual([true, false, false, false])
    const { files: kept } = await versionAt(civitai, first('noPrimary'))
    expect(kept.map(({ primary }) => primary)).not.toContain(true)
    for (const { metadata } of files) {
      expect(['format', 'size', 'fp']).toEqual(expect.arrayContaining(Object.keys(metadata)))
    }
  })

  test('has ten pictures at most, of every level, without an id', async () => {
    const { images } = await versionAt(civitai, first('everyLevel'))
    expect(images.map(({ nsfwLevel }) => nsfwLevel)).toEqual([32, 16, 8, 4, 2, 1, 0])
    expect((await versionAt(civitai, first('manyPictures'))).images).toHaveLength(10)
    expect(images[0]).not.toHaveProperty('id')
    expect(images[0]).toMatchObject({
      availability: 'Public',
      metadata: { size: expect.any(Number) },
    })
  })

  test('tells prompts, mature ones with PG pictures too, the same every time', async () => {
    const mild = civitai.models.filter(
      ({ nsfwLevel, mode, modelVersions }) =>
        nsfwLevel === 1 && !mode && modelVersions[0]?.nsfwLevel === 1,
    )
    const ids = mild.flatMap(({ modelVersions }) => modelVersions.slice(0, 1).map(({ id }) => id))
    const answers = await Promise.all(ids.slice(0, 60).map((id) => versionAt(civitai, id)))
    const metas = answers.flatMap(({ images }) => images.map(({ meta }) => meta))
    expect(metas).toContain(null)
    const prompts = metas.flatMap((meta) => (meta?.prompt ? [String(meta.prompt)] : []))
    expect(prompts.some((prompt) => matureText.test(prompt))).toBe(true)
    expect(prompts.filter((prompt) => !matureText.test(prompt)).length).toBeGreaterThan(20)
    expect(await versionAt(civitai, ids[0])).toEqual(answers[0])
  })

  test('an archived one has no files and no download, one taken down no pictures', async () => {
    const archived = await versionAt(civitai, first('archived'))
    expect(archived).toMatchObject({ files: [], model: { mode: 'Archived' } })
    expect(archived).not.toHaveProperty('downloadUrl')
    expect(await versionAt(civitai, first('takenDown'))).toMatchObject({
      images: [],
      model: { mode: 'TakenDown' },
    })
  })

  test('early access is paidAccess, with an end and without', async () => {
    const { paidAccess } = await versionAt(civitai, first('earlyAccess'))
    expect(paidAccess).toEqual({ permanent: false, endsAt: expect.any(String) })
    const endless = await versionAt(civitai, first('earlyAccessEndless'))
    expect(endless.paidAccess).toEqual({ permanent: true, endsAt: null })
    expect(endless).not.toHaveProperty('earlyAccessEndsAt')
  })

  test('what may only be generated with says so', async () => {
    expect((await versionAt(civitai, first('generationOnly'))).usageControl).toBe('Generation')
    expect((await versionAt(civitai, first('noTags'))).usageControl).toBe('Download')
  })

  test('air names the root of the ecosystem, the type and both ids', async () => {
    for (const { id, type, modelVersions } of civitai.models.slice(90, 200)) {
      const [version] = modelVersions
      if (version === undefined || !version.nsfwLevel || !version.files.length) continue
      const { air } = await versionAt(civitai, version.id)
      expect(air).toMatch(/^urn:air:[a-z0-9_-]+:[a-z_]+:civitai:\d+@\d+$/)
      expect(air.endsWith(`:civitai:${id}@${version.id}`)).toBe(true)
      if (type === 'LoCon') expect(air).toContain(':lycoris:')
      if (version.baseModel === 'Illustrious') expect(air).toContain('urn:air:sdxl:')
    }
  })

  test('real people and minors are not left out: nothing is', async () => {
    expect((await versionAt(civitai, first('poi'))).model.poi).toBe(true)
    expect((await versionAt(civitai, first('minor'))).model).not.toHaveProperty('minor')
  })

  test('trigger words may be null on a raw row', async () => {
    const bare = civitai.models
      .filter(({ mode, nsfwLevel }) => !mode && nsfwLevel === 1)
      .flatMap(({ modelVersions }) => modelVersions)
      .filter(({ trainedWords, files }) => trainedWords.length === 0 && files.length > 0)
    const answers = await Promise.all(bare.slice(0, 20).map(({ id }) => versionAt(civitai, id)))
    const words = answers.map(({ trainedWords }) => trainedWords)
    expect(words).toContain(null)
    expect(words).toContainEqual([])
  })

  test('404 for what is unknown, not out, or not rated yet', async () => {
    const notFound = { status: 404, body: { error: 'Model not found' } }
    expect(await refused(3)).toEqual(notFound)
    expect(await refused(first('freshVersion'))).toEqual(notFound)
    expect(civitai.faults).toEqual([])
  })

  test('404 for one without a file', async () => {
    const version = odd(civitai, 'filelessVersion')[0]?.modelVersions.at(-1)
    expect(await refused(version?.id)).toEqual({
      status: 404,
      body: { error: 'Missing model file' },
    })
  })

  test('400 for what is no id', async () => {
    const error = '✖ Invalid input: expected number, received NaN\n  → at id'
    expect(await refused('abc')).toEqual({ status: 400, body: { error } })
    expect(await refused('0')).toEqual({ status: 400, body: { error: 'Missing modelVersionId' } })
    expect(civitai.faults).toHaveLength(2)
  })

  test('405 for any other verb, and unknown routes stay unknown', async () => {
    const { status } = await ask(civitai, '/model-versions/5', { method: 'POST', body: '1' })
    expect(status).toBe(405)
    civitai.clearFaults()
    await fetch(`${civitai.url}/model-versions/none/5`, { headers: { 'user-agent': 'Curator/1' } })
    expect(civitai.faults).toEqual([expect.objectContaining({ why: 'unknown route' })])
  })
})
