/** Things that somebody put together on Civitai. What is in it no endpoint tells. */
export interface Collection {
  readonly id: number
  readonly name: string
  readonly owner?: string
  /** The beginning of the description, as plain text. */
  readonly excerpt?: string
  /** What it is of; absent where that is not said. */
  readonly type?: CollectionType
  /** How many things; absent where Civitai does not tell. */
  readonly items?: number
  /** Whether its page is a mature one, which lives on civitai.red. */
  readonly mature: boolean
}

export type CollectionType = 'Model' | 'Article' | 'Post' | 'Image' | 'Model3D'

/** Up to a hundred collections of a list. */
export interface CollectionWindow {
  readonly entries: readonly Collection[]
  /** Whether Civitai has more of the list behind this window, which may itself be empty. */
  readonly more: boolean
}

/** Civitai's own spellings. Followers are those who may put something in. */
export type CollectionSort = 'Newest' | 'Most Followers'

/** A question for a window of collections. */
export interface CollectionsQuestion {
  readonly sort: CollectionSort
  /** A part of the name. */
  readonly query?: string | undefined
  /** Which window of 100, from 1 up to what `COLLECTION_WINDOWS` says. */
  readonly window: number
}

/** So many windows of a list can be read: only by age does Civitai lead on to a second one. */
export const COLLECTION_WINDOWS: Readonly<Record<CollectionSort, number>> = {
  Newest: 10,
  'Most Followers': 1,
}
