import { describe, expect, test } from 'vitest'
import type { Entry, Model, VersionOf } from '../../../src/civitai/model.ts'
import { type Found, find, matching, type Sources } from '../../../src/civitai/screen/find.ts'
import { en } from '../../../src/words/en.ts'
import { entryOf } from '../../support/entry.ts'
import { modelOf } from '../../support/model.ts'
import { toldBy } from '../../support/problem.ts'

const SHARED = 'A'.repeat(64)

interface Has {
  readonly models?: readonly Model[]
  readonly versions?: readonly VersionOf[]
  readonly hashes?: Readonly<Record<string, readonly VersionOf[]>>
  readonly entries?: readonly Entry[]
  readonly popular?: readonly Entry[]
  readonly leftOut?: readonly Entry[]
}

/** A Civitai that finds by words whatever has them in its name. */
const civitai = ({
  models = [],
  versions = [],
  hashes = {},
  entries = [],
  popular = [],
  leftOut = [],
}: Has): Sources => ({
  model: async (id) => models.find((one) => one.id === id),
  version: async (id) => versions.find((one) => one.version === id),
  hash: async (hash) => hashes[hash] ?? [],
  entries: async (ids) => entries.filter(({ id }) => ids.includes(id)),
  search: async (words) =>
    entries.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase())),
  popular: async () => popular,
  leftOut: () => leftOut,
})

const ids = (found: Found): readonly number[] => {
  if (found.kind === 'model') return [found.model.id]
  if (found.kind === 'several') return found.entries.map(({ id }) => id)
  return found.kind === 'none' ? found.near.map(({ id }) => id) : []
}

const pony = modelOf(123)
const has: Has = {
  models: [pony, modelOf(1984), modelOf(7), modelOf(8)],
  versions: [{ model: 123, version: 1231 }],
}

describe('a model is found', () => {
  test.each([
    ['#123', undefined],
    ['123', undefined],
    ['https://civitai.com/models/123', undefined],
    ['https://civitai.com/models/123?modelVersionId=1232', 1232],
    ['urn:air:sdxl:lora:civitai:123@1231', 1231],
    ['123@1232', 1232],
    ['@1231', 1231],
    ['https://civitai.com/api/download/models/1231', 1231],
  ])('by %s', async (typed, version) => {
    const found = await find(typed, civitai(has))
    expect(found).toEqual({ kind: 'model', model: pony, ...(version && { version }) })
  })

  test.each(['https://civitai.com/models/123?modelVersionId=999', '123@999', '@999', SHARED])(
    'by %s, though the version that is named is gone',
    async (typed) => {
      const gone = { model: 123, version: 999 }
      const of = { ...has, versions: [gone], hashes: { [SHARED]: [gone] } }
      expect(await find(typed, civitai(of))).toMatchObject({ model: { id: 123 }, version: 999 })
    },
  )

  test('by its name where no model has that id', async () => {
    const named = entryOf(7, { name: '2077' })
    expect(ids(await find('2077', civitai({ ...has, entries: [named] })))).toEqual([7])
    expect(ids(await find('1984', civitai({ ...has, entries: [named] })))).toEqual([1984])
  })

  test('by the hash of a file, in the version that has it', async () => {
    const hashes = { '5B4CD3D7DB': [{ model: 123, version: 1232 }] }
    const found = await find('5b4cd3d7db', civitai({ ...has, hashes }))
    expect(found).toMatchObject({ kind: 'model', model: { id: 123 }, version: 1232 })
  })

  test('by its name where no file has that hash', async () => {
    const entries = [entryOf(7, { name: 'deadbeef' })]
    expect(ids(await find('deadbeef', civitai({ ...has, entries })))).toEqual([7])
  })

  test('as one of several where they share a file', async () => {
    const hashes = {
      [SHARED]: [
        { model: 7, version: 71 },
        { model: 8, version: 81 },
      ],
    }
    const entries = [entryOf(7), entryOf(8)]
    const both = await find(SHARED, civitai({ ...has, hashes, entries }))
    expect(both.kind).toBe('several')
    expect(ids(both)).toEqual([7, 8])
    // One of them may not be shown here.
    const one = await find(SHARED, civitai({ ...has, hashes, entries: [entryOf(8)] }))
    expect(one).toMatchObject({ kind: 'model', model: { id: 8 }, version: 81 })
  })
})

describe('by words', () => {
  const named = (id: number, name: string, downloads: number) => entryOf(id, { name, downloads })
  const found = async (words: string, entries: readonly Entry[]) =>
    find(words, civitai({ models: entries.map(({ id }) => modelOf(id)), entries }))

  test.each<[string, string, readonly Entry[], Found['kind'], readonly number[]]>([
    ['the only one', 'pony', [named(1, 'Pony Diffusion', 5)], 'model', [1]],
    [
      'the one of that very name',
      'pony',
      [named(1, 'Pony Diffusion', 9_000), named(2, 'Pony', 10)],
      'model',
      [2],
    ],
    [
      'the one that is far more popular',
      'pony',
      [named(1, 'Pony Diffusion', 9_000), named(2, 'Pony Realism', 10)],
      'model',
      [1],
    ],
    [
      'several that fit about as well, the most downloaded first',
      'pony',
      [named(1, 'Pony Realism', 8_000), named(2, 'Pony Diffusion', 9_000)],
      'several',
      [2, 1],
    ],
    [
      'several of one name',
      'pony',
      [named(1, 'Pony', 800), named(2, 'Pony', 900)],
      'several',
      [2, 1],
    ],
  ])('%s is found', async (_, words, entries, kind, expected) => {
    const answer = await found(words, entries)
    expect(answer.kind).toBe(kind)
    expect(ids(answer)).toEqual(expected)
  })

  test('never more than a menu holds', async () => {
    const many = Array.from({ length: 60 }, (_, id) => named(id + 1, `Pony ${id}`, 10))
    expect(ids(await found('pony', many))).toHaveLength(25)
  })

  test('near names are offered where nothing is found', async () => {
    const popular = [named(1, 'Juggernaut XL', 9_000), named(2, 'DreamShaper', 8_000)]
    const answer = await find('jugernaut xl', civitai({ popular }))
    expect(answer).toMatchObject({ kind: 'none' })
    expect(ids(answer)).toEqual([1])
  })

  test.each(['🔥', '!!!', 'the', 'The  of', 'v1', 'a v2.5', '🔥 the'])(
    'that say nothing of a name (%s) nothing is found, whatever Civitai finds',
    async (words) => {
      const entries = [named(1, 'The Lantern v1', 9_000), named(2, 'Lamp', 8_000)]
      const any = { ...civitai({ entries }), search: async () => entries }
      expect((await toldBy(find(words, any))).says).toBe(en.nothingToSearch)
    },
  )

  test.each([
    ['🔥', 3],
    ['The', 4],
    ['v1', 5],
  ])('a name of nothing but %s is found by it', async (words, id) => {
    const entries = [
      named(1, 'The Lantern v1', 9_000),
      named(3, '🔥', 1),
      named(4, 'the', 1),
      named(5, 'V1', 1),
    ]
    const of = civitai({ models: [modelOf(id)], entries })
    expect(ids(await find(words, { ...of, search: async () => entries }))).toEqual([id])
  })

  test('a well-known name that begins with signs is found by these', async () => {
    const popular = [named(1, 'Lantern', 9_000), named(2, '# Heading', 10)]
    const of = civitai({ models: [modelOf(2)], popular })
    expect(ids(await find('#', of))).toEqual([2])
  })

  describe('others fit beside the best one', () => {
    const entries = [
      named(1, 'Pony Diffusion', 9_000),
      named(2, 'Pony Realism', 10),
      named(3, 'Lamp', 5),
    ]
    const of = civitai({ models: [modelOf(1)], entries })
    // The lamp has the word in a tag.
    const tagged = { ...of, search: async () => entries }

    test('which is said with the words that they fit', async () => {
      const answer = await find('<lora:pony:1>', tagged)
      expect(answer).toEqual({ kind: 'model', model: modelOf(1), others: 'pony' })
      expect((await matching('pony', tagged)).map(({ id }) => id)).toEqual([1, 2])
    })

    test('but not where only the best one has the word in its name', async () => {
      expect(await find('pony diffusion', of)).toEqual({ kind: 'model', model: modelOf(1) })
    })
  })
})

describe('what is nowhere', () => {
  test.each(['#9', '9@9', '@9', 'https://civitai.com/models/9', 'urn:air:sdxl:lora:civitai:9@9'])(
    'is not searched for by %s',
    async (typed) => {
      const entries = [entryOf(7, { name: typed })]
      expect(await find(typed, civitai({ entries }))).toEqual({ kind: 'none', near: [] })
    },
  )

  test.each(['6ce0161689', 'sha256:deadbeef', '0x12345678', SHARED, '{"model":"6ce0161689"}'])(
    'is not searched for by %s, which can be nothing but a hash',
    async (typed) => {
      const { says } = await toldBy(
        find(typed, civitai({ entries: [entryOf(7, { name: typed })] })),
      )
      expect(says).toBe(en.unknownHash)
    },
  )

  test('is searched for by the name beside a hash', async () => {
    const entries = [entryOf(7, { name: 'lamp' })]
    const of = civitai({ ...has, entries })
    expect(ids(await find('lamp [6ce0161689].safetensors', of))).toEqual([7])
  })

  test.each([
    ['somebody', 'https://civitai.com/user/brush/models', { kind: 'creator', name: 'brush' }],
    ['a picture', 'https://civitai.com/images/9', { kind: 'image', id: 9 }],
    ['a post', 'https://civitai.com/posts/9', { kind: 'post', id: 9 }],
    ['an article', 'https://civitai.com/articles/9', { kind: 'article', id: 9 }],
    ['a collection', 'https://civitai.com/collections/9', { kind: 'collection', id: 9 }],
  ])('is what is said where the address is of %s', async (_, typed, found) => {
    expect(await find(typed, civitai({}))).toEqual(found)
  })

  test('is told where the address is of something else', async () => {
    const { says } = await toldBy(find('https://civitai.com/bounties/9', civitai({})))
    expect(says).toBe(en.unknownPage)
  })
})
