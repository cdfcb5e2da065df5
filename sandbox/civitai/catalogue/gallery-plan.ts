/** What is odd about the gallery of a model's newest version; everything else is left to chance. */
export interface GalleryPlan {
  /** How many pictures others share there. */
  readonly count?: number
  /** Their levels in turn. */
  readonly levels?: readonly number[]
  readonly type?: 'video'
  readonly authors?: 'deleted' | 'hostile'
  /** Of their generation data. */
  readonly meta?: 'hostile' | 'strange' | 'programs' | 'mature'
  /** Counts fall from each picture to the next, and are 0 from the first where this is 0. */
  readonly reactions?: number
  /** These of them, by their rank, change place between the first page and the next. */
  readonly rising?: number
  readonly sinking?: number
  /** So many of the first are gone by the time a page is answered. */
  readonly vanishing?: number
  /** All come out within that many milliseconds, so that many share a minute. */
  readonly within?: number
}
