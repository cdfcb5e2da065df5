import { article, collection, held, missing } from '../greek.ts'
import { type Asked, ask, has } from './asked.ts'

const none = { entries: [], more: false }
const typed = 'μελάνι'

/** Articles and collections. */
export const library: readonly Asked[] = [
  ask('articles'),
  ask('articles', { sort: 'Recently Updated', query: typed }),
  ask('articles', { sort: 'Most Reactions', creator: '77' }),
  ask('articles', { sort: 'Most Comments' }),
  ask('articles', { sort: 'Most Bookmarks' }),
  ask('articles', { sort: 'Most Collected' }),
  ask('articles', { sort: 'wrong' }),
  ask('articles', { query: 'μ'.repeat(41) }),
  ask('articles', { query: 'https://civitai.com/articles/7' }),
  ask(
    'articles',
    {},
    has({ articles: () => held({ entries: [article(1, { title: '' })], more: false }) }),
  ),
  ask('articles', {}, has({ articles: () => held(none) })),
  ask('articles', { creator: '77' }, has({ articles: missing })),
  ask('articles', {}, { typed: ['creator', '7'] }),
  ask('model', { query: 'civitai.com/articles/7' }, has({ article: missing })),
  ask('collections'),
  ask('collections', { sort: 'Most Followers', query: typed }),
  ask('collections', { query: 'μ'.repeat(41) }),
  ask('collections', { query: 'https://civitai.com/collections/7' }),
  ask('collections', {}, has({ collections: () => held(none) })),
  ask('collections', {}, has({ collections: missing })),
  ...(['Article', 'Post', 'Image', 'Model3D'] as const).map((type) =>
    ask(
      'collections',
      {},
      has({
        collections: () =>
          held({ entries: [collection(1, { type, items: 1, name: '' })], more: false }),
      }),
    ),
  ),
  ask('model', { query: 'civitai.com/collections/7' }, has({ collection: missing })),
]
