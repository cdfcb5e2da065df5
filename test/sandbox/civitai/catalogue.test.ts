import { describe, expect, test } from 'vitest'
import { enums } from '../../../sandbox/civitai/catalogue/enums.ts'
import type { OddName } from '../../../sandbox/civitai/catalogue/odd.ts'
import { listOddNames } from '../../../sandbox/civitai/catalogue/odd.ts'
import type { WireModel } from '../../../sandbox/civitai/catalogue/wire.ts'
import { generatedCatalogue } from '../../../sandbox/civitai/generated/generated-catalogue.ts'
import { maturePicture, matureText, pictureMark } from '../../../sandbox/civitai/generated/marks.ts'
import { rareCount } from '../../../sandbox/civitai/generated/rare.ts'
import { now } from './ask.ts'
import { texts } from './detail.ts'

const day = 86_400_000
const { entries, odd, tags } = generatedCatalogue()(now)
const models = entries.filter(({ newestAt }) => newestAt <= now).map(({ model }) => model)
const plain = models.filter(({ id }) => !Object.values(odd).flat().includes(id))
const pictures = (model: WireModel) => model.modelVersions.flatMap(({ images }) => images)
const levels = (model: WireModel) => pictures(model).reduce((bits, p) => bits | p.nsfwLevel, 0)

const member = (name: OddName): WireModel => {
  const found = models.find(({ id }) => id === odd[name][0])
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

describe('the built-in catalogue', () => {
  test('is the same for the same seed and another for another', () => {
    const again = (seed: number) => generatedCatalogue({ seed, size: 200 })(now)
    expect(again(7)).toEqual(again(7))
    expect(again(7).entries[100]).not.toEqual(again(8).entries[100])
  })

  test('has the size asked for, at least one handful of each oddity', () => {
    const out = (size: number) =>
      generatedCatalogue({ size })(now).entries.filter(({ newestAt }) => newestAt <= now).length
    expect(models).toHaveLength(3_000)
    expect(out(500)).toBe(500)
    expect(out(0)).toBe(2 * listOddNames.length + rareCount)
  })

  test('gives no id twice', () => {
    const ids = [
      ...models.map(({ id }) => id),
      ...models.flatMap(({ modelVersions }) => modelVersions.map(({ id }) => id)),
      ...models.flatMap((model) => pictures(model).map(({ id }) => id)),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has every type and much that is new', () => {
    expect(new Set(plain.map(({ type }) => type))).toEqual(new Set(enums.ModelType))
    const since = (ms: number) => entries.filter((e) => e.newestAt <= now && e.newestAt > now - ms)
    expect(since(day).length).toBeGreaterThan(50)
    expect(since(7 * day).length).toBeGreaterThan(300)
    expect(entries.filter(({ newestAt }) => newestAt > now).length).toBeGreaterThan(300)
  })

  test('knows only base models that Civitai knows', () => {
    const bases = new Set(plain.flatMap(({ baseModels }) => baseModels))
    expect(enums.BaseModel).toEqual(expect.arrayContaining([...bases]))
  })

  test('is mixed about as a sample of real lists was', () => {
    const listed = models.filter(({ nsfw, nsfwLevel }) => !nsfw && nsfwLevel & 1)
    const share = (which: (model: WireModel) => unknown) =>
      listed.filter(which).length / listed.length
    expect(share(({ nsfwLevel }) => nsfwLevel & 60)).toBeCloseTo(0.61, 1)
    expect(share(({ nsfwLevel }) => nsfwLevel & 24)).toBeCloseTo(0.33, 1)
    expect(share(({ name, tags }) => matureText.test(name + tags))).toBeCloseTo(0.14, 1)
  })

  test('levels of models and versions follow from their pictures', () => {
    for (const model of plain) {
      expect(model.nsfwLevel).toBe(levels(model))
      expect(new Set(model.baseModels)).toEqual(
        new Set(model.modelVersions.map(({ baseModel }) => baseModel)),
      )
    }
  })

  test('versions go from the newest to the oldest, none in the future', () => {
    for (const { modelVersions } of plain) {
      const dates = modelVersions.map(({ publishedAt }) => Date.parse(publishedAt ?? ''))
      expect(dates).toEqual([...dates].sort((a, b) => b - a))
      expect(dates[0]).toBeLessThanOrEqual(now)
      expect(modelVersions.map(({ index }) => index)).toEqual([...modelVersions.keys()])
    }
  })
})

describe('what is mature can be told', () => {
  test('by the address of a picture', () => {
    for (const picture of models.flatMap(pictures)) {
      expect(maturePicture.test(picture.url)).toBe(picture.nsfwLevel !== 1)
      if (picture.nsfwLevel !== 1) expect(picture.url).toContain(pictureMark(picture.nsfwLevel))
    }
  })

  test('by words in every text of a flagged model', () => {
    const flagged = plain.filter(({ nsfw }) => nsfw)
    expect(flagged.length).toBeGreaterThan(200)
    for (const { name, tags, creator, modelVersions } of flagged) {
      expect(name).toMatch(matureText)
      expect(tags.join()).toMatch(matureText)
      expect(creator?.username).toMatch(matureText)
      for (const version of modelVersions) {
        expect(version.name).toMatch(matureText)
        for (const file of version.files) expect(file.name).toMatch(matureText)
      }
    }
  })

  test('there is every mixture of flag, text and pictures', () => {
    const some = (which: (model: WireModel) => unknown) =>
      expect(plain.filter(which).length).toBeGreaterThan(50)
    const text = (model: WireModel) => matureText.test(texts(model))
    some((model) => !text(model) && model.nsfwLevel === 1)
    some((model) => !text(model) && model.nsfwLevel & 1 && model.nsfwLevel & 28)
    some((model) => !text(model) && !(model.nsfwLevel & 3))
    some((model) => !model.nsfw && text(model) && model.nsfwLevel & 1)
    some((model) => model.nsfw && text(model) && !(model.nsfwLevel & 1))
  })

  test('featured tags are mild, others are there', () => {
    const featured = tags.filter((tag) => tag.featured).map(({ name }) => name)
    expect(featured.length).toBeGreaterThan(40)
    expect(featured.join()).not.toMatch(matureText)
    expect(tags.map(({ name }) => name).join()).toMatch(matureText)
  })
})

describe('oddities', () => {
  test.each(listOddNames)('%s: a handful', (name) => {
    expect(odd[name]).toHaveLength(2)
    expect(models.map(({ id }) => id)).toEqual(expect.arrayContaining([...odd[name]]))
  })

  test.each<[OddName, object]>([
    ['hiddenDownloads', { stats: { downloadCount: null, tippedAmountCount: null } }],
    ['allStatsNull', { stats: { downloadCount: null, thumbsUpCount: null, commentCount: null } }],
    ['nullUsername', { creator: { username: null } }],
    ['commercialNone', { allowCommercialUse: [] }],
    ['commercialLiteral', { allowCommercialUse: '{Image,Rent}' }],
    ['commercialEmptyLiteral', { allowCommercialUse: '{}' }],
    ['commercialSingle', { allowCommercialUse: 'Sell' }],
    ['noVersions', { modelVersions: [] }],
    ['archived', { mode: 'Archived' }],
    ['takenDown', { mode: 'TakenDown' }],
    ['minor', { minor: true }],
    ['poi', { poi: true }],
    ['unknownType', { type: 'HoloModel' }],
    ['unknownBase', { baseModels: ['Flux 9 Ultra'] }],
    ['nullDescription', { description: null }],
    ['noTags', { tags: [] }],
    ['mentionName', { name: expect.stringMatching(/@everyone/) }],
    ['bidiName', { name: expect.stringMatching(/\u202e/) }],
    ['japaneseName', { name: expect.stringMatching(/\p{Script=Hiragana}/u) }],
    ['chineseName', { name: expect.stringMatching(/\p{Script=Han}/u) }],
    ['koreanName', { name: expect.stringMatching(/\p{Script=Hangul}/u) }],
    ['russianName', { name: expect.stringMatching(/\p{Script=Cyrillic}/u) }],
  ])('%s', (name, shape) => {
    expect(member(name)).toMatchObject(shape)
  })

  test('noCreator has no such key', () => {
    expect(member('noCreator')).not.toHaveProperty('creator')
  })

  test.each<[OddName, number]>([
    ['unratedPicture', 0],
    ['blockedPicture', 32],
    ['severalBits', 3],
    ['freshVersion', 4],
    ['minorPicture', 2],
    ['poiPicture', 2],
  ])('%s has a picture of level %i', (name, level) => {
    expect(pictures(member(name)).map(({ nsfwLevel }) => nsfwLevel)).toContain(level)
    expect(member(name).nsfwLevel).toBe(levels(member(name)))
  })

  test('freshVersion does not know its level yet', () => {
    expect(new Set(member('freshVersion').modelVersions.map((v) => v.nsfwLevel))).toEqual(
      new Set([0]),
    )
  })

  test('video and audio are among the pictures', () => {
    expect(pictures(member('video')).at(-1)).toMatchObject({ type: 'video' })
    expect(pictures(member('video')).at(-1)?.url).toMatch(/\.mp4$/)
    expect(pictures(member('audio')).at(-1)).toMatchObject({ type: 'audio' })
  })

  test('early access is still running, a trigger is over 1,000 long, a scan found danger', () => {
    const [gated] = member('earlyAccess').modelVersions
    expect(Date.parse(gated?.earlyAccessDeadline ?? '')).toBeGreaterThan(now)
    expect(gated?.paidAccess).toEqual({ permanent: false, endsAt: gated?.earlyAccessDeadline })
    const [words = ''] = member('longTriggers').modelVersions[0]?.trainedWords ?? []
    expect(words.length).toBeGreaterThan(1_000)
    const [file] = member('dangerousFile').modelVersions[0]?.files ?? []
    expect(file?.pickleScanResult).toBe('Danger')
  })
})
