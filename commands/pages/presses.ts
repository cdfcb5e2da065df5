import { customId } from '../../src/button.ts'
import type { Entry } from '../../src/civitai/model.ts'
import { text, whole, yesNo } from '../../src/option.ts'
import { base, CREATOR_LENGTH, civitaiSort, period, sort, tag, type } from '../options/filters.ts'
import { imageCreator, imagePeriod, imageSort } from '../options/gallery.ts'
import { articleSort, collectionSort, PART_LENGTH } from '../options/library.ts'
import { MAX_ID } from '../options/named-id.ts'

/**
 * What buttons that lead from one command to another carry: letters and values. The actions are with
 * their commands.
 */

/** Stands for no model, and for whichever version is the newest when it is shown. */
export const NONE = 0
export const NEWEST = 0
/** Stands for the last page of a window, and its last picture. */
export const LAST = 0
/** Civitai serves no more than 1,000 models of a list by page number. */
export const WINDOWS = 10

const id = (code: string, min: number) => whole({ code, min, max: MAX_ID, default: min })

/** A model's card. */
export const CARD = {
  code: 'c',
  options: {},
  state: { model: id('m', 1), version: id('v', NEWEST) },
}

/** The custom_id that opens a model's card for who presses it. */
export const cardOf = ({ id }: Pick<Entry, 'id'>): string =>
  customId(CARD, 'open', { model: id, version: NEWEST })

/** In UTF-16 units. Longer words find a model as well, but no button has room for them. */
export const WORDS_LENGTH = 78
/** The words by which a model was found and others would be as well. */
const words = text({ code: 'q', max: WORDS_LENGTH })

/** The card of a model that was found by words. */
export const FOUND_CARD = { ...CARD, options: { words } }

/** The other models that the words fit. */
export const OTHERS = { code: 'o', options: { words }, state: { model: CARD.state.model } }

/** Where in a list a page is. Windows come out of different lengths after the screen. */
const place = {
  window: whole({ code: 'w', min: 1, max: WINDOWS, default: 1 }),
  /** Within the window. */
  page: whole({ code: 'p', min: LAST, max: 20, default: 1 }),
  /** Entries shown before this window; before its end where the last page is asked for. */
  before: whole({ code: 'r', min: 0, max: 1_000, default: 0 }),
}

/** Where every list begins. */
export const FIRST_PAGE = { window: 1, page: 1, before: 0 } as const

const part = text({ code: 'q', max: PART_LENGTH })

/** Articles. */
export const ARTICLES = {
  code: 'A',
  options: {
    sort: articleSort,
    query: part,
    creator: text({ code: 'c', max: CREATOR_LENGTH }),
  },
  /** With an id it is that one alone. */
  state: { id: id('m', NONE), ...place },
}

/** Collections. */
export const COLLECTIONS = {
  code: 'C',
  options: { sort: collectionSort, query: part },
  state: { id: id('m', NONE), ...place },
}

/** A ranked list of models. */
export const LIST = { code: 't', options: { sort, period, type, base, tag }, state: place }

/** Models like one. */
export const SIMILAR = {
  code: 'S',
  options: {},
  state: { model: id('m', 1), page: whole({ code: 'p', min: 1, max: 20, default: 1 }) },
}

/** Somebody's models. */
export const CREATOR = {
  code: 'a',
  options: {
    sort: civitaiSort,
    creator: text({ code: 'c', max: CREATOR_LENGTH }),
  },
  state: place,
}

/** Follows a creator or a model in a channel that is asked for. */
export const FOLLOW = {
  code: 'f',
  options: {
    creator: text({ code: 'c', max: CREATOR_LENGTH }),
    model: whole({ code: 'm', min: 1, max: MAX_ID }),
  },
  state: {},
}

/** A gallery. */
export const GALLERY = {
  code: 'i',
  options: { sort: imageSort, period: imagePeriod, creator: imageCreator, base },
  state: {
    model: id('m', NONE),
    version: id('v', NEWEST),
    window: whole({ code: 'w', min: 1, max: WINDOWS, default: 1 }),
    /** Within the window. */
    nth: whole({ code: 'n', min: LAST, max: 200, default: 1 }),
  },
}

/** The pictures of a post, or one picture by itself. */
export const POSTED = {
  code: 'I',
  options: {},
  state: {
    /** One of the two is there. */
    image: id('i', NONE),
    post: id('p', NONE),
    nth: whole({ code: 'n', min: 1, max: 200, default: 1 }),
  },
}

/** Asks for a wish of pictures by a version of a model, which takes a negative prompt or does not. */
export const GENERATE = {
  code: 'H',
  options: { negative: yesNo('n', (words) => words.negativeOption) },
  state: { version: id('v', 1) },
}
