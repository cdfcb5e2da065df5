import { describe, expect, test } from 'vitest'
import type { Model, ModelFile, Version } from '../../../src/civitai/model.ts'
import { pictureUrl } from '../../support/entry.ts'
import { newestUnder, seenUnder, wireFile, wireVersion } from '../../support/full-model.ts'
import { type Json, wireModel, wirePicture } from '../../support/wire.ts'

const wire = (change: Json = {}): Json =>
  wireModel(7, { modelVersions: [wireVersion(70)], ...change })
const model = (change: Json = {}): Model | undefined => seenUnder('PG', wire(change))
const version = (change: Json = {}): Version =>
  newestUnder('PG', wire({ modelVersions: [wireVersion(70, change)] }))
const file = (change: Json = {}): ModelFile | undefined =>
  version({ files: [wireFile(change)] }).files[0]

const licence = {
  allowNoCredit: true,
  allowDerivatives: false,
  allowDifferentLicense: true,
  allowCommercialUse: '{Image,Rent}',
}

describe('a model in full', () => {
  test('holds all that its card shows', () => {
    const sent = {
      ...licence,
      sfwOnly: true,
      description: '<p>Ink, <b>washed</b>.</p>',
      stats: { downloadCount: 10, thumbsUpCount: 4, commentCount: 3, tippedAmountCount: 50 },
    }
    expect(model(sent)).toEqual({
      id: 7,
      name: 'Model 7',
      type: 'LORA',
      mature: false,
      creator: 'brush',
      downloads: 10,
      likes: 4,
      comments: 3,
      tips: 50,
      licence: {
        withoutCredit: true,
        derivatives: false,
        otherLicence: true,
        commercialUse: ['Image', 'Rent'],
        safeForWorkOnly: true,
      },
      tags: ['style'],
      excerpt: 'Ink, washed.',
      versions: [
        {
          id: 70,
          name: 'v70',
          baseModel: 'SDXL 1.0',
          canGenerate: false,
          publishedAt: Date.UTC(2026, 7, 9, 15, 12, 32, 918),
          triggerWords: ['ink', 'wash'],
          files: [
            {
              name: 'ink.safetensors',
              kilobytes: 223_231.5,
              type: 'Model',
              format: 'SafeTensor',
              size: 'pruned',
              precision: 'fp16',
              pickleScan: 'Success',
              virusScan: 'Success',
            },
          ],
          pictures: [{ url: pictureUrl('1'), video: false }],
        },
      ],
    })
  })

  test('holds no more than is known', () => {
    const images = [wirePicture(1, { type: 'video' })]
    const sent = { stats: null, creator: undefined, tags: [], modelVersions: [{ id: 70, images }] }
    expect(model(sent)).toEqual({
      id: 7,
      name: 'Model 7',
      type: 'LORA',
      mature: false,
      tags: [],
      versions: [
        {
          id: 70,
          canGenerate: false,
          triggerWords: [],
          files: [],
          pictures: [{ url: pictureUrl('1'), video: true }],
        },
      ],
    })
  })

  test.each<[Json, boolean]>([
    [{}, false],
    [{ covered: false }, false],
    [{ covered: 'yes' }, false],
    [{ covered: true }, true],
    // As an item of a list tells it.
    [{ supportsGeneration: true }, true],
  ])('has a version to make pictures with where that says so: %j → %s', (change, can) => {
    expect(version(change).canGenerate).toBe(can)
  })

  test.each<[string, unknown]>([
    ['absent', undefined],
    ['without a name', { username: null }],
  ])('has no creator where that is %s', (_, creator) => {
    expect(model({ creator })).not.toHaveProperty('creator')
  })

  test.each(Object.keys(licence))('has no licence where it does not say %s', (key) => {
    expect(model(licence)).toHaveProperty('licence.safeForWorkOnly', false)
    expect(model({ ...licence, [key]: undefined })).not.toHaveProperty('licence')
  })

  test.each<[unknown, Model['mode']]>([
    [undefined, undefined],
    [null, undefined],
    ['Archived', 'Archived'],
    ['Resting', undefined],
  ])('of the mode %s is %s', (mode, expected) => {
    expect(model({ mode })?.mode).toBe(expected)
  })

  test('that was taken down is told of only where everything may be shown', () => {
    expect(model({ mode: 'TakenDown' })).toBeUndefined()
    expect(seenUnder('XXX', wire({ mode: 'TakenDown' }))?.mode).toBe('TakenDown')
  })

  test.each(['', '<img src="x">', '<p> &nbsp; </p>', 'https://example.com'])(
    'has no excerpt of a description that says nothing: %j',
    (description) => {
      expect(model({ description })).not.toHaveProperty('excerpt')
    },
  )
})

describe('a version', () => {
  test('that is the oldest of a great many is kept', () => {
    const modelVersions = Array.from({ length: 300 }, (_, at) => wireVersion(370 - at))
    expect(model({ modelVersions })?.versions.at(-1)?.id).toBe(71)
  })

  test('that Civitai lists twice is there once', () => {
    const modelVersions = [70, 71, 70].map((id) => wireVersion(id))
    expect(model({ modelVersions })?.versions.map(({ id }) => id)).toEqual([70, 71])
  })

  const until = Date.UTC(2026, 11, 24)
  const date = '2026-12-24T00:00:00.000Z'

  test.each<[string, Json, Version['earlyAccess']]>([
    ['nobody pays for', {}, undefined],
    ['one pays for until then', { paidAccess: { permanent: false, endsAt: date } }, { until }],
    ['early by its word alone', { availability: 'EarlyAccess' }, {}],
    [
      'early by its word until then',
      { availability: 'EarlyAccess', earlyAccessDeadline: date },
      { until },
    ],
    ['for everybody', { availability: 'Public' }, undefined],
    ['one pays for until then, in a list', { earlyAccessDeadline: date }, { until }],
    ['one pays for for good', { paidAccess: { permanent: true, endsAt: null } }, {}],
    ['one pays for for good, whatever ends', { paidAccess: { permanent: true, endsAt: date } }, {}],
    ['one pays for until nobody knows', { paidAccess: { permanent: false } }, {}],
    [
      'of which two ends are said',
      { earlyAccessDeadline: '2027-01-01T00:00:00Z', paidAccess: { endsAt: date } },
      { until },
    ],
  ])('%s', (_, sent, expected) => {
    expect(version(sent).earlyAccess).toEqual(expected)
  })

  test('has no trigger words that are nothing but space', () => {
    expect(version({ trainedWords: ['', ' \n', 'ink'] }).triggerWords).toEqual(['ink'])
  })

  test('has no name where it was given none', () => {
    expect(version({ name: '' })).not.toHaveProperty('name')
  })

  test('has the primary file first, and the others as they come', () => {
    const files = [
      wireFile({ name: 'a', primary: false }),
      wireFile({ name: 'b', primary: undefined }),
      wireFile({ name: 'c' }),
    ]
    expect(version({ files }).files.map(({ name }) => name)).toEqual(['c', 'a', 'b'])
  })

  test('has what it is first where no file is primary, and what only goes with it last', () => {
    const types = ['Training Data', 'VAE', 'Config', 'Workflow', 'Pruned Model', null, 'Model']
    const files = types.map((type) => wireFile({ type, primary: false }))
    expect(version({ files }).files.map(({ type }) => type)).toEqual([
      'Model',
      'Pruned Model',
      'Workflow',
      undefined,
      'VAE',
      'Config',
      'Training Data',
    ])
  })

  test('has its primary file first, however far behind it comes', () => {
    const files = Array.from({ length: 60 }, (_, at) =>
      wireFile({ name: `${at}`, primary: at === 59 }),
    )
    const sent = version({ files })
    expect(sent.files[0]?.name).toBe('59')
    expect(sent.files.length + (sent.filesLeftOut ?? 0)).toBe(60)
    expect(version({ files: files.slice(0, 20) })).not.toHaveProperty('filesLeftOut')
  })
})

describe('a file', () => {
  test.each<[unknown, ModelFile['virusScan']]>([
    ['Success', 'Success'],
    ['Pending', 'Pending'],
    ['Danger', 'Danger'],
    ['Error', 'Error'],
    ['Fine, really', 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('scanned with %s is %s', (result, expected) => {
    expect(file({ virusScanResult: result })?.virusScan).toBe(expected)
    expect(file({ pickleScanResult: result })?.pickleScan).toBe(expected)
  })

  test.each<[string, Json, string | undefined]>([
    ['its own', {}, 'ink.safetensors'],
    ['the one laid over it', { overrideName: 'wash.safetensors' }, 'wash.safetensors'],
    ['its own where that is empty', { overrideName: '' }, 'ink.safetensors'],
    ['none', { name: null }, undefined],
  ])('has for its name %s', (_, sent, name) => {
    expect(file(sent)?.name).toBe(name)
  })

  test('says how it is quantised', () => {
    expect(file({ metadata: { format: 'GGUF', quantType: 'Q4_K_M' } })).toMatchObject({
      format: 'GGUF',
      quantType: 'Q4_K_M',
    })
  })

  test('of which little is known says little', () => {
    expect(version({ files: [{ sizeKB: 5 }] }).files).toEqual([
      { kilobytes: 5, pickleScan: 'unknown', virusScan: 'unknown' },
    ])
  })
})
