import { describe, expect, test } from 'vitest'
import {
  fullModel,
  fullModels,
  versionOf,
  versionsByHash,
} from '../../../src/civitai/wire/model.ts'
import { wireFile, wireVersion } from '../../support/full-model.ts'
import { type Json, wireModel, wirePage, wirePicture } from '../../support/wire.ts'

const read = (change: Json = {}) => fullModel.parse(wireModel(7, change))
const versionsIn = (...modelVersions: readonly unknown[]) => read({ modelVersions }).modelVersions
const readVersion = (change: Json = {}) => versionsIn(wireVersion(70, change))[0]

describe('a model by its id', () => {
  test('is read when it has nothing but what makes it one', () => {
    expect(fullModel.parse({ id: 7, name: 'Bare', type: 'VAE', nsfw: false })).toMatchObject({
      id: 7,
      name: 'Bare',
      nsfwLevel: 0,
      minor: false,
      poi: false,
      stats: {},
      tags: [],
      sfwOnly: false,
      modelVersions: [],
    })
  })

  test('is read with versions of which every empty key is absent', () => {
    expect(versionsIn({ id: 70, name: 'v1' })).toEqual([
      {
        id: 70,
        name: 'v1',
        trainedWords: [],
        images: [],
        supportsGeneration: false,
        covered: false,
        files: [],
      },
    ])
  })

  test.each(['id', 'name', 'type'])('is none without its %s', (key) => {
    expect(fullModel.safeParse({ ...wireModel(7), [key]: undefined }).success).toBe(false)
  })

  test('is as mature as can be where it does not say', () => {
    expect(read({ nsfw: undefined }).nsfw).toBe(true)
    expect(read({ mode: 7 }).mode).toBe('TakenDown')
  })
})

describe('a model in a list', () => {
  test('is read with the empty keys that a list keeps', () => {
    const version = { description: null, trainedWords: [], files: [], images: [], vaeId: null }
    const [model] = fullModels.parse(
      wirePage([
        wireModel(7, {
          description: null,
          creator: { username: null },
          stats: { downloadCount: null, thumbsUpCount: null, commentCount: null },
          modelVersions: [{ ...version, id: 70, name: 'v1', paidAccess: null, publishedAt: null }],
        }),
      ]),
    )
    expect(model).toMatchObject({ id: 7, creator: { username: null }, stats: {} })
    expect(model?.description).toBeUndefined()
    expect(model?.modelVersions).toMatchObject([{ id: 70, trainedWords: [], files: [] }])
    expect(model?.modelVersions[0]?.paidAccess).toBeUndefined()
    expect(model?.modelVersions[0]?.publishedAt).toBeUndefined()
  })

  test('that makes no sense costs only itself', () => {
    const items = [{ id: 'seven' }, null, wireModel(8)]
    expect(fullModels.parse({ items }).map(({ id }) => id)).toEqual([8])
  })
})

describe('what may be sold is read', () => {
  test.each<[string, unknown, readonly string[] | undefined]>([
    ['from a list', ['Image', 'RentCivit'], ['Image', 'RentCivit']],
    ['from an empty list', [], []],
    ['from what PostgreSQL writes', '{Image,RentCivit}', ['Image', 'RentCivit']],
    ['from what it writes for nothing', '{}', []],
    ['from the one word of 2022', 'Sell', ['Sell']],
    ['as unknown where it is absent', undefined, undefined],
    ['as unknown where it is null', null, undefined],
    ['as unknown where it is something else', { Image: true }, undefined],
    ['as unknown where it is a list of something else', [1, 'Sell'], undefined],
  ])('%s', (_, sent, uses) => {
    expect(read({ allowCommercialUse: sent }).allowCommercialUse).toEqual(uses)
  })
})

describe('an odd part costs only itself', () => {
  test.each<[string, Json, Json]>([
    ['a date that is none', { publishedAt: 'soon' }, { publishedAt: undefined }],
    ['a date that is a number', { publishedAt: 1_786_000 }, { publishedAt: undefined }],
    ['a base model that is none', { baseModel: 4 }, { baseModel: undefined }],
    ['a name that is none', { name: null }, { name: '' }],
    ['trigger words that are none', { trainedWords: 'ink' }, { trainedWords: [] }],
    ['one of them', { trainedWords: ['ink', 7, null] }, { trainedWords: ['ink'] }],
    ['files that are none', { files: {} }, { files: [] }],
    ['pictures that are none', { images: 'none' }, { images: [] }],
    ['paid access that is none', { paidAccess: true }, { paidAccess: undefined }],
    ['its flag', { paidAccess: { permanent: 'no' } }, { paidAccess: { permanent: false } }],
  ])('of a version: %s', (_, sent, expected) => {
    expect(readVersion(sent)).toMatchObject({ id: 70, ...expected })
  })

  test('of a model: a version without an id', () => {
    const odd = [wireVersion(0), { name: 'v2' }, 'v3', null]
    expect(versionsIn(...odd, wireVersion(71)).map(({ id }) => id)).toEqual([71])
  })

  test('of a version: a picture', () => {
    const images = [null, { nsfwLevel: 1 }, { url: 4 }, wirePicture(4)]
    expect(readVersion({ images })?.images).toMatchObject([{ nsfwLevel: 4 }])
  })

  test.each<[string, Json, Json]>([
    ['its size', { sizeKB: 'big' }, { sizeKB: 0 }],
    ['a size below nothing', { sizeKB: -1 }, { sizeKB: 0 }],
    ['its name', { name: 7 }, { name: undefined }],
    ['its other name', { overrideName: null }, { overrideName: undefined }],
    ['its metadata', { metadata: null }, { metadata: {} }],
    ['one of them', { metadata: { format: 1, fp: 'fp8' } }, { metadata: { fp: 'fp8' } }],
    ['whether it is the primary one', { primary: null }, { primary: false }],
    ['its scan', { virusScanResult: null }, { virusScanResult: undefined }],
  ])('of a file: %s', (_, sent, expected) => {
    expect(readVersion({ files: [wireFile(sent)] })?.files).toMatchObject([expected])
  })
})

describe('whose version it is', () => {
  test('is read by the two ids', () => {
    expect(versionOf.parse({ id: 70, modelId: 7, name: 'v1' })).toEqual({ model: 7, version: 70 })
  })

  test('is not known without one of them', () => {
    expect(versionOf.safeParse({ id: 70 }).success).toBe(false)
    const all = [{ modelId: 7 }, { id: 70, modelId: 7 }]
    expect(versionsByHash.parse(all)).toEqual([{ of: { model: 7, version: 70 }, hashes: [] }])
  })
})
