import { referencesIn } from '../src/civitai/screen/references.ts'
import { action, onward, type Single } from '../src/command.ts'
import { collectionSort, fittingPart, titlePart } from './options/library.ts'
import { collectionList } from './pages/collection-list.ts'
import { leadTo } from './pages/opened.ts'
import { FIRST_PAGE, NONE } from './pages/presses.ts'

const find = action({
  options: {
    query: titlePart((words) => words.collectionQueryOption),
    sort: collectionSort,
  },
  state: {},
  private: false,
  async run({ options: { query, sort } }) {
    const [named] = referencesIn([query ?? '']).references
    if (named?.kind === 'collection') return leadTo(named)
    return onward(collectionList, { ...FIRST_PAGE, id: NONE, sort, query: fittingPart(query) })
  },
})

/** `/collections`: what people put together on Civitai. */
export const collections: Single = {
  name: 'collections',
  description: (words) => words.collectionsDescription,
  action: find,
  presses: { list: collectionList },
}
