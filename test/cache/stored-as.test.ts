import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/cache/entry.ts'
import { memoryStore } from '../../src/cache/memory.ts'
import { STORED_AS } from '../../src/cache/stored-as.ts'
import { createCache } from '../../src/cache.ts'
import { type Catalogue, createCatalogue } from '../../src/civitai/catalogue/catalogue.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { anything, asker } from '../support/asked.ts'
import { pictureUrl } from '../support/entry.ts'
import { wireVersion } from '../support/full-model.ts'
import {
  type Json,
  matureModel,
  wireModel,
  wirePage,
  wirePicture,
  wireTags,
} from '../support/wire.ts'
import { wireCreators, wireImage, wireImages } from '../support/wire-image.ts'
import { wireArticle, wireCollection } from '../support/wire-library.ts'
import { wireMini } from '../support/wire-mini.ts'

const LEVELS = [1, 2, 4, 8, 16, 32, 0]
const SHA256 = 'A'.repeat(64)
const MODEL = wireModel(7, {
  description: '<p>Model 7 — draws <b>ink</b>.</p>',
  publishedAt: '2026-08-09T15:12:32.918Z',
  allowNoCredit: false,
  allowCommercialUse: ['Image'],
  tags: ['style', 'nude'],
  modelVersions: [
    wireVersion(70, {
      images: LEVELS.map((level) => wirePicture(level)),
      availability: 'EarlyAccess',
      earlyAccessEndsAt: '2026-12-09T15:12:32.918Z',
      air: 'urn:air:sdxl:lora:civitai:7@70',
    }),
    wireVersion(69, { trainedWords: ['n.u.d.e'], covered: true, supportsGeneration: true }),
  ],
})
const LISTED = [
  MODEL,
  wireModel(8, { name: 'Nude women', tags: [] }),
  wireModel(9, { poi: true }),
  wireModel(10, { minor: true }),
  wireModel(11, { mode: 'TakenDown' }),
  matureModel(12),
]
const IMAGES = [
  ...LEVELS.map((level, nth) => wireImage(100 + nth, { browsingLevel: level })),
  wireImage(120, { tags: [{ id: 1, name: 'ink' }], poi: true }),
  wireImage(121, {
    meta: {
      prompt: 'a tower, <lora:ink:0.8>',
      negativePrompt: 'blurry',
      seed: 7,
      steps: 20,
      sampler: 'Euler a',
      cfgScale: 7,
      'Clip skip': 2,
      Size: '832x1216',
      Model: 'ink',
      'Model hash': 'abcdef0123',
      civitaiResources: [{ type: 'lora', weight: 0.8, modelVersionId: 70 }],
    },
  }),
  wireImage(122, { meta: { prompt: 'a nude woman' }, type: 'video', url: pictureUrl('clip') }),
]
const VERSION = {
  id: 70,
  modelId: 7,
  air: 'urn:air:sdxl:lora:civitai:7@70',
  model: { name: 'ink' },
}

const MINI = wireMini(7, 70, { earlyAccessEndsAt: '2026-12-09T15:12:32.918Z' })
const ARTICLES = [
  ...LEVELS.map((nsfwLevel, nth) => wireArticle(500 + nth, { nsfwLevel })),
  wireArticle(510, { title: 'Nude women', coverImage: null }),
  wireArticle(511, { availability: 'Private' }),
  wireArticle(512, { user: { username: null } }),
]
const COLLECTIONS = [
  ...[0, 1, 28, 29, 2].map((nsfwLevel, nth) => wireCollection(600 + nth, { nsfwLevel })),
  wireCollection(610, { description: 'nude women', type: null }),
  wireCollection(611, { read: 'Private' }),
]

/** A Civitai that always answers the same. */
function answer(path: string, body?: unknown): unknown {
  if (path === '/models') return wirePage(LISTED, true)
  if (path === '/models/7') return MODEL
  if (path === '/model-versions/mini/70') return MINI
  if (path === '/images') return wireImages(IMAGES, 'next')
  if (path === '/articles') return { items: ARTICLES, metadata: { nextCursor: '5|500' } }
  if (path === '/articles/500') return ARTICLES[0]
  if (path === '/collections') return { items: COLLECTIONS, metadata: { nextCursor: 600 } }
  if (path === '/collections/601') return COLLECTIONS[1]
  if (path === '/tags') return wireTags('style', 'nude')
  if (path === '/enums') return { ActiveBaseModel: ['SDXL 1.0'], BaseModel: ['SDXL 1.0', 'SD 1.5'] }
  if (path === '/creators') return wireCreators([{ username: 'brush', modelCount: 3 }])
  if (body !== undefined) return [{ ...VERSION, files: [{ hashes: { SHA256 } }] }]
  return VERSION
}

/** Everything that is ever remembered of Civitai, each in all that it can hold. */
const QUESTIONS: readonly ((catalogue: Catalogue) => Promise<unknown>)[] = [
  (civitai) => civitai.models({ ...anything, mature: true }, asker),
  (civitai) => civitai.model(7, asker),
  (civitai) => civitai.version(70, asker),
  (civitai) => civitai.air(70, asker),
  (civitai) => civitai.entries([7, 8], true, asker),
  (civitai) => civitai.search('ink', false, asker),
  (civitai) => civitai.popular(false, asker),
  (civitai) => civitai.images({ ...IMAGES_OF, window: 1 }, asker),
  (civitai) => civitai.images({ ...IMAGES_OF, window: 2 }, asker),
  (civitai) => civitai.image(121, asker, true),
  (civitai) => civitai.post(77, asker, true),
  (civitai) => civitai.articles({ ...LIBRARY, window: 1 }, asker),
  (civitai) => civitai.articles({ ...LIBRARY, window: 2 }, asker),
  (civitai) => civitai.article(500, asker),
  (civitai) => civitai.collections({ ...LIBRARY, window: 1 }, asker),
  (civitai) => civitai.collections({ ...LIBRARY, window: 2 }, asker),
  (civitai) => civitai.collection(601, asker),
  (civitai) => civitai.tags('', asker),
  (civitai) => civitai.baseModels(asker),
  (civitai) => civitai.creators('bru', asker),
  (civitai) => civitai.named(70, asker),
  (civitai) => civitai.file(SHA256, asker),
  (civitai) => civitai.maker(70, asker),
  (civitai) => civitai.makers('ink', MAKERS, true, asker),
]
const MAKERS = { types: ['LORA'], bases: ['SDXL 1.0'] } as const
const LIBRARY = { sort: 'Newest', mature: true } as const
const IMAGES_OF = { sort: 'Newest', period: 'Week', ceiling: 'XXX', withTags: true } as const

/** What looks only at what is stored, or at nothing of it. */
const STORES_NOTHING = /AtHand$|^(?:knownCreators|typed|vault|written)$/

/** What is stored when all of it was asked. */
async function storedOf(): Promise<readonly unknown[]> {
  const now = () => Date.UTC(2026, 10, 21, 9)
  const stored = new Map<string, Entry<unknown>>()
  const catalogue = createCatalogue({
    ask: async (path, _, __, body) => answer(path, body),
    cache: createCache({
      memory: memoryStore(50_000_000),
      shared: {
        get: async () => undefined,
        set: async (key, entry) => void stored.set(key, entry),
        claim: async () => true,
        settled: Promise.resolve(),
        share: () => async () => {},
        close: () => {},
      },
      now,
      onFailed: (error) => {
        throw error
      },
    }),
    screen: createWordScreen(),
    now,
    onOdd: (error) => {
      throw error
    },
    onUnheard: (fault) => {
      throw fault
    },
  })
  const asked = new Set<string>()
  const noting = new Proxy(catalogue, {
    get(target, name: keyof Catalogue) {
      asked.add(name)
      return target[name]
    },
  })
  for (const ask of QUESTIONS) await ask(noting)
  const others = Object.keys(catalogue).filter((name) => !asked.has(name))
  expect(others.filter((name) => !STORES_NOTHING.test(name))).toEqual([])
  expect(stored.size).toBe(QUESTIONS.length)
  return [...stored.values()].map(({ value }) => value)
}

/** The words decide about ratings, so they are part of it. */
function wordsOf(): readonly Json[] {
  const folder = join(import.meta.dirname, '../../src/civitai/screen-words')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|json)$/.test(name))
    .sort()
    .map((name) => ({ [name.replaceAll('\\', '/')]: readFileSync(join(folder, name), 'utf8') }))
}

test('what is stored of an answer has a version of its own', async () => {
  const stored = await storedOf()
  const hash = createHash('sha256')
    .update(JSON.stringify([stored, wordsOf()]))
    .digest('base64url')
  expect(STORED_AS, 'what is stored has changed: set STORED_AS to what was expected').toBe(
    hash.slice(0, 12),
  )
})

test('what is stored comes back as it was', async () => {
  for (const value of await storedOf()) {
    expect(value).toBeDefined()
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
  }
})
