import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../src/civitai/model.ts'
import { ratedWindow } from '../../../src/civitai/rated/entry.ts'
import type { WordScreen } from '../../../src/civitai/screen-words/word-screen.ts'
import { modelsPage } from '../../../src/civitai/wire/entry.ts'
import { opened, RATINGS, type Rating } from '../../../src/rating.ts'

const MATURE = 'lewd'
const MINORS = 'forbidden'

/** A screen that knows one word of each kind. */
const screen: WordScreen = {
  isMature: (text) => text.includes(MATURE) || text.includes(MINORS),
  sexualisesMinors: (texts) => texts.some((text) => text.includes(MINORS)),
}

const address = (name: string): string =>
  `https://image.civitai.com/key/uuid/original=true/${encodeURIComponent(name)}`

type Json = Readonly<Record<string, unknown>>

const picture = (nsfwLevel: unknown, change: Json = {}): Json => ({
  url: address(`${String(nsfwLevel)}.jpeg`),
  nsfwLevel,
  type: 'image',
  minor: false,
  poi: false,
  ...change,
})

const model = (change: Json = {}, images: readonly Json[] = [picture(1)]): Json => ({
  id: 7,
  name: 'Ink wash',
  type: 'LORA',
  nsfw: false,
  nsfwLevel: 1,
  minor: false,
  poi: false,
  stats: { downloadCount: 10, thumbsUpCount: 4 },
  creator: { username: 'brush' },
  tags: ['style'],
  modelVersions: [{ name: 'v1', baseModel: 'SDXL 1.0', trainedWords: ['ink'], images }],
  ...change,
})

/** What a place with this ceiling sees of what Civitai sent. */
function seen(ceiling: Rating, ...items: readonly unknown[]): readonly Entry[] {
  const { items: models, more } = modelsPage(() => {}).parse({ items, metadata: {} })
  return opened(ratedWindow(models, more, screen), ceiling)?.entries ?? []
}

/** The ceilings under which it is shown, mildest first. */
const shownUnder = (item: Json): readonly Rating[] =>
  RATINGS.filter((ceiling) => seen(ceiling, item).length > 0)

describe('an entry', () => {
  test('tells when its newest version was published, wherever that one stands', () => {
    const version = (publishedAt: string | null) => ({ name: 'v', images: [], publishedAt })
    const dates = [null, '2026-08-09T03:00:00.000Z', '2026-08-11T03:00:00.000Z', null]
    const [first = {}] = [model().modelVersions].flat() as readonly Json[]
    const [entry] = seen('PG', model({ modelVersions: [first, ...dates.map(version)] }))
    expect(entry?.publishedAt).toBe(Date.UTC(2026, 7, 11, 3))
  })

  test.each<[unknown, boolean]>([
    [undefined, false],
    [null, false],
    ['true', false],
    [false, false],
    [true, true],
  ])('can be made pictures with where any version says so: %j → %s', (supports, can) => {
    const versions = [{ images: [picture(1)] }, { images: [], supportsGeneration: supports }]
    expect(seen('PG', model({ modelVersions: versions }))[0]?.canGenerate).toBe(can)
  })

  test('holds what a list shows', () => {
    expect(seen('PG', model())).toEqual([
      {
        id: 7,
        name: 'Ink wash',
        type: 'LORA',
        baseModel: 'SDXL 1.0',
        canGenerate: false,
        creator: 'brush',
        downloads: 10,
        likes: 4,
        mature: false,
        pictures: [{ url: address('1.jpeg'), video: false }],
      },
    ])
  })

  test('keeps of each text as much as can be shown, and judges it so', () => {
    const long = 'ink '.repeat(500)
    const modelVersions = [{ baseModel: long, images: [picture(1)] }]
    const sent = { name: long, type: long, creator: { username: long }, modelVersions }
    const [entry] = seen('PG', model(sent))
    const texts = [entry?.name, entry?.type, entry?.creator, entry?.baseModel]
    expect(texts.map((text) => text?.length)).toEqual([200, 200, 200, 200])
    // The screen of these tests finds its word within any other.
    expect(shownUnder(model({ name: `${long}${MATURE}` }))).toEqual(['XXX'])
    expect(seen('PG', model({ creator: { username: `${long}${MATURE}` } }))[0]?.creator).toBe(
      entry?.creator,
    )
  })

  test('goes without what Civitai does not say', () => {
    const bare = model({ stats: null, creator: { username: null } }, [picture(1)])
    const [entry] = seen('PG', bare)
    expect(Object.keys(entry ?? {})).toEqual([
      'id',
      'name',
      'type',
      'baseModel',
      'canGenerate',
      'mature',
      'pictures',
    ])
  })

  test('has the base model of its newest version', () => {
    const modelVersions = [
      { baseModel: 'Flux.1 D', images: [picture(1)] },
      { baseModel: 'SD 1.5', images: [] },
    ]
    expect(seen('PG', model({ modelVersions }))[0]?.baseModel).toBe('Flux.1 D')
  })

  test('has the first picture of each rating, in the order they came, as far as it fits', () => {
    const named = (nsfwLevel: number, name: string) => picture(nsfwLevel, { url: address(name) })
    const item = model({}, [
      named(4, 'r1'),
      named(1, 'pg1'),
      named(16, 'xxx1'),
      named(4, 'r2'),
      named(1, 'pg2'),
    ])
    const names = (ceiling: Rating) =>
      seen(ceiling, item)[0]?.pictures.map(({ url }) => url.split('/').at(-1))
    expect(names('PG')).toEqual(['pg1'])
    expect(names('R')).toEqual(['r1', 'pg1'])
    expect(names('XXX')).toEqual(['r1', 'pg1', 'xxx1'])
  })

  test('knows which of its pictures are videos, and leaves out what is neither', () => {
    const images = [picture(2, { type: 'video' }), picture(1), picture(4, { type: 'audio' })]
    expect(seen('XXX', model({}, images))[0]?.pictures.map(({ video }) => video)).toEqual([
      true,
      false,
    ])
  })

  test.each([
    ['http://image.civitai.com/key/uuid/original=true/1.jpeg'],
    ['https://image.civitai.com.example.org/key/uuid/original=true/1.jpeg'],
    ['https://example.org/key/uuid/original=true/1.jpeg'],
    ['javascript:alert(1)'],
    ['no address'],
  ])('shows no picture from %s', (url) => {
    expect(seen('XXX', model({}, [picture(1, { url })]))[0]?.pictures).toEqual([])
  })
})

describe('the level of a picture', () => {
  test.each([
    [1, RATINGS],
    [2, RATINGS.slice(1)],
    [4, RATINGS.slice(2)],
    [8, RATINGS.slice(3)],
    [16, RATINGS.slice(4)],
  ])('%i is exactly one of five bits', (bit, ceilings) => {
    const shown = RATINGS.filter(
      (ceiling) => seen(ceiling, model({}, [picture(bit)]))[0]?.pictures.length === 1,
    )
    expect(shown).toEqual(ceilings)
  })

  test.each([
    [0],
    [3],
    [5],
    [31],
    [32],
    [33],
    [64],
    [-1],
    [1.5],
    ['1'],
    ['None'],
    ['PG'],
    [null],
    [undefined],
    [true],
    [[1]],
    [{}],
  ])('%j is none: it is shown nowhere', (nsfwLevel) => {
    const images = [picture(nsfwLevel), picture(16)]
    expect(seen('XXX', model({}, images))[0]?.pictures).toHaveLength(1)
    expect(seen('XXX', model({}, [picture(nsfwLevel)]))[0]?.pictures).toEqual([])
    expect(seen('PG', model({}, [picture(nsfwLevel)]))).toEqual([])
  })
})

describe('where a model is shown', () => {
  const everywhere = RATINGS
  const matureOnly: readonly Rating[] = ['XXX']
  const nowhere: readonly Rating[] = []

  test.each<[string, Json, readonly Rating[]]>([
    ['a harmless one', model(), everywhere],
    ['flagged nsfw', model({ nsfw: true }), matureOnly],
    ['with a flag nobody understands', model({ nsfw: 'None' }), matureOnly],
    ['without the flag', model({ nsfw: undefined }), matureOnly],
    ['taken down', model({ mode: 'TakenDown' }), matureOnly],
    ['archived', model({ mode: 'Archived' }), everywhere],
    ['of a mature page', model({ nsfwLevel: 28 }), matureOnly],
    [
      'of a page with a blocked picture and none that is mild',
      model({ nsfwLevel: 32 }),
      matureOnly,
    ],
    ['of a page with something for everybody', model({ nsfwLevel: 31 }), everywhere],
    ['of a page not rated yet', model({ nsfwLevel: 0 }), everywhere],
    ['without pictures', model({}, []), matureOnly],
    ['without versions', model({ modelVersions: [] }), matureOnly],
    ['with a PG-13 picture at best', model({}, [picture(16), picture(2)]), RATINGS.slice(1)],
    ['with an R picture at best', model({}, [picture(4)]), RATINGS.slice(2)],
    ['with unrated pictures only', model({}, [picture(0), picture(32)]), matureOnly],
    ['with a mature name', model({ name: `a ${MATURE} one` }), matureOnly],
    ['of a type that reads mature', model({ type: MATURE }), matureOnly],
    ['with a name that sexualises minors', model({ name: MINORS }), nowhere],
    ['with such a tag', model({ tags: ['style', MINORS] }), nowhere],
    ['of such a creator', model({ creator: { username: MINORS } }), nowhere],
    ['with such a version name', model({ modelVersions: [{ name: MINORS }] }), nowhere],
    ['with such a trigger', model({ modelVersions: [{ trainedWords: ['a', MINORS] }] }), nowhere],
  ])('%s', (_, item, ceilings) => {
    expect(shownUnder(item)).toEqual(ceilings)
  })

  test.each(['minor', 'poi'])('one flagged %s under PG or not at all', (flag) => {
    const flagged = (change: Json = {}, images = [picture(1), picture(4), picture(16)]) =>
      model({ [flag]: true, ...change }, images)
    expect(shownUnder(flagged())).toEqual(['PG'])
    expect(seen('PG', flagged())[0]?.pictures).toHaveLength(1)
    expect(shownUnder(flagged({ nsfw: true }))).toEqual(nowhere)
    expect(shownUnder(flagged({ mode: 'TakenDown' }))).toEqual(nowhere)
    expect(shownUnder(flagged({ name: MATURE }))).toEqual(nowhere)
    expect(shownUnder(flagged({}, [picture(4)]))).toEqual(nowhere)
    expect(shownUnder(flagged({}, []))).toEqual(nowhere)
    expect(seen('PG', flagged({ creator: { username: MATURE } }))[0]?.creator).toBeUndefined()
    expect(shownUnder(model({ [flag]: 'maybe' }))).toEqual(['PG'])
    expect(shownUnder(model({ [flag]: 'maybe', nsfw: true }))).toEqual(nowhere)
  })

  test.each(['minor', 'poi'])('a picture flagged %s under PG or not at all', (flag) => {
    const odd = (nsfwLevel: number) => picture(nsfwLevel, { [flag]: true })
    const pictures = (ceiling: Rating, nsfwLevel: number) =>
      seen(ceiling, model({}, [odd(nsfwLevel)]))[0]?.pictures
    expect(pictures('PG', 1)).toHaveLength(1)
    expect(pictures('XXX', 1)).toEqual([])
    for (const level of [2, 4, 8, 16]) expect(pictures('XXX', level)).toEqual([])
    expect(seen('XXX', model({}, [odd(1), picture(16)]))[0]?.pictures).toHaveLength(1)
  })

  test.each([
    [{ nsfw: false, nsfwLevel: 1 }, false],
    [{ nsfw: false, nsfwLevel: 31 }, false],
    [{ nsfw: false, nsfwLevel: 30 }, false],
    [{ nsfw: false, nsfwLevel: 4 }, true],
    [{ nsfw: false, nsfwLevel: 60 }, true],
    [{ nsfw: false, nsfwLevel: 0 }, false],
    [{ nsfw: true, nsfwLevel: 1 }, true],
  ])('the page of %j is mature: %s', (change, mature) => {
    expect(seen('XXX', model(change))[0]?.mature).toBe(mature)
  })
})

describe('nothing above the ceiling comes out', () => {
  test.each<[string, (word: string) => Json]>([
    ['the name', (name) => model({ name })],
    ['the type', (type) => model({ type })],
    ['the description', (description) => model({ description })],
    ['a tag', (tag) => model({ tags: ['style', tag] })],
    ['the creator', (username) => model({ creator: { username } })],
    ["the creator's avatar", (name) => model({ creator: { image: address(name) } })],
    ['the mode', (mode) => model({ mode })],
    ['a field that is new', (slogan) => model({ slogan })],
    ['a version name', (name) => model({ modelVersions: [{ name, images: [picture(1)] }] })],
    [
      'the base model',
      (baseModel) => model({ modelVersions: [{ baseModel, images: [picture(1)] }] }),
    ],
    [
      'a trigger word',
      (word) => model({ modelVersions: [{ trainedWords: [word], images: [picture(1)] }] }),
    ],
    [
      'a file name',
      (name) => model({ modelVersions: [{ files: [{ name }], images: [picture(1)] }] }),
    ],
    ["a picture's name", (name) => model({}, [picture(1, { url: address(`a ${name}.jpeg`) })])],
    ["a picture's kind", (type) => model({}, [picture(1, { type }), picture(1)])],
    ["a picture's level", (nsfwLevel) => model({}, [picture(nsfwLevel), picture(1)])],
  ])('of what stands in %s', (_, put) => {
    for (const word of [MATURE, `${MINORS} words`]) {
      expect(JSON.stringify(seen('PG', put(word)))).not.toContain(word)
    }
  })

  test('and the entry is still shown where the word was in what it can go without', () => {
    const [entry] = seen('PG', model({ creator: { username: MATURE }, tags: [MATURE] }))
    expect(entry).toMatchObject({ name: 'Ink wash', baseModel: 'SDXL 1.0' })
    expect(seen('XXX', model({ creator: { username: MATURE } }))[0]?.creator).toBe(MATURE)
  })

  /** A text, with a marker in it more often than not. */
  const text = fc.oneof(
    fc.string(),
    fc.tuple(fc.string(), fc.constantFrom(MATURE, MINORS)).map((words) => words.join(' ')),
  )
  const flag = fc.constantFrom(true, false, false, null, undefined, 'None', 1)
  const level = fc.constantFrom(0, 1, 1, 2, 3, 4, 8, 16, 32, '1', null, undefined)
  const pictures = fc.array(
    fc.record({
      url: text.map((name) => address(name.toWellFormed())),
      nsfwLevel: level,
      type: fc.oneof(fc.constantFrom('image', 'video', 'audio'), text),
      minor: flag,
      poi: flag,
    }),
    { maxLength: 4 },
  )
  const models = fc.record(
    {
      id: fc.integer({ min: 1, max: 1_000_000 }),
      name: text,
      type: fc.oneof(fc.constant('LORA'), text),
      description: text,
      nsfw: flag,
      nsfwLevel: fc.oneof(fc.integer({ min: 0, max: 63 }), text),
      minor: flag,
      poi: flag,
      mode: fc.oneof(fc.constantFrom('Archived', 'TakenDown', null), text),
      stats: fc.constantFrom(null, {}, { downloadCount: 3 }),
      creator: fc.oneof(fc.constant(null), fc.record({ username: text, image: text })),
      tags: fc.array(text, { maxLength: 3 }),
      modelVersions: fc.array(
        fc.record({
          name: text,
          baseModel: text,
          trainedWords: fc.array(text, { maxLength: 2 }),
          images: pictures,
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['id', 'name', 'type'] },
  )
  type Model = typeof models extends fc.Arbitrary<infer M> ? M : never

  /** The pictures of a model that may be shown under a ceiling, by the rules in words. */
  const allowed = ({ minor, poi, modelVersions = [] }: Model, ceiling: Rating) =>
    modelVersions
      .flatMap(({ images }) => images)
      .filter((image) => {
        if ((minor || poi || image.minor || image.poi) && ceiling !== 'PG') return false
        const bit = [1, 2, 4, 8, 16].indexOf(Number(image.nsfwLevel))
        return typeof image.nsfwLevel === 'number' && bit >= 0 && bit <= RATINGS.indexOf(ceiling)
      })
      .map(({ url }) => url)

  test('whatever the flags and words put anywhere', () => {
    fc.assert(
      fc.property(models, fc.constantFrom(...RATINGS), (item, ceiling) => {
        const [entry] = seen(ceiling, item)
        if (entry === undefined) return
        const strict = ceiling !== 'XXX' || Boolean(item.minor) || Boolean(item.poi)
        const shown = JSON.stringify(entry)
        if (strict) expect(shown).not.toContain(MATURE)
        if (strict) expect(shown).not.toContain(MINORS)
        if (strict) expect(item.nsfw).toBe(false)
        if (strict) expect(entry.mature).toBe(false)
        if (strict) expect(item.mode).not.toBe('TakenDown')
        // Under PG one that may stand only there can come beside one that may stand anywhere.
        if (ceiling === 'PG') expect([1, 2]).toContain(entry.pictures.length)
        const user = item.creator?.username ?? ''
        expect([item.name, user, ...(item.tags ?? [])].join(' ')).not.toContain(MINORS)
        for (const { url } of entry.pictures) expect(allowed(item, ceiling)).toContain(url)
      }),
      { numRuns: 2_000 },
    )
  })

  /** What is flagged is shown under PG and not under the next. */
  const isFlagged = ({ minor, poi, modelVersions = [] }: Model): boolean =>
    [{ minor, poi }, ...modelVersions.flatMap(({ images }) => images)].some(
      (one) => Boolean(one.minor) || Boolean(one.poi),
    )

  test('nor anything under a milder ceiling that is not there under the next', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 0, max: 3 }), (item, at) => {
        const [milder] = seen(RATINGS[at] ?? 'PG', item)
        const [stricter] = seen(RATINGS[at + 1] ?? 'XXX', item)
        if (milder === undefined || isFlagged(item)) return
        const { pictures, ...rest } = milder
        expect(stricter).toMatchObject(rest)
        expect(stricter?.pictures).toEqual(expect.arrayContaining([...pictures]))
      }),
    )
  })
})
