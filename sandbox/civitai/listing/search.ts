import type { Entry } from '../catalogue/catalogue.ts'
import { slips } from './typo.ts'

/** The words of a text as the search index sees them: no case, accents or punctuation. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const scriptless = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

// Weights that give the order of Meilisearch's rules: words, typos, attribute, exactness.
const aWord = 1_000
const aSlip = 100
const inName = 20
const whole = 2

/** How well a typed word matches a word of the index. The last typed word may be a prefix. */
function closeness(typed: string, word: string, last: boolean): number {
  if (word === typed) return aWord + whole
  if (last && word.startsWith(typed)) return aWord
  // The real index splits text without spaces into words. Here a part of the text is enough.
  if (scriptless.test(typed) && word.includes(typed)) return aWord
  const wrong = slips(typed, word, last)
  return wrong === undefined ? 0 : aWord - wrong * aSlip
}

interface Indexed {
  readonly entry: Entry
  readonly name: readonly string[]
  readonly rest: readonly string[]
}

/** Finds entries by words, the most relevant first. */
export type Search = (text: string, allowed: (entry: Entry) => boolean) => Entry[]

/**
 * A stand-in for Civitai's search index. Names count most, then creators, trigger words and tags.
 * Like Meilisearch, it drops typed words from the end if not all match.
 */
export function createSearch(entries: readonly Entry[]): Search {
  const index = entries.map((entry): Indexed => {
    const { name, creator, tags, modelVersions } = entry.model
    const triggers = modelVersions[0]?.trainedWords.join(' ').slice(0, 300) ?? ''
    const rest = `${creator?.username ?? ''} ${triggers} ${tags.join(' ')}`
    return { entry, name: wordsOf(name), rest: wordsOf(rest) }
  })
  const vocabulary = new Set(index.flatMap(({ name, rest }) => [...name, ...rest]))

  /** The value of each indexed word for a typed one, computed once per search. */
  const worth = (typed: string, place: number, { length }: readonly string[]) => {
    const values = new Map<string, number>()
    for (const word of vocabulary) {
      const value = closeness(typed, word, place === length - 1)
      if (value > 0) values.set(word, value)
    }
    return values
  }
  const score = (typed: readonly ReadonlyMap<string, number>[], { name, rest }: Indexed) => {
    let total = 0
    for (const values of typed) {
      let best = 0
      for (const word of rest) best = Math.max(best, values.get(word) ?? 0)
      for (const word of name) best = Math.max(best, (values.get(word) ?? -inName) + inName)
      if (best === 0) return total
      total += best
    }
    // A full match of the name comes first, then names that start with the typed words.
    const begins = typed[0]?.has(name[0] ?? '') ? 0.5 : 0
    return total + begins + (name.length === typed.length ? 1 : 0)
  }
  return (text, allowed) => {
    const typed = wordsOf(text).slice(0, 10).map(worth)
    return index
      .filter(({ entry }) => allowed(entry))
      .map((indexed) => ({ entry: indexed.entry, points: score(typed, indexed) }))
      .filter(({ points }) => points > 1 || typed.length === 0)
      .sort(
        (a, b) =>
          b.points - a.points ||
          b.entry.figures.downloads - a.entry.figures.downloads ||
          b.entry.model.id - a.entry.model.id,
      )
      .map(({ entry }) => entry)
  }
}
