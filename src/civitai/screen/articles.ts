import type { Article, ArticlesQuestion, ArticleWindow } from '../article.ts'
import type { Opening } from './opening.ts'

/** What people write, as one place may see it. */
export interface ScreenedArticles {
  /** A window of a list; undefined when Civitai has no such user. */
  articles(question: ArticlesQuestion): Promise<ArticleWindow | undefined>
  /** An article by its id. Throws a Problem when it may not be shown here. */
  article(id: number): Promise<Article | undefined>
}

export const screenedArticles = ({
  catalogue,
  ceiling,
  asker,
  open,
  openNamed,
  mustFit,
  mustBeHeard,
}: Opening): ScreenedArticles => ({
  async articles(question) {
    const { query, creator } = question
    mustFit(query, creator)
    mustBeHeard({ creator })
    return open(catalogue.articles({ ...question, mature: ceiling !== 'PG' }, asker))
  },

  article: (id) => openNamed(catalogue.article(id, asker)),
})
