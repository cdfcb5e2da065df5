import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratedModel } from '../../../src/civitai/rated/model.ts'
import { fullModel } from '../../../src/civitai/wire/model.ts'
import { opened, RATINGS, type Rating } from '../../../src/rating.ts'
import {
  ceilingsOf,
  MATURE,
  MINORS,
  newestUnder,
  screen,
  seenUnder,
  wireFile,
  wireVersion,
} from '../../support/full-model.ts'
import { type Json, wireModel, wirePicture } from '../../support/wire.ts'

/** A model with one version. */
const wire = (change: Json = {}, version: Json = {}): Json =>
  wireModel(7, { modelVersions: [wireVersion(70, version)], ...change })

const LEVELS: Readonly<Record<Rating, number>> = { PG: 1, 'PG-13': 2, R: 4, X: 8, XXX: 16 }
const ALL = RATINGS
const NONE: readonly Rating[] = []
const from = (rating: Rating): readonly Rating[] => RATINGS.slice(RATINGS.indexOf(rating))

describe('the whole of a model is shown', () => {
  test.each<[string, Json, Json, readonly Rating[]]>([
    ['that is mild', {}, {}, ALL],
    ['flagged nsfw', { nsfw: true }, {}, from('XXX')],
    ['with a mature name', { name: `A ${MATURE} name` }, {}, from('XXX')],
    ['with a mature type', { type: MATURE }, {}, from('XXX')],
    ['with a page on the mature site', { nsfwLevel: 4 }, {}, from('XXX')],
    ['with mild and mature pictures', { nsfwLevel: 1 + 16 }, {}, ALL],
    ['fresh, so not yet rated as a whole', { nsfwLevel: 0 }, {}, ALL],
    ['fresh, with pictures of R', { nsfwLevel: 0 }, { images: [wirePicture(4)] }, from('R')],
    ['without a picture', {}, { images: [] }, from('XXX')],
    ['with none that is rated', {}, { images: [wirePicture(0)] }, from('XXX')],
    ['flagged minor', { minor: true }, {}, ['PG']],
    ['flagged poi', { poi: true }, {}, ['PG']],
    ['with no picture but a flagged one', {}, { images: [wirePicture(1, { minor: true })] }, ALL],
    ['flagged minor, and nsfw', { minor: true, nsfw: true }, {}, NONE],
    ['flagged poi, with a mature name', { poi: true, name: MATURE }, {}, NONE],
    ['flagged poi, with no mild picture', { poi: true }, { images: [wirePicture(2)] }, NONE],
    ['with a word that has no place, in its name', { name: MINORS }, {}, NONE],
    ['in a tag', { tags: [MINORS] }, {}, NONE],
    ['in its creator', { creator: { username: MINORS } }, {}, NONE],
    ['in a trigger word', {}, { trainedWords: [MINORS] }, NONE],
    ['in the name of a version', {}, { name: MINORS }, NONE],
  ])('%s', (_, change, version, ceilings) => {
    expect(ceilingsOf(wire(change, version))).toEqual(ceilings)
  })

  test('nowhere for a word that stands too far on to be kept', () => {
    const many = (count: number) => [...Array<string>(count).fill('style'), MINORS]
    expect(ceilingsOf(wire({ tags: many(50) }))).toEqual(NONE)
    expect(ceilingsOf(wire({}, { trainedWords: many(60) }))).toEqual(NONE)
    expect(ceilingsOf(wire({ name: `${'long '.repeat(60)}${MINORS}` }))).toEqual(NONE)
  })
})

describe('a text that sexualises minors is shown nowhere', () => {
  const text = `so ${MINORS} it is`
  test.each<[string, Json, Json]>([
    ['the excerpt', { description: `<p>${text}</p>` }, {}],
    ['a base model', {}, { baseModel: text }],
    ['the name of a file', {}, { files: [wireFile({ name: text })] }],
  ])('%s', (_, change, version) => {
    const shown = JSON.stringify(seenUnder('XXX', wire(change, version)))
    expect(shown).toContain('"versions"')
    expect(shown).not.toContain(MINORS)
  })
})

describe('a mature text is held back by itself', () => {
  const text = `so ${MATURE} it is`
  test.each<[string, Json, Json]>([
    ['a tag', { tags: ['style', text] }, {}],
    ['the creator', { creator: { username: text } }, {}],
    ['the excerpt', { description: `<p>${text}</p>` }, {}],
    ['a trigger word', {}, { trainedWords: ['ink', text] }],
    ['the name of a version', {}, { name: text }],
    ['a base model', {}, { baseModel: text }],
    ['the name of a file', {}, { files: [wireFile({ name: text })] }],
    ['the type of a file', {}, { files: [wireFile({ type: text })] }],
    ['the format of a file', {}, { files: [wireFile({ metadata: { format: text } })] }],
    ['its quantisation', {}, { files: [wireFile({ metadata: { quantType: text } })] }],
  ])('%s', (_, change, version) => {
    const shown = (ceiling: Rating) => JSON.stringify(seenUnder(ceiling, wire(change, version)))
    expect(shown('PG')).not.toContain(MATURE)
    expect(shown('X')).not.toContain(MATURE)
    expect(shown('XXX')).toContain(MATURE)
  })

  test('and the rest of its list stays', () => {
    const sent = wire({ tags: [MATURE, 'style'] }, { trainedWords: ['ink', MATURE, 'wash'] })
    expect(seenUnder('PG', sent)).toMatchObject({
      tags: ['style'],
      versions: [{ triggerWords: ['ink', 'wash'] }],
    })
  })

  test('also where it becomes mature only by being cut', () => {
    const kept = seenUnder('PG', wire({ name: 'x'.repeat(2_000) }))?.name.length ?? 0
    expect(kept).toBeLessThan(2_000)
    const name = `${'x'.repeat(kept - 5)} ${MATURE}ness`
    expect(name.slice(0, kept)).toMatch(/ lewd$/)
    const sent = wire({}, { name, files: [wireFile({ name })] })
    expect(JSON.stringify(seenUnder('PG', sent))).not.toContain(MATURE)
    expect(ceilingsOf(wire({ name }))).toEqual(from('XXX'))
  })
})

describe('of the pictures of every level', () => {
  test.each(RATINGS)('under %s exactly those are shown that fit', (ceiling) => {
    const images = [16, 1, 32, 4, 0, 8, 2, 3, '1'].map((level) => wirePicture(level))
    const shown = newestUnder(ceiling, wire({}, { images })).pictures.map(({ url }) => url)
    const fitting = images
      .filter(({ nsfwLevel }) => {
        const rating = RATINGS.find((one) => LEVELS[one] === nsfwLevel)
        return rating !== undefined && RATINGS.indexOf(rating) <= RATINGS.indexOf(ceiling)
      })
      .map(({ url }) => url)
    expect(shown).toEqual(fitting)
  })

  test.each<[string, Json, readonly Rating[]]>([
    ['of R flagged minor', { nsfwLevel: 4, minor: true }, NONE],
    ['of R flagged poi', { nsfwLevel: 4, poi: true }, NONE],
    ['mild, flagged minor', { minor: true }, ['PG']],
    ['mild, flagged poi', { poi: true }, ['PG']],
    ['with a mature name', { url: `https://image.civitai.com/k/u/w=1/${MATURE}.jpeg` }, ['XXX']],
    ['that is sound', { type: 'audio' }, NONE],
    ['from elsewhere', { url: 'https://example.com/a/b/c.jpeg' }, NONE],
  ])('one %s is shown where it fits and nowhere else', (_, change, ceilings) => {
    const odd = wirePicture(1, { url: 'https://image.civitai.com/k/u/w=1/odd.jpeg', ...change })
    const sent = wire({}, { images: [wirePicture(1), odd] })
    const where = RATINGS.filter((ceiling) => newestUnder(ceiling, sent).pictures.length > 1)
    expect(where).toEqual(ceilings)
  })

  test('no level takes the room of another, however many there are of it', () => {
    const levels = fc.array(fc.constantFrom(1, 2, 4, 8, 16, 32, 0), { maxLength: 40 })
    fc.assert(
      fc.property(levels, fc.constantFrom(...RATINGS), (sent, ceiling) => {
        const images = sent.map((level, at) =>
          wirePicture(level, { url: `https://image.civitai.com/k/u/w=1/${at}.jpeg` }),
        )
        // Where everything may be shown, a model without a picture is told about as well.
        const fitting = sent.filter((level) => level > 0 && level <= LEVELS[ceiling])
        const model = seenUnder(ceiling, wire({}, { images }))
        expect(model?.versions[0]?.pictures.slice(0, 4).length ?? 0).toBe(
          Math.min(4, fitting.length),
        )
        const first = sent.findIndex((level) => level > 0 && level <= LEVELS[ceiling])
        if (first >= 0) expect(model?.versions[0]?.pictures[0]?.url).toMatch(`/${first}.jpeg`)
      }),
    )
  })
})

test('however much there is of it, a model is kept small', () => {
  const many = <T>(one: T): T[] => Array<T>(2_000).fill(one)
  const long = 'ink,'.repeat(5_000)
  const version = wireVersion(70, {
    name: long,
    trainedWords: many(long),
    files: many(wireFile({ name: long })),
    images: many(wirePicture(1)),
  })
  const sent = wireModel(7, {
    name: long,
    description: `<p>${long.repeat(20)}`,
    tags: many(long),
    modelVersions: [version, ...many(0).map((_, at) => wireVersion(71 + at))],
  })
  const model = opened(ratedModel(fullModel.parse(sent), screen), 'PG')
  const [first] = model?.versions ?? []
  const most: readonly (readonly [number | undefined, number, number])[] = [
    [model?.name.length, 100, 300],
    [model?.excerpt?.length, 300, 600],
    [model?.tags.length, 12, 50],
    [model?.tags[0]?.length, 40, 300],
    [model?.versions.length, 25, 500],
    [first?.name?.length, 60, 300],
    [first?.triggerWords.length, 4, 60],
    [first?.triggerWords[0]?.length, 400, 1_500],
    [first?.files.length, 3, 20],
    [first?.files[0]?.name?.length, 100, 300],
    [first?.pictures.length, 4, 10],
  ]
  // As much as a card shows, and not much more.
  for (const [kept, shown, bound] of most) {
    expect(kept).toBeGreaterThanOrEqual(shown)
    expect(kept).toBeLessThanOrEqual(bound)
  }
})
