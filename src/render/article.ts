import type { APIEmbed } from 'discord-api-types/v10'
import type { Article, ArticleSort } from '../civitai/article.ts'
import { sized } from '../civitai/picture.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { link } from './button.ts'
import { COLOUR } from './colour.ts'
import { pageUrl } from './page-url.ts'
import { withButtons } from './reply.ts'
import { inert } from './text.ts'

/** UTF-16 units; five of them, or one, are far below the 6,000 of a message. */
const TITLE_LENGTH = 160
const NAME_LENGTH = 60

/**
 * An article of a list: its title, which leads to it, who wrote it and when, its cover, and in one
 * line what most lists are by and what this one is by.
 */
export const articleEmbed = (words: Words, article: Article, sort: ArticleSort): APIEmbed => ({
  ...embedOf(words, article, [whenAndWho(words, article, sort), inShort(words, article, sort)]),
  ...(article.cover && { thumbnail: { url: sized(article.cover, 320) } }),
})

/** An article by itself. */
export const articleReply = (words: Words, article: Article): Reply =>
  withButtons(
    {
      embeds: [
        {
          author: { name: words.articleTitle },
          ...embedOf(words, article, [whenAndWho(words, article), inFull(words, article)]),
          ...(article.cover && { image: { url: sized(article.cover, 1200) } }),
        },
      ],
    },
    [link(words.onCivitai, pageUrl('articles', article))],
  )

const embedOf = (
  words: Words,
  article: Article,
  lines: readonly (readonly string[])[],
): APIEmbed => ({
  color: COLOUR,
  title: inert(article.title, TITLE_LENGTH) || words.unnamed,
  url: pageUrl('articles', article),
  description: lines
    .map((facts) => facts.join(' · '))
    .filter((line) => line !== '')
    .join('\n'),
})

function whenAndWho(words: Words, article: Article, sort?: ArticleSort): readonly string[] {
  const { author, publishedAt, updatedAt } = article
  const name = inert(author ?? '', NAME_LENGTH)
  return [
    ...(name === '' ? [] : [words.by(name)]),
    ...(publishedAt === undefined ? [] : [words.moment(publishedAt)]),
    ...(sort === 'Recently Updated' && updatedAt !== undefined ? [words.updated(updatedAt)] : []),
  ]
}

function inShort(words: Words, article: Article, sort: ArticleSort): readonly string[] {
  const { reactions, comments, views, bookmarks, collected } = article
  const all = Object.values(reactions ?? {}).reduce((sum, count) => sum + count, 0)
  return [
    ...told(words, all, words.likes),
    ...told(words, comments, words.comments),
    ...(sort === 'Most Bookmarks' ? told(words, bookmarks, words.bookmarks) : []),
    ...(sort === 'Most Collected' ? told(words, collected, words.collected) : []),
    ...told(words, views, words.views),
  ]
}

const inFull = (words: Words, article: Article): readonly string[] => [
  ...Object.entries(article.reactions ?? {}).flatMap(([kind, count]) =>
    told(words, count, (count) => words.reaction(kind, count)),
  ),
  ...told(words, article.comments, words.comments),
  ...told(words, article.bookmarks, words.bookmarks),
  ...told(words, article.collected, words.collected),
  ...told(words, article.views, words.views),
]

const told = (
  words: Words,
  count: number | undefined,
  tell: (count: string) => string,
): readonly string[] => (count === undefined || count === 0 ? [] : [tell(words.count(count))])
