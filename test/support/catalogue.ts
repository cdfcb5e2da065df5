import type { Remembered } from '../../src/cache.ts'
import type { Catalogue } from '../../src/civitai/catalogue/catalogue.ts'

/** What a catalogue remembers since that moment. */
export const heldSince = <T>(at: number, value: T, late = false): Remembered<T> => ({
  value,
  at,
  late,
})

const unexpected = (what: string) => (): never => {
  throw new Error(`${what} was not to be asked for`)
}

/** A catalogue of which only what a test lays out may be asked for. */
export const catalogueWith = (change: Partial<Catalogue> = {}): Catalogue => ({
  models: unexpected('models'),
  baseModels: unexpected('base models'),
  tags: unexpected('tags'),
  tagsAtHand: unexpected('tags at hand'),
  typed: unexpected('a rating'),
  model: unexpected('a model'),
  version: unexpected('a version'),
  air: unexpected('an AIR'),
  entries: unexpected('entries'),
  search: unexpected('a search'),
  searchAtHand: unexpected('a search at hand'),
  popular: unexpected('popular models'),
  popularAtHand: unexpected('popular models at hand'),
  images: unexpected('pictures'),
  image: unexpected('a picture'),
  post: unexpected('a post'),
  articles: unexpected('articles'),
  article: unexpected('an article'),
  collections: unexpected('collections'),
  collection: unexpected('a collection'),
  named: unexpected('a named version'),
  file: unexpected('a file'),
  maker: unexpected('a maker'),
  makers: unexpected('makers'),
  makersAtHand: unexpected('makers at hand'),
  written: unexpected('a recipe'),
  creators: unexpected('creators'),
  creatorsAtHand: unexpected('creators at hand'),
  knownCreators: unexpected('known creators'),
  vault: unexpected('a vault'),
  ...change,
})

/** A load that never comes, for which one waits until one's own time is over. */
export const never = ({ signal }: { readonly signal?: AbortSignal }): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
  })
