import type { Article, Collection, Cover } from '../catalogue/library.ts'
import type { User } from '../catalogue/user.ts'

const iso = (at: number): string => new Date(at).toISOString()

/** A number for a tag, always the same. */
export const tagId = (name: string): number =>
  [...name].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7)

const tagsOf = (names: readonly string[]) => names.map((name) => ({ id: tagId(name), name }))

const authorOf = ({ userId, username, image }: User) => ({
  id: userId,
  username,
  deletedAt: username === null ? '2026-01-02T03:04:05.000Z' : null,
  image,
  profilePicture: null,
  cosmetics: [],
})

const RATED: readonly number[] = [1, 2, 4, 8, 16]

/** Not an address but its middle, and the rating of the article where that is higher. */
const coverOf = ({ level, url, prompt, ...cover }: Cover, { level: least }: Article) => ({
  ...cover,
  name: 'cover.png',
  url: url.split('/')[4],
  nsfwLevel: RATED.includes(level) ? Math.max(level, least) : level,
  meta: { prompt },
  metadata: {},
  tags: [],
})

/** The counters under Civitai's names, which end in AllTime for a single article. */
function statsOf(counts: NonNullable<Article['counts']>, ending: '' | 'AllTime') {
  const all = { ...counts, dislike: 0, tippedAmount: 0 }
  return Object.fromEntries(
    Object.entries(all).map(([name, count]) => [`${name}Count${ending}`, count]),
  )
}

const shared = (article: Article) => ({
  id: article.id,
  title: article.title,
  publishedAt: iso(article.publishedAt),
  nsfwLevel: article.level,
  userNsfwLevel: 0,
  userId: article.author.userId,
  createdAt: iso(article.publishedAt),
  updatedAt: iso(article.updatedAt),
  unlisted: article.readers === 'Unlisted',
  availability: article.readers === 'Unlisted' ? 'Unsearchable' : article.readers,
  status: 'Published',
  cover: null,
  coverId: article.cover?.id ?? null,
  tags: tagsOf(article.tags).map((tag) => ({ ...tag, isCategory: tag.name === 'guide' })),
  user: authorOf(article.author),
})

/** An item of GET /articles, without its text. */
export const articleItem = (article: Article): object => ({
  ...shared(article),
  ...(article.counts && { stats: statsOf(article.counts, '') }),
  ...(article.cover && { coverImage: coverOf(article.cover, article) }),
  ...article.spoilt,
})

const PG = 1

/** GET /articles/{id}: the whole text, and of the covers only those that are PG. */
export const articleBody = (article: Article): object => ({
  ...shared(article),
  content: article.content,
  contentJson: null,
  contentImages: article.pictures.map(({ id, url }) => ({ id, url, ingestion: 'Scanned' })),
  attachments: [],
  reactions: [],
  ingestion: 'Scanned',
  metadata: {},
  lockedProperties: [],
  ...(article.counts && { stats: statsOf(article.counts, 'AllTime') }),
  ...(article.cover?.level === PG && { coverImage: coverOf(article.cover, article) }),
  ...article.spoilt,
})

const collectionBase = (collection: Collection) => ({
  id: collection.id,
  name: collection.name,
  description: collection.description,
  type: collection.type,
  nsfwLevel: collection.level,
  read: collection.readers,
  isPublic: collection.readers === 'Public',
  ...(collection.cover && {
    coverImageUrl: collection.cover.url.replace('original=true', 'width=450'),
  }),
  user: { id: collection.owner.userId, username: collection.owner.username },
})

/** An item of GET /collections. */
export const collectionItem = (collection: Collection): object => ({
  ...collectionBase(collection),
  itemCount: collection.items,
  ...collection.spoilt,
})

/** GET /collections/{id}. */
export const collectionBody = (collection: Collection): object => ({
  ...collectionBase(collection),
  tags: tagsOf(collection.tags),
  ...collection.spoilt,
})
