import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { endOfRecording, shifted } from '../../../sandbox/civitai/recorded/dates.ts'
import { recordedCatalogue } from '../../../sandbox/civitai/recorded/recorded-catalogue.ts'
import { ask, idsOf, list, now } from './ask.ts'

const day = 86_400_000

describe('the day of a record', () => {
  test.each([
    ['2025-07-26', '2025-07-27T00:00:00Z'],
    ['2024-05 (approx.)', '2024-06-01T00:00:00Z'],
    ['2026-08-09..12', '2026-08-10T00:00:00Z'],
    ['2025-12', '2026-01-01T00:00:00Z'],
  ])('%s ends at %s', (note, end) => {
    expect(endOfRecording(note)).toBe(Date.parse(end))
  })

  test('may be unknown', () => {
    expect(endOfRecording('2025-2026 (doc sample)')).toBeUndefined()
  })

  test('moments are shifted at any depth, other texts are not', () => {
    const value = { a: [{ at: '2025-07-26T03:00:00.000Z' }], b: 'in 2025-07-26T', c: null, d: 4 }
    expect(shifted(value, day)).toEqual({ ...value, a: [{ at: '2025-07-27T03:00:00.000Z' }] })
  })
})

describe('a folder of records', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recorded-'))
    await mkdir(join(folder, 'models-list-items'))
    await mkdir(join(folder, 'models-list-pages'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const write = (file: string, value: unknown) =>
    writeFile(join(folder, file), typeof value === 'string' ? value : JSON.stringify(value))

  const index = (...records: (readonly [string, string])[]) =>
    write('INDEX.json', { records: records.map(([file, date]) => ({ file, recorded: date })) })

  const item = (id: number, publishedAt: string) => ({
    id,
    name: `Model ${id}`,
    type: 'LORA',
    nsfwLevel: 1,
    allowCommercialUse: ['Image'],
    tags: ['style'],
    stats: { downloadCount: id, rating: 5 },
    extra: { kept: true },
    modelVersions: [
      { id: id * 10, index: 0, publishedAt, trainedWords: [], files: [], images: [], stats: {} },
    ],
  })

  test('without INDEX.json is refused by name', () => {
    expect(() => recordedCatalogue(join(folder, 'nowhere'))).toThrow(/nowhere.INDEX\.json/)
  })

  test('with a file that is no JSON, or is missing, is refused by name', async () => {
    await write('models-list-items/1.json', '{"id":')
    await index(['models-list-items/1.json', '2025-07-26'])
    expect(() => recordedCatalogue(folder)).toThrow(/models-list-items.1\.json/)
    await index(['models-list-items/2.json', '2025-07-26'])
    expect(() => recordedCatalogue(folder)).toThrow(/models-list-items.2\.json/)
  })

  test('is served as on the day of each record, the later of two, nothing old', async () => {
    await write('models-list-items/1.json', item(1, '2025-07-25T12:00:00.000Z'))
    await write('models-list-items/2.json', item(2, '2024-01-01T00:00:00.000Z'))
    await write('models-list-items/3.json', item(3, '2022-12-01T00:00:00.000Z'))
    await write('models-list-pages/p.json', {
      items: [
        { ...item(1, '2025-06-01T00:00:00.000Z'), name: 'Older' },
        { id: 9, nsfw: 'None' },
      ],
    })
    await index(
      ['models-list-items/1.json', '2025-07-26'],
      ['models-list-items/2.json', '2024-05 (approx.)'],
      ['models-list-items/3.json', '2022-12 (historic)'],
      ['models-list-pages/p.json', '2025-06-02'],
    )
    const civitai = await createCivitai({ now: () => now, catalogue: recordedCatalogue(folder) })
    const { items } = await list(civitai, 'sort=Newest')
    expect(items.map(({ name }) => name)).toEqual(['Model 1', 'Model 2'])
    const publishedAt = new Date(now - 1.5 * day).toISOString()
    expect(items[0]).toMatchObject({ extra: { kept: true }, modelVersions: [{ publishedAt }] })
    expect(idsOf(await list(civitai, 'period=Week'))).toEqual([1])
    await civitai.close()
  })

  test('what was answered by an id is answered so again, and listed', async () => {
    const publishedAt = '2025-07-25T12:00:00.000Z'
    const { modelVersions: _, ...rest } = item(4, publishedAt)
    const version = { id: 40, index: 0, publishedAt, covered: true, stats: {}, status: 'Published' }
    const url = 'https://image.civitai.com/key/uuid/original=true/77.jpeg'
    const body = { ...rest, modelVersions: [{ ...version, images: [{ url, nsfwLevel: 1 }] }] }
    await mkdir(join(folder, 'models-by-id'))
    await mkdir(join(folder, 'model-versions'))
    await write('models-by-id/4.json', body)
    await write('models-by-id/5.json', { ...body, id: 5 })
    await write('model-versions/40.json', { id: 40, modelId: 4, air: 'urn:air:…', publishedAt })
    await write('models-list-items/1.json', item(1, publishedAt))
    await index(
      ['models-by-id/4.json', '2025-07-26'],
      ['models-by-id/5.json', '2023-07-04'],
      ['model-versions/40.json', '2025-07-26'],
      ['models-list-items/1.json', '2025-07-26'],
    )
    const civitai = await createCivitai({ now: () => now, catalogue: recordedCatalogue(folder) })
    const { body: answer } = await ask(civitai, '/models/4')
    const date = new Date(now - 1.5 * day).toISOString()
    expect(answer).toEqual({
      ...body,
      modelVersions: [{ ...body.modelVersions[0], publishedAt: date }],
    })
    expect((await ask(civitai, '/models/5')).status).toBe(404)
    expect((await ask(civitai, '/model-versions/40')).body).toMatchObject({ publishedAt: date })
    const { items } = await list(civitai, 'query=Model%204')
    expect(items[0]?.modelVersions).toEqual([
      expect.objectContaining({ trainedWords: [], description: null, supportsGeneration: true }),
    ])
    expect(items[0]?.modelVersions[0]?.images).toEqual([{ id: 77, url, nsfwLevel: 1 }])
    expect((await ask(civitai, '/models/1')).body).toMatchObject({ id: 1, extra: { kept: true } })
    await civitai.close()
  })
})
