import type { Entry } from '../catalogue/catalogue.ts'
import { slips } from './typo.ts'

/** Words as the search index sees them: any script, without case, accents and punctuation. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const scriptless = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

// A word more that fits outweighs how well the others fit, and so on down: Meilisearch's rules
// in their order are words, typos, attribute, exactness.
const aWord = 1_000
const aSlip = 100
const inName = 20
const whole = 2

/** How well a typed word fits one of the index; only the last one typed may be unfinished. */
function closeness(typed: string, word: string, last: boolean): number {
  if (word === typed) return aWord + whole
  if (last && word.startsWith(typed)) return aWord
  // Scripts that are written without spaces are cut into words by the real index.
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
 * A stand-in for Civitai's search index: names count most, then creators, trigger words and tags;
 * like Meilisearch it drops typed words from the end rather than finding nothing.
 */
export function createSearch(entries: readonly Entry[]): Search {
  const index = entries.map((entry): Indexed => {
    const { name, creator, tags, modelVersions } = entry.model
    const triggers = modelVersions[0]?.trainedWords.join(' ').slice(0, 300) ?? ''
    const rest = `${creator?.username ?? ''} ${triggers} ${tags.join(' ')}`
    return { entry, name: wordsOf(name), rest: wordsOf(rest) }
  })
  const vocabulary = new Set(index.flatMap(({ name, rest }) => [...name, ...rest]))

  /** What each word of the index is worth to a typed one, so that it is compared only once. */
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
    // The whole name is the exact hit, and what begins with the words typed comes after it.
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
