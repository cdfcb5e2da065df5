import type { Entry } from '../catalogue/catalogue.ts'
import type { Article, Collection, CollectionType, Cover, Readers } from '../catalogue/library.ts'
import type { User } from '../catalogue/user.ts'
import { matureWords } from './marks.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'
import { themes } from './themes.ts'

const day = 86_400_000
const articleCount = 260
const collectionCount = 240
const scheduledDays = 14

/** What a library is made of. */
interface Stock {
  readonly now: number
  readonly seed: number
  readonly entries: readonly Entry[]
  readonly people: readonly User[]
}

interface Library {
  readonly articles: readonly Article[]
  readonly collections: readonly Collection[]
}

/** Titles that a client has to make harmless, or that are hard to draw. */
const hostileTitles = [
  '**Bold** _guide_ [free](https://example.com) `code` || hidden ||',
  '@everyone read this <@123456789012345678> <#42>',
  'Guide \u202egnp.exe\u202c to files',
  '# Heading\n> quote',
  'https://evil.example/login for free',
  '👩‍🚀🏳️‍🌈1️⃣',
  '水彩の夢 — アニメ塗りの手引き',
  'Акварель: подробное руководство',
  '\u200b\u2060',
  'a',
  'All about samplers, schedulers, steps and guidance: what they do, when they matter, and how to find '.repeat(
    3,
  ),
]

/** A title, with a mature word if need be. */
function titleOf(random: Random, isMature: boolean): string {
  const theme = random.weighted(themes)
  const subject = random.pick(theme.subjects)
  const plain = random.pick([
    `Prompting ${subject}`,
    `${random.pick(theme.first)} ${random.pick(theme.second)}: a guide to ${subject}`,
    `How I train a LoRA for ${subject}`,
    `${subject}, step by step`,
    `What is new for ${subject}`,
  ])
  return isMature ? `${plain} (${random.pick(matureWords)})` : plain
}

/** The pictures of all models by their rating, without those that are flagged. */
function coversOf(entries: readonly Entry[]): ReadonlyMap<number, readonly Cover[]> {
  const covers = entries
    .filter(({ model }) => !model.minor && !model.poi)
    .flatMap(({ model }) => model.modelVersions.flatMap(({ images }) => images))
    .filter(({ type, minor, poi }) => type === 'image' && !minor && !poi)
    .map(({ id, url, width, height, hash, nsfwLevel, type }) => ({
      id,
      url,
      width,
      height,
      hash,
      type,
      level: nsfwLevel,
      prompt: `masterpiece, best quality, ${matureWords[id % matureWords.length]}`,
    }))
  return Map.groupBy(covers, ({ level }) => level)
}

/** What is unusual about single articles. Whatever is not told here is random. */
const oddArticles: readonly Partial<Pick<Article, 'title' | 'level' | 'readers' | 'spoilt'>>[] = [
  ...hostileTitles.map((title) => ({ title, level: 1 })),
  // Rated PG, whatever its title says.
  ...matureWords.map((word) => ({ title: `The ${word} handbook`, level: 1 })),
  ...[1, 1, 16].map((level) => ({ readers: 'Private', level }) as const),
  { readers: 'Unlisted', level: 1 },
  { level: 32 },
  { level: 0 },
  { level: 1, spoilt: { stats: undefined } },
  { level: 1, spoilt: { coverImage: undefined } },
  { level: 1, spoilt: { publishedAt: null, user: null } },
  { level: 1, spoilt: { stats: { likeCount: '5', commentCount: -1 }, publishedAt: 'soon' } },
  { level: 1, spoilt: { nsfwLevel: '1' } },
  { level: 1, spoilt: { id: 'article' } },
  { level: 1, spoilt: { title: null } },
]

/** Ratings of covers that do not follow from the article's. */
const oddCovers = [0, 32, 3, 4, 8, 16]

const oddCollections: readonly Partial<
  Pick<Collection, 'name' | 'level' | 'readers' | 'spoilt'>
>[] = [
  ...hostileTitles.map((name) => ({ name: name.slice(0, 150), level: 1 }) as const),
  ...matureWords.map((word) => ({ name: `My ${word} finds`, level: 1 }) as const),
  { readers: 'Private', level: 1 },
  { readers: 'Unlisted', level: 1 },
  { readers: 'Unlisted', level: 28 },
  { level: 1, spoilt: { user: null, itemCount: null, type: null } },
  { level: 1, spoilt: { nsfwLevel: 3 } },
  { level: 1, spoilt: { id: null } },
]

/** Articles and collections, always the same for one seed. */
export function generatedLibrary({ now, seed, entries, people }: Stock): Library {
  const random = createRandom(seed + 77)
  const covers = coversOf(entries)
  const coverOf = (level: number): Cover | undefined => {
    const all = covers.get(level) ?? []
    return all.length === 0 ? undefined : random.pick(all)
  }
  // A few write most of it.
  const someone = () =>
    random.pick(people.slice(0, 1 + Math.floor(people.length * random.next() * random.next())))
  const dates = (count: number) =>
    Array.from(
      { length: count },
      (_, nth) => now + (nth < 8 ? random.next() * scheduledDays : -random.next() * 700) * day,
    )
      .map(Math.round)
      .sort((a, b) => a - b)
  const rising = (from: number) => {
    let last = from
    return () => {
      last += random.whole(1, 90)
      return last
    }
  }
  /** Which of so many are odd. */
  const places = (count: number, odd: number): readonly number[] =>
    random.some(
      Array.from({ length: count - 8 }, (_, nth) => nth),
      odd,
    )

  function article(id: number, publishedAt: number, odd: Partial<Article>, nth: number): Article {
    const level =
      odd.level ??
      random.weighted([
        [1, 72],
        [2, 8],
        [4, 8],
        [8, 5],
        [16, 5],
        [32, 2],
      ])
    const theme = random.weighted(themes)
    const title = odd.title ?? titleOf(random, level > 2 && random.chance(0.7))
    const readers: Readers = odd.readers ?? 'Public'
    const picture = coverOf(random.pick([1, 4, 16]))
    const isOddCover = nth % 12 === 0
    const cover = random.chance(0.85)
      ? coverOf(isOddCover ? random.pick(oddCovers) : Math.min(level || 1, 16))
      : undefined
    return {
      id,
      title,
      content: `<h1>${title}</h1><p>Start with a plain prompt.</p><img src="https://image.civitai.com/${picture?.id}">`,
      level,
      author: someone(),
      readers,
      publishedAt,
      updatedAt: publishedAt + Math.round(random.next() * 30 * day),
      tags: ['guide', ...random.some(theme.tags, random.whole(0, 3))],
      counts: {
        favorite: random.whole(0, 40),
        collected: random.whole(0, 60),
        comment: random.whole(0, 30),
        like: random.whole(0, 400),
        heart: random.whole(0, 90),
        laugh: random.whole(0, 9),
        cry: random.whole(0, 5),
        view: random.whole(10, 90_000),
      },
      ...(cover && { cover }),
      pictures: picture === undefined ? [] : [picture],
      ...(odd.spoilt && { spoilt: odd.spoilt }),
    }
  }

  function collection(
    id: number,
    publishedAt: number,
    odd: Partial<Collection>,
    nth: number,
  ): Collection {
    const level =
      odd.level ??
      random.weighted<Collection['level']>([
        [1, 64],
        [0, 8],
        [28, 14],
        [29, 14],
      ])
    const theme = random.weighted(themes)
    const isMature = level === 28 && random.chance(0.7)
    const word = random.pick(matureWords)
    const plain = `${random.pick(theme.first)} ${random.pick(theme.subjects)}`
    const cover = coverOf(random.pick([1, 1, 2, 4, 8, 16]))
    return {
      id,
      name: odd.name ?? (isMature ? `${plain} ${word}` : plain),
      // Nobody looks at what a description says before it is sent.
      description: random.weighted([
        [null, 50],
        [`What I use for ${random.pick(theme.subjects)}.`, 40],
        [`Mostly ${word}. See https://example.com/${word}`, 10],
      ]),
      type: random.pick<CollectionType>([
        'Model',
        'Model',
        'Image',
        'Image',
        'Post',
        'Article',
        null,
      ]),
      level,
      readers: odd.readers ?? 'Public',
      owner: someone(),
      items: random.whole(0, 900),
      contributors: random.whole(1, 120),
      tags: random.some(theme.tags, random.whole(0, 2)),
      ...(cover && { cover }),
      publishedAt,
      ...(nth % 17 === 3 && odd.name === undefined && { vanishing: true }),
      ...(odd.spoilt && { spoilt: odd.spoilt }),
    }
  }

  function all<T, Odd>(
    count: number,
    oddOnes: readonly Odd[],
    nextId: () => number,
    make: (id: number, publishedAt: number, odd: Odd | Record<string, never>, nth: number) => T,
  ): readonly T[] {
    const odd = new Map(
      places(count, oddOnes.length).map((place, nth) => [place, oddOnes[nth]] as const),
    )
    return dates(count).map((at, nth) => make(nextId(), at, odd.get(nth) ?? {}, nth))
  }

  return {
    articles: all(articleCount, oddArticles, rising(20_000), article),
    collections: all(collectionCount, oddCollections, rising(7_000_000), collection),
  }
}
