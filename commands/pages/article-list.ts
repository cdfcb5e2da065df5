import { customId } from '../../src/button.ts'
import type { Article } from '../../src/civitai/article.ts'
import { action, type Services, type Values } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import type { Rating } from '../../src/rating.ts'
import { articleEmbed, articleReply } from '../../src/render/article.ts'
import { embedListReply } from '../../src/render/embed-list.ts'
import { profileUrl } from '../../src/render/profile-url.ts'
import type { Reply } from '../../src/reply.ts'
import { articlesAddress } from './library-address.ts'
import { ARTICLES, FIRST_PAGE, NONE } from './presses.ts'
import { turnedPage } from './turned-page.ts'

type Shown = Values<typeof ARTICLES.options> & Values<typeof ARTICLES.state>

/** What is shown of one article that somebody named: the rest says nothing then. */
export const articleOf = (id: number): Shown => ({
  ...FIRST_PAGE,
  id,
  sort: 'Newest',
  query: undefined,
  creator: undefined,
})

/** A list of articles, or one by itself. */
export const articleList = action({
  ...ARTICLES,
  private: false,
  run: async ({ options, ceiling }, services): Promise<Reply> =>
    options.id === NONE ? list(options, ceiling, services) : one(options.id, services),
})

async function one(id: number, { civitai, words }: Services): Promise<Reply> {
  const article = await civitai.article(id)
  if (article === undefined) throw new Problem(() => words.unknownArticle)
  return articleReply(words, article)
}

async function list(shown: Shown, ceiling: Rating, { civitai, words }: Services): Promise<Reply> {
  const { sort, query, creator } = shown
  const { entries, ...turns } = await turnedPage(words, {
    place: shown,
    async ask(window) {
      const found = await civitai.articles({ sort, query, creator, window })
      if (found === undefined) throw new Problem(() => words.unknownCreator([]))
      return found
    },
    at: (place) => customId(articleList, 'turn', { ...shown, ...place }),
    empty: words.noArticles,
  })
  return embedListReply(
    words,
    entries.map((article) =>
      articleEmbed(words, creator === undefined ? article : withoutAuthor(article), sort),
    ),
    {
      ...turns,
      title: [
        words.articlesTitle(sort, creator),
        ...(query === undefined ? [] : [words.withWords(query)]),
      ],
      url: creator === undefined ? undefined : profileUrl(creator),
      address: articlesAddress(shown, ceiling),
    },
  )
}

/** The title names the author once for all. */
const withoutAuthor = ({ author: _named, ...article }: Article): Article => article
