import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { recordedCatalogue } from '../../../sandbox/civitai/recorded/recorded-catalogue.ts'
import { ask, now } from './ask.ts'
import { everyLevel, images, pictureIds } from './pictures.ts'

const day = 86_400_000

const item = (id: number, change: object = {}) => ({
  id,
  url: `https://image.civitai.com/key/uuid/original=true/${id}.jpeg`,
  hash: null,
  nsfwLevel: 'None',
  type: 'image',
  browsingLevel: 1,
  createdAt: '2026-01-30T12:00:00.000Z',
  postId: id + 1,
  stats: { cryCount: 1, laughCount: 2, likeCount: id, heartCount: 3, commentCount: 4 },
  meta: { prompt: 'a lantern', 'Clip skip': '2' },
  username: 'Ajuro',
  baseModel: 'Pony',
  modelVersionIds: [40],
  later: { key: 'kept' },
  ...change,
})

const model = {
  id: 4,
  name: 'Model 4',
  type: 'LORA',
  nsfwLevel: 1,
  allowCommercialUse: ['Image'],
  tags: [],
  stats: {},
  userId: 12,
  creator: { username: 'maker', image: null },
  modelVersions: [
    { id: 40, index: 0, trainedWords: [], files: [], images: [], stats: {}, publishedAt: null },
  ],
}

describe('recorded pictures and creators', () => {
  let folder: string
  let civitai: CivitaiStandIn
  const write = (file: string, value: unknown) =>
    writeFile(join(folder, file), JSON.stringify(value))
  const start = async (...files: string[]) => {
    const records = files.map((file) => ({ file, recorded: '2026-01-31' }))
    await write('INDEX.json', { records })
    civitai = await createCivitai({ now: () => now, catalogue: recordedCatalogue(folder) })
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recorded-'))
    for (const name of ['images-list-items', 'creators', 'models-list-items']) {
      await mkdir(join(folder, name))
    }
    await write('models-list-items/4.json', model)
    await write('images-list-items/5.json', item(5))
    await write('images-list-items/6.json', item(6, { browsingLevel: 8, nsfwLevel: 'X' }))
    const { type: _, username: __, baseModel: ___, modelVersionIds: ____, ...old } = item(7)
    await write('images-list-items/7.json', old)
    await write('images-list-items/none.json', { items: [], metadata: {} })
    await write('creators/page.json', {
      items: [
        { username: 'Recorded', modelCount: 17, link: 'x', image: 'https://example.com/a.png' },
        { username: null },
      ],
      metadata: {},
    })
  })
  afterAll(() => rm(folder, { recursive: true }))
  afterEach(async () => {
    expect(civitai.faults).toEqual([])
    await civitai.close()
  })

  const pictures = [5, 6, 7].map((id) => `images-list-items/${id}.json`)

  test('pictures are told as they were, at the age they had', async () => {
    await start('models-list-items/4.json', 'images-list-items/none.json', ...pictures)
    const { items } = await images(civitai, 'modelVersionId=40&withMeta=true')
    expect(items).toEqual([item(5, { createdAt: new Date(now - 1.5 * day).toISOString() })])
    const all = await images(civitai, everyLevel)
    expect(pictureIds(all)).toEqual([7, 6, 5])
    expect(all.items.map(({ meta }) => meta)).toEqual([null, null, null])
    expect(pictureIds(await images(civitai, 'username=ajuro'))).toEqual([5])
    expect(pictureIds(await images(civitai, 'postId=8&withTags=true'))).toEqual([7])
    const { items: one } = await images(civitai, 'imageId=7&withMeta=true')
    expect(one[0]?.meta).toEqual({ id: 7, meta: { prompt: 'a lantern', 'Clip skip': '2' } })
    expect(await images(civitai, 'modelId=4')).toEqual({ items: [], metadata: {} })
  })

  test('nothing recorded is nothing told', async () => {
    await start('models-list-items/4.json')
    expect(await images(civitai, everyLevel)).toEqual({ items: [], metadata: {} })
    const { status } = await ask(civitai, '/images?username=Ajuro')
    expect(status).toBe(404)
  })

  test('creators are those of the models, and those recorded', async () => {
    await start('models-list-items/4.json', 'creators/page.json')
    const { body } = await ask(civitai, '/creators?query=re')
    expect(body).toMatchObject({
      items: [{ username: 'Recorded', modelCount: 17, image: 'https://example.com/a.png' }],
    })
    expect((await ask(civitai, '/creators')).body).toMatchObject({ metadata: { totalItems: 3 } })
    const { body: maker } = await ask(civitai, '/creators?query=maker')
    expect(maker).toMatchObject({ items: [{ username: 'maker', modelCount: 1 }] })
  })
})

const folder = process.env.CIVITAI_RECORDED

describe.skipIf(folder === undefined)('the pictures and creators of CIVITAI_RECORDED', () => {
  let civitai: CivitaiStandIn
  beforeAll(async () => {
    const catalogue = recordedCatalogue(folder ?? '')
    civitai = await createCivitai({ now: () => now, catalogue })
  })
  afterAll(async () => {
    expect(civitai.faults).toEqual([])
    await civitai.close()
  })

  test('are served', async () => {
    const { items } = await images(civitai, 'withMeta=true')
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([717_937, 98_780_806]))
    expect(items.every(({ meta }) => meta !== null)).toBe(true)
    expect(pictureIds(await images(civitai, 'username=Sheat13'))).toEqual([98_780_806])
    const { body } = await ask(civitai, '/creators?limit=200')
    const { totalItems } = (body as { metadata: { totalItems: number } }).metadata
    expect(totalItems).toBeGreaterThan(30)
  })
})
