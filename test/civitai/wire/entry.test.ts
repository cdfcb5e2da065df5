import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ZodError } from 'zod'
import { enums, modelsPage, tagsPage } from '../../../src/civitai/wire/entry.ts'
import { wireModel } from '../../support/wire.ts'

/** An item as Civitai sends it since 2026, with more in it than is used. */
const image = {
  id: 1,
  url: 'https://image.civitai.com/key/uuid/original=true/1.jpeg',
  nsfwLevel: 1,
  width: 832,
  height: 1216,
  hash: null,
  type: 'image',
  minor: false,
  poi: false,
}
const version = {
  id: 2,
  index: 0,
  name: 'v1',
  baseModel: 'SDXL 1.0',
  publishedAt: '2026-08-09T03:00:00.000Z',
  trainedWords: ['ink wash'],
  supportsGeneration: true,
  stats: { downloadCount: null, thumbsUpCount: 0, thumbsDownCount: 0 },
  files: [],
  images: [image],
}
const item = {
  id: 3,
  name: 'Ink wash',
  description: null,
  allowCommercialUse: '{Image,RentCivit}',
  type: 'LORA',
  minor: false,
  sfwOnly: false,
  poi: false,
  nsfw: false,
  nsfwLevel: 1,
  cosmetic: null,
  stats: { downloadCount: 10, thumbsUpCount: 4, thumbsDownCount: 0, commentCount: 0 },
  creator: { username: 'brush', image: null },
  tags: ['style'],
  modelVersions: [version],
}

/** Parses as what came over the wire: there what is undefined is absent. */
function parsed(body: unknown) {
  const odd: ZodError[] = []
  const page = modelsPage((error) => odd.push(error)).parse(JSON.parse(JSON.stringify(body)))
  return { ...page, odd }
}

/** The item, parsed alone; nothing when it was left out. */
const parsedItem = (value: unknown) => parsed({ items: [value], metadata: {} }).items[0]

describe('a model', () => {
  test('is read as far as it is used', () => {
    expect(parsedItem(item)).toEqual({
      id: 3,
      name: 'Ink wash',
      type: 'LORA',
      nsfw: false,
      nsfwLevel: 1,
      minor: false,
      poi: false,
      stats: { downloadCount: 10, thumbsUpCount: 4, commentCount: 0 },
      creator: { username: 'brush' },
      tags: ['style'],
      modelVersions: [
        {
          name: 'v1',
          baseModel: 'SDXL 1.0',
          publishedAt: Date.UTC(2026, 7, 9, 3),
          trainedWords: ['ink wash'],
          supportsGeneration: true,
          covered: false,
          images: [{ url: image.url, nsfwLevel: 1, type: 'image', minor: false, poi: false }],
        },
      ],
    })
  })

  test.each([
    ['without a creator (imported, or of a deleted user)', { creator: undefined }, undefined],
    ['with a creator that is null', { creator: null }, undefined],
    ['of a deleted account', { creator: { username: null } }, { username: null }],
    ['with a creator of another kind', { creator: 'brush' }, undefined],
  ])('%s', (_, change, creator) => {
    expect(parsedItem({ ...item, ...change })?.creator).toEqual(creator)
  })

  test.each([
    ['that are null', null, {}],
    ['that are absent', undefined, {}],
    [
      'that are hidden',
      { downloadCount: null, thumbsUpCount: 5 },
      { downloadCount: undefined, thumbsUpCount: 5 },
    ],
    [
      'that are no counts',
      { downloadCount: -1, thumbsUpCount: '5' },
      { downloadCount: undefined, thumbsUpCount: undefined },
    ],
  ])('with statistics %s', (_, stats, read) => {
    expect(parsedItem({ ...item, stats })?.stats).toEqual(read)
  })

  test.each([null, undefined, 'soon', 5])('whose date is odd (%j) has none', (publishedAt) => {
    const read = parsedItem({ ...item, modelVersions: [{ ...version, publishedAt }] })
    expect(read?.modelVersions).toHaveLength(1)
    expect(read?.modelVersions[0]?.publishedAt).toBeUndefined()
  })

  test('of a type, a mode and a base model that are new is one like others', () => {
    const fresh = {
      ...item,
      type: 'Hologram',
      mode: 'Frozen',
      modelVersions: [{ ...version, baseModel: 'Flux 9' }],
    }
    expect(parsedItem(fresh)).toMatchObject({
      type: 'Hologram',
      mode: 'Frozen',
      modelVersions: [{ baseModel: 'Flux 9' }],
    })
  })

  test('without lists has empty ones', () => {
    const bare = { id: 3, name: 'Ink', type: 'LORA' }
    expect(parsedItem(bare)).toMatchObject({ tags: [], modelVersions: [] })
    expect(parsedItem({ ...bare, modelVersions: [{ id: 2 }] })).toMatchObject({
      modelVersions: [{ name: '', trainedWords: [], images: [] }],
    })
  })

  test.each([
    ['minor', true, true],
    ['minor', null, false],
    ['minor', undefined, false],
    ['minor', 'false', true],
    ['poi', 0, true],
    ['poi', undefined, false],
    ['nsfw', undefined, true],
    ['nsfw', null, true],
    ['nsfw', 'None', true],
    ['nsfw', false, false],
    ['nsfwLevel', undefined, 0],
    ['nsfwLevel', 'PG', 0],
    ['mode', null, null],
    ['mode', 7, 'TakenDown'],
  ])('whose %s is %j is read on the safe side: %j', (field, value, read) => {
    expect(parsedItem({ ...item, [field]: value })).toHaveProperty(field, read)
  })
})

describe('what is odd', () => {
  test.each([
    ['without an id', { id: undefined }],
    ['with a fraction for an id', { id: 1.5 }],
    ['with an id of nobody', { id: 0 }],
    ['without a name', { name: null }],
    ['without a type', { type: undefined }],
  ])('an item %s costs that item and is told', (_, change) => {
    const { items, odd } = parsed({ items: [item, { ...item, ...change }, { ...item, id: 4 }] })
    expect(items.map(({ id }) => id)).toEqual([3, 4])
    expect(odd).toHaveLength(1)
    expect(odd[0]?.issues[0]?.path).toEqual(Object.keys(change))
  })

  test.each([[null], ['text'], [7], [[]], [{}]])('%j is no item', (odd) => {
    expect(parsed({ items: [odd, item] }).items).toHaveLength(1)
  })

  test('a picture costs that picture only', () => {
    const images = [{ ...image, url: null }, image, null, { ...image, type: 7 }]
    const model = parsedItem({ ...item, modelVersions: [{ ...version, images }] })
    expect(model?.modelVersions[0]?.images).toHaveLength(1)
  })

  test('a tag or trigger word costs that one only', () => {
    const modelVersions = [{ ...version, trainedWords: ['a', null, 'b', 7] }]
    const model = parsedItem({ ...item, tags: [{ name: 'x' }, 'style', null], modelVersions })
    expect(model?.tags).toEqual(['style'])
    expect(model?.modelVersions[0]?.trainedWords).toEqual(['a', 'b'])
  })

  test('a version costs that version only', () => {
    const model = parsedItem({ ...item, modelVersions: [null, 'v0', version] })
    expect(model?.modelVersions.map(({ name }) => name)).toEqual(['v1'])
  })

  test.each([['tags'], ['modelVersions']])('%s of another kind are none', (field) => {
    expect(parsedItem({ ...item, [field]: 'text' })).toHaveProperty(field, [])
  })

  test.each([[null], ['text'], [[]], [{}], [{ items: {} }], [{ items: null }]])(
    'a whole answer like %j is no page',
    (body) => {
      expect(() => parsed(body)).toThrow()
    },
  )

  test('never costs more than its own item, whatever stands in whatever field', () => {
    const fields = fc.constantFrom(...Object.keys(item))
    fc.assert(
      fc.property(fields, fc.jsonValue(), fc.jsonValue(), (field, value, whole) => {
        const { items, odd } = parsed({ items: [{ ...item, [field]: value }, whole, item] })
        expect(items.at(-1)).toEqual(parsedItem(item))
        expect(items.length + odd.length).toBe(3)
      }),
    )
  })
})

describe('whether there is more', () => {
  test.each<[string, unknown, boolean]>([
    ['a cursor', { nextCursor: '75363|932023|257749' }, true],
    ['a cursor that is a number', { nextCursor: 20 }, true],
    ['a next page alone', { nextPage: 'https://civitai.com/api/v1/models?page=2' }, true],
    ['both', { nextCursor: '20', nextPage: 'https://civitai.com/x', currentPage: 1 }, true],
    ['neither', { currentPage: 1, pageSize: 100 }, false],
    ['null for both', { nextCursor: null, nextPage: null }, false],
    ['no metadata', undefined, false],
    ['metadata of another kind', 'text', false],
  ])('with %s', (_, metadata, more) => {
    expect(parsed({ items: [], metadata }).more).toBe(more)
  })
})

describe('base models', () => {
  test('are those that take uploads first, then the others, each once', () => {
    const body = { ActiveBaseModel: ['B', 'A'], BaseModel: ['A', 'Old', 'B', 7], ModelType: [] }
    expect(enums.parse(body)).toEqual(['B', 'A', 'Old'])
  })

  test('are none where Civitai names none', () => {
    expect(enums.parse({})).toEqual([])
  })
})

test('tags are names, an odd one left out', () => {
  const items = [{ name: 'style', link: 'x' }, { name: null }, null, { name: 'stylized' }]
  expect(tagsPage.parse({ items, metadata: { totalItems: 0 } })).toEqual(['style', 'stylized'])
})

const recorded = process.env.CIVITAI_RECORDED

describe.skipIf(recorded === undefined)('the records of CIVITAI_RECORDED', () => {
  interface Recorded {
    readonly file: string
    readonly value: unknown
  }
  const folder = join(recorded ?? '', 'models-list-items')
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
  const isPage = (value: unknown): value is { readonly items: readonly unknown[] } =>
    typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)

  /** Every item of GET /models, in folders named after the month they were recorded in. */
  const items = (): Recorded[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((file) => ({ file, value: read(join(folder, file)) }))

  test('parse, every item since May 2024, with nothing left out', () => {
    const recent = items().filter(({ file }) => file >= '2024-05')
    expect(recent.length).toBeGreaterThan(50)
    for (const { file, value } of recent) {
      const { items, odd } = parsed({ items: [value], metadata: {} })
      expect(odd, file).toEqual([])
      const [model] = items
      // Nothing within it was odd either.
      expect(value, file).toMatchObject({
        tags: model?.tags,
        modelVersions: model?.modelVersions.map(({ name, trainedWords, images }) => ({
          name,
          trainedWords,
          images: images.map(({ url, nsfwLevel }) => ({ url, nsfwLevel })),
        })),
      })
    }
  })

  test('throw nothing, whatever their age', () => {
    const files = readdirSync(recorded ?? '', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.startsWith('models-') && name.endsWith('.json'))
      .map((file) => ({ file, value: read(join(recorded ?? '', file)) }))
    expect(files.length).toBeGreaterThan(50)
    for (const { file, value } of files) {
      const page = isPage(value) ? value : { items: [wireModel(1), value] }
      expect(() => parsed(page), file).not.toThrow()
    }
  })

  test('hold the base models of their day', () => {
    const [file] = readdirSync(join(recorded ?? '', 'enums'))
    const names = enums.parse(read(join(recorded ?? '', 'enums', file ?? '')))
    expect(names).toContain('Illustrious')
    expect(new Set(names).size).toBe(names.length)
  })
})
