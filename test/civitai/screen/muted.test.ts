import { describe, expect, test } from 'vitest'
import type { Resource } from '../../../src/civitai/image.ts'
import { creatorMark, tagMark } from '../../../src/civitai/marks.ts'
import { type Civitai, screened } from '../../../src/civitai/screen/screened.ts'
import type { Rating } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { anything, asker, type Bench, benchOf } from '../../support/asked.ts'
import { noTrends } from '../../support/digests.ts'
import { having, SHA256 } from '../../support/having.ts'
import { toldBy } from '../../support/problem.ts'
import { type Json, wireModel, wirePage, wirePicture, wireTags } from '../../support/wire.ts'
import { wireCreators, wireImage, wireImages } from '../../support/wire-image.ts'

const MUTED = new Set([tagMark('Anime'), tagMark('hentai'), creatorMark('Brush_1')])
const SILENCED = { says: en.mutedHere, picks: [] }

/** Civitai as a server sees it that muted a mild tag, a mature one, and a creator. */
const civitaiFor = ({ catalogue, now }: Bench, ceiling: Rating = 'PG'): Civitai =>
  screened(catalogue, {
    ceiling,
    muted: MUTED,
    asker,
    ranking: { ...noTrends, ranked: () => [1, 2, 3, 4].map((id) => ({ id, gain: 9 })) },
    now,
    onLate: () => {},
  })

const models = [
  wireModel(1, { tags: ['style', ' ANIME '] }),
  wireModel(2, { creator: { username: 'brush 1' } }),
  wireModel(3, { tags: ['hentai'] }),
  wireModel(4, { creator: null }),
]
const list = () => benchOf(() => wirePage(models))
const gallery = { sort: 'Most Reactions', period: 'Week', window: 1 } as const

describe('what is muted is left out', () => {
  test('of a list, whatever the tag is and whether or not it may be shown there', async () => {
    for (const ceiling of ['PG', 'XXX'] as const) {
      const found = await civitaiFor(list(), ceiling).models(anything)
      expect(found?.entries.map(({ id }) => id)).toEqual([4])
      expect(found?.more).toBe(false)
    }
  })

  test('of a list, however the tag is written there', async () => {
    const written = [
      'ani\u200bme',
      '\u202eanime\u202c',
      'ａｎｉｍｅ',
      'Anime\u3000',
      '#anime',
      'animé',
    ]
    const bench = benchOf(() =>
      wirePage(written.map((tag, at) => wireModel(at + 1, { tags: [tag] }))),
    )
    const found = await civitaiFor(bench).models(anything)
    expect(found?.entries.map(({ id }) => id)).toEqual([5, 6])
  })

  test('of what gained most', async () => {
    const question = { span: 'day', window: 1 } as const
    const found = await civitaiFor(list()).trending(question)
    expect(found?.entries.map(({ id }) => id)).toEqual([4])
  })

  test('of suggestions', async () => {
    const offered = await civitaiFor(list()).suggest('model')
    expect(offered.map(({ id }) => id)).toEqual([4])
  })

  test('of the names of tags and creators', async () => {
    const tags = benchOf(() => wireTags('anime', 'animal'))
    expect(await civitaiFor(tags).tags('ani')).toEqual(['animal'])
    const names = [{ username: 'Brush_1' }, { username: 'brush_12' }]
    const creators = benchOf(() => wireCreators(names))
    expect(await civitaiFor(creators).creators('brush_1')).toEqual(['brush_12'])
  })

  test('of a gallery by who posted it and, since they are asked for, by its tags', async () => {
    const bench = benchOf(() =>
      wireImages([
        wireImage(1, { username: 'BRUSH_1' }),
        wireImage(2, { tags: [{ id: 5, name: 'anime' }] }),
        wireImage(3, { tags: [{ id: 6, name: 'sky' }, { name: 7 }] }),
        wireImage(4),
      ]),
    )
    const found = await civitaiFor(bench).images(gallery)
    expect(found?.images.map(({ id }) => id)).toEqual([3, 4])
    expect(bench.asked).toMatchObject([{ query: { withTags: true } }])
  })

  test('but a server that muted no tag asks for none', async () => {
    const bench = benchOf(() => wireImages([wireImage(1)]))
    const { catalogue, now } = bench
    const muted = new Set([creatorMark('other')])
    const screening = { ceiling: 'PG', muted, asker, ranking: noTrends, now } as const
    await screened(catalogue, { ...screening, onLate: () => {} }).images(gallery)
    expect(bench.asked[0]?.query).not.toHaveProperty('withTags')
  })

  test('and nothing changes for others, from the same answer', async () => {
    const bench = list()
    await civitaiFor(bench).models(anything)
    const { catalogue, now } = bench
    const usual = { ceiling: 'PG', muted: new Set<string>(), asker, ranking: noTrends } as const
    const found = await screened(catalogue, { ...usual, now, onLate: () => {} }).models(anything)
    expect(found?.entries.map(({ id }) => id)).toEqual([1, 2, 3, 4])
    expect(bench.asked).toHaveLength(1)
  })
})

describe('what is muted and looked up by itself is told to be', () => {
  test.each<[string, (civitai: Civitai) => Promise<unknown>]>([
    ['a model by its id', (civitai) => civitai.model(1)],
    ['a model that is pasted', (civitai) => civitai.find('https://civitai.com/models/2')],
    ['a version', (civitai) => civitai.find('@10')],
    ['a file', (civitai) => civitai.find(SHA256)],
    ['a model by its name', (civitai) => civitai.find('Model 1')],
    ['a tag', (civitai) => civitai.models({ ...anything, tag: 'anime' })],
    ['a tag that trends', (civitai) => civitai.trending({ span: 'day', window: 1, tag: 'ANIME' })],
    ['a creator', (civitai) => civitai.creator('brush 1')],
    ['a creator’s models', (civitai) => civitai.models({ ...anything, creator: 'BRUSH_1' })],
    ['a creator’s images', (civitai) => civitai.images({ ...gallery, creator: 'Brush_1' })],
  ])('%s', async (_, ask) => {
    expect(await toldBy(ask(civitaiFor(having(...models))))).toEqual(SILENCED)
  })

  test('an image', async () => {
    const bench = benchOf(() => wireImages([wireImage(7, { username: 'brush_1' })]))
    expect(await toldBy(civitaiFor(bench).image(7))).toEqual(SILENCED)
    expect(await toldBy(civitaiFor(bench).post(77))).toEqual(SILENCED)
  })

  test('a post of which what is left is held back', async () => {
    const bench = benchOf(() => wireImages([wireImage(7, { username: 'brush_1', nsfw: true })]))
    expect((await toldBy(civitaiFor(bench).post(77))).says).toBe(en.notShownHere)
  })

  test('but not the rest of a post', async () => {
    const bench = benchOf(() => wireImages([wireImage(7, { username: 'brush_1' }), wireImage(8)]))
    expect((await civitaiFor(bench).post(77))?.images.map(({ id }) => id)).toEqual([8])
  })

  test('but of what the place may not show nothing is told but that', async () => {
    const held = having(wireModel(1, { nsfw: true, tags: ['anime'] }))
    const { says } = await toldBy(civitaiFor(held).model(1))
    expect(says).toBe(en.notShownHere)
  })

  test('and while it is typed it is just not there', async () => {
    expect(await civitaiFor(having(...models)).suggest('https://civitai.com/models/2')).toEqual([])
  })
})

describe('what a picture was made with is told to be muted', () => {
  const kindsOf = async (bench: Bench, ...resources: readonly Resource[]) => {
    const found = await Promise.all(civitaiFor(bench).identify(resources))
    return found.map(({ kind }) => kind)
  }
  const versioned = (change: Json): Json => ({
    modelVersions: [{ id: 11, name: 'v1', images: [wirePicture(1)] }],
    ...change,
  })

  test('by its id and by its file', async () => {
    const model = wireModel(1, versioned({ tags: ['anime'] }))
    const bench = benchOf(({ path, body }) => {
      if (body !== undefined) return [{ id: 11, modelId: 1, files: [] }]
      return path.includes('by-hash') ? { id: 11, modelId: 1 } : wirePage([model])
    })
    const all = [{ version: 11 }, { hash: SHA256 }, { hash: '0123456789' }]
    expect(await kindsOf(bench, ...all)).toEqual(['muted', 'muted', 'muted'])
  })

  test('but held back where the place may not show it anyway', async () => {
    const model = wireModel(1, versioned({ tags: ['anime'], nsfw: true }))
    const bench = benchOf(() => wirePage([model]))
    expect(await kindsOf(bench, { version: 11 })).toEqual(['held back'])
  })

  test('by its name, for which no other is taken', async () => {
    const lamps = [
      wireModel(1, { name: 'Paper Lamp', tags: ['anime'] }),
      wireModel(4, { name: 'Paper Lamp Deluxe' }),
    ]
    expect(await kindsOf(having(...lamps), { name: 'paper lamp' })).toEqual(['muted'])
    expect(await kindsOf(having(...lamps), { name: 'paper lamp deluxe' })).toEqual(['known'])
  })
})

test('what is named by a digest is known to be muted', () => {
  const civitai = civitaiFor(list())
  expect(civitai.mutes({ tag: 'ANIME' })).toBe(true)
  expect(civitai.mutes({ creator: '@brush_1' })).toBe(true)
  expect(civitai.mutes({ tag: 'brush_1', creator: 'anime' })).toBe(false)
  expect(civitai.mutes({})).toBe(false)
})
