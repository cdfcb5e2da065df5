import { en } from '../../src/words/en.ts'
import type { Words } from '../../src/words/words.ts'

/** A language made up for tests: English in full-width letters, and nothing else has those. */

const FULL_WIDTH = 0xfee0
const written = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH))

/** How many of a text's arguments are terms of ours, which the language has words for. */
const TERMS: Readonly<Partial<Record<keyof Words, number>>> = {
  allowChoice: 1,
  allowed: 1,
  articleSortChoice: 1,
  articlesTitle: 1,
  collectionSortChoice: 1,
  collectionsTitle: 1,
  collectionType: 1,
  days: 1,
  emptyDigest: 1,
  followMade: 1,
  followPaused: 1,
  followPausedBriefly: 1,
  followSubject: 1,
  galleryTitle: 2,
  imageSortChoice: 1,
  listTitle: 2,
  paused: 1,
  pausedBriefly: 1,
  periodChoice: 1,
  permission: 1,
  reaction: 1,
  setting: 1,
  rankChoice: 1,
  risingTitle: 1,
  newestTitle: 1,
  nothingNew: 1,
  sortChoice: 1,
  trendingTitle: 2,
  unpublished: 1,
  unreadPicture: 1,
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** What is told stays as it was given; all around it is in the language. */
function around(text: string, told: readonly string[]): string {
  const given = told.filter((one) => /[A-Za-z]/.test(one)).map(escaped)
  if (given.length === 0) return written(text)
  return text
    .split(new RegExp(`(${given.join('|')})`))
    .map((part, nth) => (nth % 2 === 0 ? written(part) : part))
    .join('')
}

/** The language, and the names of the texts that were taken from it. */
export function madeUp(): { readonly words: Words; readonly taken: ReadonlySet<string> } {
  const taken = new Set<string>()
  const words = new Proxy(en, {
    get(_, name: keyof Words) {
      // Whoever awaits it asks whether it is a promise.
      if (!(name in en)) return undefined
      const text: unknown = en[name]
      taken.add(name)
      if (typeof text === 'object') {
        const entries = Object.entries(text as Readonly<Record<string, unknown>>)
        return Object.fromEntries(
          entries.map(([key, one]) => [key, typeof one === 'string' ? written(one) : one]),
        )
      }
      if (typeof text !== 'function') return written(String(text))
      return (...told: readonly unknown[]) => {
        const given = told.slice(TERMS[name] ?? 0).flat()
        const texts = given.filter((one) => typeof one === 'string')
        return around(String(text(...told)), texts)
      }
    },
  })
  return { words, taken }
}
