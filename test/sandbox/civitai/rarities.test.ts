import { describe, expect, test } from 'vitest'
import type { FileName, RareName } from '../../../sandbox/civitai/catalogue/odd.ts'
import { fileNames, galleryNames, rareNames } from '../../../sandbox/civitai/catalogue/odd.ts'
import type { WireModel } from '../../../sandbox/civitai/catalogue/wire.ts'
import { generatedCatalogue } from '../../../sandbox/civitai/generated/generated-catalogue.ts'
import { matureText } from '../../../sandbox/civitai/generated/marks.ts'
import { rarities } from '../../../sandbox/civitai/generated/rarities.ts'
import { now } from './ask.ts'
import { texts } from './detail.ts'

const { entries, odd } = generatedCatalogue({ size: 400 })(now)

const members = (name: RareName): WireModel[] =>
  odd[name].flatMap((id) => entries.filter(({ model }) => model.id === id).map((e) => e.model))

const versions = (name: RareName) => members(name).flatMap(({ modelVersions }) => modelVersions)
const files = (name: RareName) => versions(name).flatMap((version) => version.files)

describe('rarities', () => {
  test.each(rareNames)(
    '%s: as many as there shall be, mild in every word but some tags',
    (name) => {
      expect(members(name)).toHaveLength(rarities[name].count)
      for (const model of members(name)) {
        const tags = odd.matureTag.includes(model.id) ? [] : model.tags
        expect(texts({ ...model, tags })).not.toMatch(matureText)
      }
    },
  )

  test('take the places of plain models, so that a catalogue has the size asked for', () => {
    expect(entries.filter(({ newestAt }) => newestAt <= now)).toHaveLength(400)
    expect(new Set(entries.map(({ model }) => model.id)).size).toBe(entries.length)
  })

  test('one file is in three versions of two models', () => {
    const holders = versions('sharedHash').filter((version) =>
      version.files.some(({ hashes }) => hashes.AutoV3 === 'CAB005E0FACE'),
    )
    expect(holders).toHaveLength(3)
    const [file] = holders[0]?.files ?? []
    expect(Object.values(file?.hashes ?? {}).map(({ length }) => length)).toEqual([
      8, 10, 64, 8, 64, 12,
    ])
    expect(file?.hashes.SHA256).toMatch(new RegExp(`^${file?.hashes.AutoV2}[0-9A-F]{54}$`))
  })

  test('early access without an end', () => {
    for (const { modelVersions } of members('earlyAccessEndless')) {
      expect(modelVersions[0]?.paidAccess).toEqual({ permanent: true, endsAt: null })
      expect(modelVersions[0]).not.toHaveProperty('earlyAccessDeadline')
    }
  })

  test('scans end in every way', () => {
    const verdicts = ['Success', 'Pending', 'Danger', 'Error']
    for (const version of versions('scanResults')) {
      expect(version.files.map(({ pickleScanResult }) => pickleScanResult)).toEqual(verdicts)
      expect(version.files.filter(({ primary }) => primary)).toHaveLength(1)
      expect(new Set(version.files.map(({ id }) => id)).size).toBe(4)
    }
    expect(new Set(files('pendingFile').map(({ scannedAt }) => scannedAt))).toEqual(new Set([null]))
    expect(new Set(files('failedScan').map((file) => file.virusScanResult))).toEqual(
      new Set(['Error']),
    )
  })

  test('more versions than a select menu has room for', () => {
    expect(members('manyVersions').map(({ modelVersions }) => modelVersions.length)).toEqual([
      26, 40,
    ])
  })

  test('trigger words are many, long, and full of markup', () => {
    const [sets = []] = versions('manyTriggers').map(({ trainedWords }) => trainedWords)
    expect(sets).toHaveLength(40)
    expect(Math.max(...sets.map(({ length }) => length))).toBeGreaterThan(1_000)
    for (const piece of ['<lora:', '```', ', ', '\n', '@everyone']) {
      expect(sets.some((words) => words.includes(piece))).toBe(true)
    }
  })

  test('licences: every set of uses in both spellings, every set of flags in both', () => {
    const all = members('licences')
    const spelling = (model: WireModel) => typeof model.allowCommercialUse
    expect(new Set(all.map((model) => JSON.stringify(model.allowCommercialUse))).size).toBe(32)
    const flags = all.map((model) => {
      const { allowNoCredit, allowDerivatives, allowDifferentLicense } = model
      return [spelling(model), allowNoCredit, allowDerivatives, allowDifferentLicense].join()
    })
    expect(new Set(flags).size).toBe(16)
    expect(all.map((model) => model.allowCommercialUse)).toContain('{}')
  })

  test('previews that are all videos, and previews of every level', () => {
    const kinds = versions('onlyVideos').flatMap(({ images }) => images.map(({ type }) => type))
    expect(new Set(kinds)).toEqual(new Set(['video']))
    const [version] = versions('everyLevel')
    expect(version?.images.map(({ nsfwLevel }) => nsfwLevel)).toEqual([32, 16, 8, 4, 2, 1, 0])
  })

  test('descriptions hold every element seen, the second is over 13 kB long', () => {
    const [first = '', second = ''] = members('richDescription').map((m) => m.description ?? '')
    const tags = 'p a strong em u s ul ol li h1 h2 h3 hr br code pre img iframe span'.split(' ')
    for (const tag of tags) expect(first).toMatch(new RegExp(`<${tag}[ >]`))
    expect(first).toMatch(/patreon.*ko-fi.*discord\.gg/s)
    expect(second.length).toBeGreaterThan(13_000)
  })

  test('names that look like something else', () => {
    const names = (name: RareName) => members(name).map((model) => model.name)
    expect(names('numericName')).toContain('1984')
    expect(names('hexName')).toEqual(expect.arrayContaining(['deadbeef', 'facade']))
    expect(names('fullWidthName')[0]).toMatch(/^[\uff10-\uff19]{4}$/)
    expect(new Set(names('similarNames').slice(0, 2)).size).toBe(1)
  })

  test.each(galleryNames)('%s: two models whose gallery has a plan', (name) => {
    const plans = odd[name].map((id) => entries.find(({ model }) => model.id === id)?.gallery)
    expect(plans).toEqual([plans[0], plans[0]])
    expect(plans[0]?.count).toBeGreaterThan(10)
  })

  test('files of every kind, and early access that a word alone tells', () => {
    const held = (name: FileName) =>
      odd[name].flatMap((id) =>
        entries.filter(({ model }) => model.id === id).flatMap((e) => e.model.modelVersions),
      )
    for (const { availability, paidAccess } of held('earlyAccessByWord').filter(
      ({ index }) => index === 0,
    )) {
      expect([availability, paidAccess]).toEqual(['EarlyAccess', null])
    }
    for (const { files } of held('extrasFirst')) {
      expect(files.map(({ type }) => type)).toEqual(['VAE', 'Config', 'Model'])
      expect(files.some(({ primary }) => primary)).toBe(false)
    }
    for (const { files } of held('manyPrecisions')) {
      expect(new Set(files.map(({ metadata }) => metadata.fp)).size).toBe(6)
      expect(files.filter(({ primary }) => primary)).toHaveLength(1)
    }
    for (const { files } of held('quantisedFiles')) {
      expect(files[0]?.metadata).toEqual({ format: 'GGUF', quantType: 'Q4_K_M' })
    }
    for (const name of fileNames) expect(odd[name]).toHaveLength(2)
  })

  test('odd creators, files and galleries are those of models that are rare by their licence', () => {
    const names = [...galleryNames, ...fileNames, 'numericCreator', 'hostileCreator'] as const
    const laid = names.map((name) => odd[name])
    expect(odd.licences).toEqual(expect.arrayContaining(laid.flat()))
  })

  test('two come out a minute and an hour after the start', () => {
    const at = odd.comingSoon.map((id) => entries.find((e) => e.model.id === id)?.newestAt)
    expect(at).toEqual([now + 60_000, now + 3_600_000])
  })
})
