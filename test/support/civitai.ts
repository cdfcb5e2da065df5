import type { ArticlesQuestion, ArticleWindow } from '../../src/civitai/article.ts'
import type { CollectionsQuestion, CollectionWindow } from '../../src/civitai/collection.ts'
import type { Identified, Image, ImagesQuestion, ImageWindow } from '../../src/civitai/image.ts'
import type { Maker, MakerEntry, MakersWanted } from '../../src/civitai/maker.ts'
import type {
  Creator,
  Entry,
  Model,
  ModelsQuestion,
  TrendingQuestion,
  Window,
} from '../../src/civitai/model.ts'
import type { Found } from '../../src/civitai/screen/find.ts'
import type { Civitai } from '../../src/civitai/screen/screened.ts'
import type { Services } from '../../src/command.ts'
import { en } from '../../src/words/en.ts'
import { HEALTHY, noDigests, noFollows, noPictures, noTrends, usualSettings } from './digests.ts'

/** What a test lets Civitai have. */
export interface Has {
  /** From the first one on; behind the last there is nothing. */
  readonly windows?: readonly Window[]
  readonly bases?: readonly string[]
  readonly tags?: readonly string[]
  readonly models?: readonly Model[]
  readonly found?: Found
  /** What fits any words. */
  readonly matching?: readonly Entry[]
  readonly suggested?: readonly Entry[]
  /** What pictures can be made with, by the ids of their versions. */
  readonly makers?: readonly Maker[]
  readonly suggestedMakers?: readonly MakerEntry[]
  /** Whether the tag asked for is one that Civitai knows. */
  readonly knowsTag?: boolean
  /** From the first one on; behind the last there is nothing. */
  readonly galleries?: readonly ImageWindow[]
  /** All that it has by their ids, beside those of its galleries. */
  readonly images?: readonly Image[]
  /** What its posts hold, by their ids. */
  readonly posts?: Readonly<Record<number, ImageWindow>>
  /** Models by the ids of their versions. */
  readonly behind?: Readonly<Record<number, Entry>>
  /** From the first one on; behind the last there is nothing. */
  readonly articles?: readonly ArticleWindow[]
  readonly collections?: readonly CollectionWindow[]
  readonly creators?: readonly Creator[]
  /** Whether the creator asked for is one that Civitai knows. */
  readonly knowsCreator?: boolean
}

/** A Civitai as a command sees it, which remembers what it was asked. */
export interface FakeCivitai extends Civitai {
  readonly asked: readonly ModelsQuestion[]
  readonly askedTrending: readonly TrendingQuestion[]
  /** What tags were asked for by. */
  readonly typed: readonly string[]
  readonly askedImages: readonly ImagesQuestion[]
  readonly askedMakers: readonly MakersWanted[]
  readonly askedArticles: readonly ArticlesQuestion[]
  readonly askedCollections: readonly CollectionsQuestion[]
}

const NOTHING: Window = { entries: [], more: false }
const NOTHING_WRITTEN: ArticleWindow = { entries: [], more: false }
const NOTHING_COLLECTED: CollectionWindow = { entries: [], more: false }
const NO_PICTURES: ImageWindow = { images: [], more: false }

export function civitaiWith({
  windows = [],
  bases = ['SDXL 1.0', 'Pony', 'Flux.1 D', 'Flux.1 S'],
  tags = ['anime', 'animal'],
  knowsTag = true,
  models = [],
  found = { kind: 'none', near: [] },
  matching = [],
  suggested = [],
  makers = [],
  suggestedMakers = [],
  galleries = [],
  images = [],
  posts = {},
  behind = {},
  articles = [],
  collections = [],
  creators = [{ name: 'brush', models: 12 }],
  knowsCreator = true,
}: Has = {}): FakeCivitai {
  const asked: ModelsQuestion[] = []
  const askedTrending: TrendingQuestion[] = []
  const typed: string[] = []
  const askedImages: ImagesQuestion[] = []
  const askedMakers: MakersWanted[] = []
  const askedArticles: ArticlesQuestion[] = []
  const askedCollections: CollectionsQuestion[] = []
  const isUnknown = (creator: string | undefined) => creator !== undefined && !knowsCreator
  return {
    asked,
    askedTrending,
    typed,
    askedImages,
    askedMakers,
    askedArticles,
    askedCollections,
    async models(question) {
      asked.push(question)
      if (isUnknown(question.creator)) return undefined
      return knowsTag ? (windows[question.window - 1] ?? NOTHING) : undefined
    },
    async trending(question) {
      askedTrending.push(question)
      return knowsTag ? (windows[question.window - 1] ?? NOTHING) : undefined
    },
    baseModels: async () => bases,
    async tags(prefix) {
      typed.push(prefix)
      return tags
    },
    tagsAsked: async () => tags,
    model: async (id) => models.find((one) => one.id === id),
    modelIfShown: async (id) => models.find((one) => one.id === id),
    entries: async (ids) =>
      windows.flatMap(({ entries }) => entries).filter(({ id }) => ids.includes(id)),
    air: async (version) => `urn:air:sdxl:lora:civitai:7@${version}`,
    find: async () => found,
    matching: async () => matching,
    mayShow: () => true,
    mutes: () => false,
    suggest: async () => suggested,
    maker: async (id) => makers.find(({ version }) => version === id),
    async suggestMakers(_, wanted) {
      askedMakers.push(wanted)
      return suggestedMakers
    },
    async images(question) {
      askedImages.push(question)
      if (isUnknown(question.creator)) return undefined
      return galleries[question.window - 1] ?? NO_PICTURES
    },
    image: async (id) =>
      [...images, ...galleries.flatMap((gallery) => gallery.images)].find((one) => one.id === id),
    post: async (id) => posts[id],
    async articles(question) {
      askedArticles.push(question)
      if (isUnknown(question.creator)) return undefined
      return articles[question.window - 1] ?? NOTHING_WRITTEN
    },
    article: async (id) => articles.flatMap(({ entries }) => entries).find((one) => one.id === id),
    async collections(question) {
      askedCollections.push(question)
      return collections[question.window - 1] ?? NOTHING_COLLECTED
    },
    collection: async (id) =>
      collections.flatMap(({ entries }) => entries).find((one) => one.id === id),
    written: ({ wholePrompt, ...generation }) => ({ ...generation, hasPrompt: wholePrompt !== '' }),
    identify: (resources) =>
      resources.map(async ({ version = 0 }): Promise<Identified> => {
        const entry = behind[version]
        return entry === undefined
          ? { kind: 'unknown' }
          : { kind: 'known', entry, version, isGuess: false }
      }),
    creator: async (name) => creators.find((one) => one.name.toLowerCase() === name.toLowerCase()),
    async creators(prefix) {
      typed.push(prefix)
      return creators.map(({ name }) => name)
    },
    vault: async () => undefined,
  }
}

export const servicesWith = (civitai: Civitai): Services => ({
  civitai,
  civitaiUnder: () => civitai,
  judgeAgain: async () => 'PG',
  charge() {},
  signal: new AbortController().signal,
  digests: noDigests,
  follows: noFollows,
  pictures: noPictures,
  settings: usualSettings,
  trends: noTrends,
  state: () => HEALTHY,
  words: en,
  mention: (path) => `\`/${path}\``,
  now: () => Date.UTC(2026, 10, 21, 9),
  soon: (work) => work,
})
