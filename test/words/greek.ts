import type { Article } from '../../src/civitai/article.ts'
import type { Catalogue } from '../../src/civitai/catalogue/catalogue.ts'
import type { Collection } from '../../src/civitai/collection.ts'
import type { Generation, Image } from '../../src/civitai/image.ts'
import type { Entry, Model, Version } from '../../src/civitai/model.ts'
import type { Digest } from '../../src/digest/digest.ts'
import type { Digests } from '../../src/digest/digests.ts'
import type { Trends } from '../../src/digest/trends.ts'
import { type Parts, rated } from '../../src/rating.ts'
import type { Delivery } from '../../src/store/store.ts'
import { heldSince } from '../support/catalogue.ts'
import { noDigests } from '../support/digests.ts'
import { now } from '../support/dispatch.ts'
import { entryOf } from '../support/entry.ts'
import { modelOf, versionOf } from '../support/model.ts'

/** A Civitai and a server of Greek alone: what is in Latin letters, the bot has said itself. */

export const CREATOR = '77'
export const BASE = 'Βάση'
export const TAG = 'μελάνι'

export const entry = (id: number, change: Partial<Entry> = {}): Entry =>
  entryOf(id, {
    name: `Λύχνος ${id}`,
    type: 'Είδος',
    baseModel: BASE,
    creator: CREATOR,
    pictures: [],
    ...change,
  })

const file = {
  name: 'λύχνος',
  kilobytes: 2_000,
  type: 'Αρχείο',
  format: 'Μορφή',
  size: 'μικρό',
  precision: 'δ16',
  pickleScan: 'Success',
  virusScan: 'Success',
} as const

export const version = (id: number, change: Partial<Version> = {}): Version =>
  versionOf(id, {
    name: `έκδοση ${id}`,
    baseModel: BASE,
    triggerWords: ['φως'],
    files: [file],
    ...change,
  })

/** A version with one file like that. */
export const filed = (id: number, change: Partial<Version['files'][number]>): Version =>
  version(id, { files: [{ ...file, ...change }] })

export const model = (id: number, change: Partial<Model> = {}): Model =>
  modelOf(id, {
    name: `Λύχνος ${id}`,
    type: 'Είδος',
    creator: CREATOR,
    tags: [TAG],
    excerpt: 'Φως παντού.',
    versions: [version(id * 10 + 1), version(id * 10 + 2)],
    ...change,
  })

const generation: Generation = {
  hasPrompt: true,
  prompt: 'νύχτα',
  negativePrompt: 'μέρα',
  seed: '7',
  steps: '20',
  sampler: 'δείκτης',
  cfgScale: '7',
  clipSkip: '2',
  size: '832',
  model: 'λύχνος',
  resources: [{ name: 'πινέλο', type: 'είδος', weight: '0.8' }],
}

export const image = (id: number, change: Partial<Image> = {}): Image => ({
  id,
  url: `https://image.civitai.com/${id}`,
  video: false,
  mature: false,
  author: CREATOR,
  baseModel: BASE,
  createdAt: now,
  reactions: { like: 1, heart: 2, laugh: 3, cry: 4 },
  comments: 5,
  generation,
  ...change,
})

export const article = (id: number, change: Partial<Article> = {}): Article => ({
  id,
  title: `Οδηγός ${id}`,
  author: CREATOR,
  publishedAt: now,
  updatedAt: now,
  mature: false,
  reactions: { like: 1, heart: 2, laugh: 3, cry: 4 },
  comments: 5,
  views: 6,
  bookmarks: 7,
  collected: 8,
  ...change,
})

export const collection = (id: number, change: Partial<Collection> = {}): Collection => ({
  id,
  name: `Συλλογή ${id}`,
  owner: CREATOR,
  excerpt: 'Φως παντού.',
  type: 'Model',
  items: 9,
  mature: false,
  ...change,
})

/** What is remembered, and may be shown everywhere. */
export const held = async <T>(value: Parts<T>, late = false) =>
  heldSince(now - 60_000, rated<T>('PG', value), late)
/** What may be shown nowhere but where everything may. */
export const mature = async <T>(value: Parts<T>) => heldSince(now, rated<T>('XXX', value))

/** There is no such thing. */
export const missing = async () => ({ value: undefined, at: now, late: false })

export const windowOf = (entries: readonly Entry[], more = true) => ({ entries, more })
export const twelve = Array.from({ length: 12 }, (_, at) => entry(at + 1))
const list = windowOf(twelve)
const images = { images: [1, 2, 3].map((id) => image(id)), more: true }

export const catalogue: Partial<Catalogue> = {
  models: () => held(list),
  baseModels: () => held([BASE, 'Βάθος']),
  tags: () => held({ names: [TAG, 'μελίσσι'], complete: true }),
  tagsAtHand: async () => undefined,
  typed: (text) => rated('PG', text),
  model: (id) => held(model(id)),
  version: (id) => held({ model: Math.floor(id / 10), version: id }),
  air: (version) => held(`urn:air:sdxl:lora:civitai:7@${version}`),
  entries: (ids) => held(windowOf(ids.map((id) => entry(id)))),
  search: () => held(list),
  searchAtHand: async () => ({ window: rated('PG', list), coming: false }),
  popular: () => held(list),
  popularAtHand: async () => rated('PG', list),
  images: () => held(images),
  image: (id) => held(image(id)),
  post: () => held(images),
  articles: () => held({ entries: twelve.map(({ id }) => article(id)), more: true }),
  article: (id) => held(article(id)),
  collections: () => held({ entries: twelve.map(({ id }) => collection(id)), more: true }),
  collection: (id) => held(collection(id)),
  named: async (version) =>
    heldSince(now, {
      entry: rated<Entry>('PG', entry(Math.floor(version / 10))),
      version,
      name: rated<string>('PG', `έκδοση ${version}`),
    }),
  file: missing,
  written: ({ wholePrompt: _, ...written }) => rated('PG', { ...written, hasPrompt: true }),
  creators: () => held({ creators: [{ name: CREATOR, models: 12 }], complete: true }),
  creatorsAtHand: async () => ({ found: undefined, coming: false }),
  knownCreators: () => rated<readonly string[]>('PG', [CREATOR]),
}

export const digest = (id: number, change: Partial<Digest> = {}): Digest => ({
  id,
  server: '300',
  locale: 'xx',
  nextAt: now,
  channel: '201',
  channelName: 'νέα',
  time: '09:00',
  zone: 'UTC',
  days: '1234567',
  rank: 'Most downloads gained',
  fresh: false,
  type: undefined,
  base: BASE,
  tag: TAG,
  count: 5,
  mention: '500',
  publish: true,
  ...change,
})

export const delivery = (change: Partial<Delivery> = {}): Delivery => ({
  kind: 'digest',
  source: '1',
  run: '2026-11-20',
  server: '100',
  dueAt: now,
  state: 'posted',
  attempts: 0,
  postedAt: now + 120_000,
  shown: [1, 2],
  ...change,
})

/** A server with these digests, of which all that is asked can be done. */
export const digestsOf = (all: readonly Digest[], change: Partial<Digests> = {}): Digests => {
  const get: Digests['get'] = async (_, id) => all.find((one) => one.id === id) ?? all[0]
  return {
    ...noDigests,
    create: async () => all[0] && { digest: all[0], isNew: true },
    list: async () => all,
    get,
    change: async () => all[0],
    pause: get,
    resume: get,
    remove: async () => true,
    last: async () => [delivery()],
    ...change,
  }
}

export const trends: Trends = {
  since: now,
  ready: () => true,
  ranked: (_span, _filters, by) =>
    [3, 1, 2].map((id) => ({ id, gain: 1_000 * id, ...(by === 'risen' && { risen: id / 2 }) })),
  gainOf: () => 1_234,
  history: async () => [1, undefined, 3],
  refresh: async () => {},
}
