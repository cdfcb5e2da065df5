import { rated } from '../../../src/rating.ts'
import { BASE, CREATOR, entry, held, missing, TAG, windowOf } from '../greek.ts'
import { type Asked, ask, has, noTrends } from './asked.ts'

const none = windowOf([], false)

/** Lists of models, and what is wrong with some. */
export const lists: readonly Asked[] = [
  ask('top'),
  ask('top', { sort: 'Trending', period: 'Month' }),
  ask('top', { sort: 'Newest', type: 'LORA', base: BASE, tag: TAG }),
  ask('top', { sort: 'Most Liked', period: 'AllTime' }, { from: { private: true } }),
  ask('top', { sort: 'Newest' }, has({ models: () => held(windowOf([entry(1, { name: '' })])) })),
  ask('top', { sort: 'Newest' }, has({ models: () => held(windowOf([entry(1)]), true) })),
  ask('top', { sort: 'Trending', period: 'Year' }),
  ask('top', { sort: 'Trending' }, { trends: noTrends }),
  ask('top', { sort: 'wrong' }),
  ask('top', { period: 'wrong' }),
  ask('top', { tag: 'μ'.repeat(51) }),
  ask('top', { tag: 5 }),
  ask('top', { sort: 'Newest', base: 'Βάθη' }),
  ask('top', { sort: 'Newest', base: '!' }),
  ask('top', { sort: 'Newest' }, has({ models: () => held(none) })),
  ask('top', { sort: 'Newest', page: 9 }),
  ask('top', { sort: 'Newest', window: 2, before: 9 }, has({ models: () => held(none) })),
  ask('top', { sort: 'Newest', tag: TAG }, has({ models: missing })),
  ask('top', { sort: 'Newest', tag: TAG }, has({ models: missing, tags: missing })),
  ask('top', { sort: 'Newest', tag: TAG }, has({ typed: (text) => rated('XXX', text) })),
  ask('top', {}, { typed: ['base', 'Β'] }),
  ask('top', {}, { typed: ['tag', 'μ'] }),
  ask('tag', { name: TAG }),
  ask('tag', { name: '<@1>' }),
  ask('tag', {}),
  ask('creator', { name: CREATOR }),
  ask('creator', { name: CREATOR }, has({ models: () => held(none) })),
  ask('creator', { name: CREATOR }, has({ models: missing })),
  ask(
    'creator',
    { name: '99' },
    has({
      models: missing,
      knownCreators: () => rated<readonly string[]>('PG', []),
      creators: missing,
    }),
  ),
  ask('creator', { name: '<@1>' }),
  ask('creator', { name: '7'.repeat(60) }),
  ask('creator', {}, { typed: ['name', '7'] }),
]
