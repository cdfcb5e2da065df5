import type { ArticleSort } from '../../src/civitai/article.ts'
import type { CollectionSort } from '../../src/civitai/collection.ts'
import { choice, text } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import type { Wording } from '../../src/words/words.ts'
import { PASTED_LENGTH } from './filters.ts'

/** The options of articles and collections. Their letters stand in buttons: never change one. */

const ARTICLE_SORTS: Readonly<Record<ArticleSort, string>> = {
  Newest: 'n',
  'Recently Updated': 'u',
  'Most Reactions': 'r',
  'Most Comments': 'c',
  'Most Bookmarks': 'b',
  'Most Collected': 's',
}

export const articleSort = choice({
  code: 's',
  description: (words) => words.articleSortOption,
  choices: ARTICLE_SORTS,
  named: (words) => words.articleSortChoice,
  default: 'Newest',
})

const COLLECTION_SORTS: Readonly<Record<CollectionSort, string>> = {
  Newest: 'n',
  'Most Followers': 'f',
}

export const collectionSort = choice({
  code: 's',
  description: (words) => words.collectionSortOption,
  choices: COLLECTION_SORTS,
  named: (words) => words.collectionSortChoice,
  default: 'Newest',
})

/** In UTF-16 units; with a person's name beside it, a button has no room for more. */
export const PART_LENGTH = 39

/** A part of a title or name, or an address, which is longer. */
export const titlePart = (description: Wording) => text({ description, max: PASTED_LENGTH })

/** The part, if a button has room for it. Throws a Problem otherwise. */
export function fittingPart(typed: string | undefined): string | undefined {
  if (typed !== undefined && typed.length > PART_LENGTH) {
    throw new Problem((words) => words.tooLong(PART_LENGTH))
  }
  return typed
}
