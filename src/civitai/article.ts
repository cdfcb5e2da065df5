import type { Reactions } from './image.ts'
import type { Picture } from './model.ts'

/** Something that somebody wrote on Civitai, as far as it is told here: its text is not. */
export interface Article {
  readonly id: number
  readonly title: string
  readonly author?: string
  /** Both in milliseconds since 1970. */
  readonly publishedAt?: number
  readonly updatedAt?: number
  /** Whether its page is a mature one, which lives on civitai.red. */
  readonly mature: boolean
  /** Each count is absent where Civitai does not tell it. */
  readonly reactions?: Reactions
  readonly comments?: number
  readonly views?: number
  readonly bookmarks?: number
  readonly collected?: number
  readonly cover?: Picture
}

/** Up to a hundred articles of a list. */
export interface ArticleWindow {
  readonly entries: readonly Article[]
  /** Whether Civitai has more of the list behind this window, which may itself be empty. */
  readonly more: boolean
}

/** Civitai's own spellings. */
export type ArticleSort =
  | 'Newest'
  | 'Recently Updated'
  | 'Most Reactions'
  | 'Most Comments'
  | 'Most Bookmarks'
  | 'Most Collected'

/** A question for a window of articles. */
export interface ArticlesQuestion {
  readonly sort: ArticleSort
  /** A part of the title. */
  readonly query?: string | undefined
  /** Whose articles, by the name as Civitai spells it. */
  readonly creator?: string | undefined
  /** Which window of 100, from 1. A later one is found by way of those before it. */
  readonly window: number
}
