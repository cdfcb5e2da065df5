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

/** An article of a list: its title, which leads to it, who wrote it and when, counts, its cover. */
export const articleEmbed = (words: Words, article: Article, sort?: ArticleSort): APIEmbed => ({
  ...toldOf(words, article, sort),
  ...(article.cover && { thumbnail: { url: sized(article.cover, 320) } }),
})

/** An article by itself. */
export const articleReply = (words: Words, article: Article): Reply =>
  withButtons(
    {
      embeds: [
        {
          author: { name: words.articleTitle },
          ...toldOf(words, article),
          ...(article.cover && { image: { url: sized(article.cover, 1200) } }),
        },
      ],
    },
    [link(words.onCivitai, pageUrl('articles', article))],
  )

const toldOf = (words: Words, article: Article, sort?: ArticleSort): APIEmbed => ({
  color: COLOUR,
  title: inert(article.title, TITLE_LENGTH) || words.unnamed,
  url: pageUrl('articles', article),
  description: [whenAndWho(words, article, sort), counts(words, article)]
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

function counts(words: Words, article: Article): readonly string[] {
  const { reactions, comments = 0, views = 0, bookmarks = 0, collected = 0 } = article
  const some = (count: number, tell: (count: string) => string) =>
    count > 0 ? [tell(words.count(count))] : []
  return [
    ...Object.entries(reactions ?? {}).flatMap(([kind, count]) =>
      some(count, (told) => words.reaction(kind, told)),
    ),
    ...some(comments, words.comments),
    ...some(bookmarks, words.bookmarks),
    ...some(collected, words.collected),
    ...some(views, words.views),
  ]
}
