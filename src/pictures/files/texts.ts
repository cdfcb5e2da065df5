/** Where generation data stands: keywords of a PNG's texts, and names of EXIF's fields. */
const PLACES = [
  'parameters',
  'prompt',
  'workflow',
  'invokeai_metadata',
  'sd-metadata',
  'Dream',
  'Comment',
  'Description',
  'UserComment',
  'Make',
  'Model',
  'ImageDescription',
] as const

export type Place = (typeof PLACES)[number]

/** The texts of a file by their place; of several with one keyword the last. */
export type Texts = ReadonlyMap<Place, string>

/** Whether a keyword is one of those; any other, such as `__proto__`, is never a key of ours. */
export const isPlace = (keyword: string): keyword is Place => PLACE_NAMES.has(keyword)

const PLACE_NAMES: ReadonlySet<string> = new Set(PLACES)

/** The most bytes of one text, compressed or not. A workflow of a thousand nodes has one megabyte. */
export const MOST_TEXT = 1_000_000
/** The most bytes of all texts of a file together. */
export const MOST_TEXTS = 2_000_000
/** What a text counts for at least: a file of nothing but tiny ones takes time as well. */
export const LEAST_TEXT = 10_000
/** The most EXIF that is read, in bytes: what reads it needs a hundred times as much memory. */
export const MOST_EXIF = 300_000
/** Parts of a file that are looked at. Pixels in pieces of 8 kB make three thousand. */
export const MOST_PARTS = 10_000
