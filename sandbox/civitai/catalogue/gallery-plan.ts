/** What is unusual about the gallery of a model's newest version. The rest is random. */
export interface GalleryPlan {
  /** How many pictures other users share there. */
  readonly count?: number
  /** The levels of the pictures, used in turn. */
  readonly levels?: readonly number[]
  readonly type?: 'video'
  readonly authors?: 'deleted' | 'hostile'
  /** The kind of generation data. */
  readonly meta?: 'hostile' | 'strange' | 'programs' | 'mature'
  /** The reactions of the first picture. Each further picture has fewer; 0 means none at all. */
  readonly reactions?: number
  /** The ranks of pictures that move up or down between the first page and the next. */
  readonly rising?: number
  readonly sinking?: number
  /** How many of the first pictures are missing from the answer. */
  readonly vanishing?: number
  /** All are published within this many milliseconds, so that several share a minute. */
  readonly within?: number
}
