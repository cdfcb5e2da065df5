import { referencesIn } from '../src/civitai/screen/references.ts'
import { action, onward, type Single } from '../src/command.ts'
import { creatorNamed } from './options/filters.ts'
import { articleSort, fittingPart, titlePart } from './options/library.ts'
import { articleList } from './pages/article-list.ts'
import { knownCreator } from './pages/known-creator.ts'
import { leadTo } from './pages/opened.ts'
import { FIRST_PAGE, NONE } from './pages/presses.ts'

const find = action({
  options: {
    query: titlePart((words) => words.articleQueryOption),
    sort: articleSort,
    creator: creatorNamed((words) => words.articleCreatorOption),
  },
  state: {},
  private: false,
  async run({ options: { query, sort, creator } }, services) {
    const [named] = referencesIn([query ?? '']).references
    if (named?.kind === 'article') return leadTo(named)
    return onward(articleList, {
      ...FIRST_PAGE,
      id: NONE,
      sort,
      query: fittingPart(query),
      creator: await knownCreator(creator, services),
    })
  },
})

/** `/articles`: what people write on Civitai. */
export const articles: Single = {
  name: 'articles',
  description: (words) => words.articlesDescription,
  action: find,
  presses: { list: articleList },
}
