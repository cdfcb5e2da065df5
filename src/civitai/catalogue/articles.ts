import type { Remembered } from '../../cache.ts'
import { type Rated, rated } from '../../rating.ts'
import type { Article, ArticlesQuestion, ArticleWindow } from '../article.ts'
import { orNothing } from '../asking/fault.ts'
import type { Asker } from '../asking/lanes.ts'
import { ratedArticle } from '../rated/article.ts'
import { article, articlesPage } from '../wire/article.ts'
import { read } from '../wire/entry.ts'
import { cursorWindows } from './cursor-windows.ts'
import type { Endpoints } from './endpoints.ts'
import { ANSWERS } from './freshness.ts'

/** What people write. */
export interface Articles {
  /** A window of a list; undefined where Civitai has no such user. */
  articles(question: ArticlesAsked, asker: Asker): Promise<Remembered<Rated<ArticleWindow>>>
  /** An article by its id, whatever its rating; undefined where there is none, or it is private. */
  article(id: number, asker: Asker): Promise<Remembered<Rated<Article>>>
}

/** A question and whether mature articles are asked for as well. */
interface ArticlesAsked extends ArticlesQuestion {
  readonly mature: boolean
}

export function createArticles(endpoints: Endpoints): Articles {
  const { ask, cache, screen, onOdd } = endpoints
  const page = articlesPage(onOdd)
  const windows = cursorWindows(endpoints, {
    path: '/articles',
    page: (answer) => read(page, answer),
    rate: (items, more) =>
      rated<ArticleWindow>('PG', {
        entries: items.flatMap((item) => ratedArticle(item, screen) ?? []),
        more,
      }),
  })
  return {
    articles: ({ sort, query, creator, window, mature }, asker) =>
      windows({ sort, query, username: creator, nsfw: mature || undefined }, window, asker),

    article(id, asker) {
      const path = `/articles/${id}`
      const load = async (asker: Asker): Promise<Rated<Article> | undefined> => {
        const answer = await orNothing(ask(path, {}, asker))
        return answer === undefined ? undefined : ratedArticle(read(article, answer), screen)
      }
      return cache.remember(path, ANSWERS, load, asker)
    },
  }
}
