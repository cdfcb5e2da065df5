import type { Article } from '../catalogue/library.ts'
import { tagId } from './body.ts'
import type { ArticlesQuery } from './query.ts'

/** A page, and the cursor of the next one. */
interface ArticlesPage {
  readonly articles: readonly Article[]
  readonly nextCursor?: string
}

const figures: Readonly<Record<ArticlesQuery['sort'], (article: Article) => number>> = {
  Newest: ({ publishedAt }) => publishedAt,
  'Recently Updated': ({ updatedAt }) => updatedAt,
  'Most Reactions': ({ counts }) =>
    counts === undefined ? 0 : counts.like + counts.heart + counts.laugh + counts.cry,
  'Most Comments': ({ counts }) => counts?.comment ?? 0,
  'Most Bookmarks': ({ counts }) => counts?.favorite ?? 0,
  'Most Collected': ({ counts }) => counts?.collected ?? 0,
}

const PG = 1

/** Without `nsfw` only PG. With it all that is rated, Blocked too. */
function accepted({ query = '', tags, username, nsfw }: ArticlesQuery, now: number) {
  const typed = query.toLowerCase()
  return ({ level, readers, publishedAt, title, author, tags: own }: Article): boolean =>
    publishedAt <= now &&
    readers === 'Public' &&
    level !== 0 &&
    (nsfw || level === PG) &&
    title.toLowerCase().includes(typed) &&
    (tags === undefined || own.some((name) => tags.includes(tagId(name)))) &&
    (username === undefined || author.username === username)
}

/** Undefined for a cursor of another form. It holds the sort's value and the id of the next one. */
export function articlesPage(
  all: readonly Article[],
  query: ArticlesQuery,
  now: number,
): ArticlesPage | undefined {
  const { cursor, limit, sort } = query
  const figure = figures[sort]
  const rows = all
    .filter(accepted(query, now))
    .map((article) => ({ article, value: figure(article) }))
    .sort((a, b) => b.value - a.value || b.article.id - a.article.id)
  const [, value, id] = /^(\d+)\|(\d+)$/.exec(cursor ?? '') ?? []
  if (cursor !== undefined && id === undefined) return undefined
  const isThere = (row: (typeof rows)[number]): boolean =>
    row.value < Number(value) || (row.value === Number(value) && row.article.id <= Number(id))
  const left = cursor === undefined ? rows : rows.filter(isThere)
  const next = left[limit]
  return {
    articles: left.slice(0, limit).map(({ article }) => article),
    ...(next && { nextCursor: `${next.value}|${next.article.id}` }),
  }
}
