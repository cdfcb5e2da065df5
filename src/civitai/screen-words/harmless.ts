import harmless from './harmless.json' with { type: 'json' }
import { type Phrases, phrasesOf, plain } from './term-list.ts'
import { wordEdges } from './word-edges.ts'

// The compounds are all of other scripts.
const ASCII = /^[\0-\x7f]*$/

/** Takes what only looks rude out of a text, so that the rest is screened without it. */
export interface Harmless {
  /** The text without the harmless compounds of scripts that do not part words. */
  textWithout(text: string): string
  /** The tokens without harmless words and phrases; an empty string stands where one was. */
  tokensWithout(tokens: readonly string[]): string[]
}

/** Builds the list of false friends. */
export function createHarmless(): Harmless {
  const words = new Set(harmless.words.map(plain))
  const phrases = phrasesOf([harmless])
  // The data file holds letters only, so nothing needs escaping.
  const longestFirst = harmless.anywhere.map(plain).sort((a, b) => b.length - a.length)
  const anywhere = new RegExp(longestFirst.join('|'), 'g')
  const verbs = new Set(harmless.verbs.after)
  const negations = new Set(harmless.verbs.before)

  return {
    textWithout(text) {
      if (ASCII.test(text)) return text
      const { isCut } = wordEdges(text)
      return text.replace(anywhere, (found, at: number) =>
        isCut(at, at + found.length) ? found : '\n',
      )
    },
    tokensWithout(tokens) {
      const left = tokens.map((token) => (words.has(token) ? '' : token))
      for (const [at, token] of tokens.entries()) {
        for (let n = matched(phrases, tokens, at); n > 0; n--) left[at + n - 1] = ''
        if (verbs.has(token) && negations.has(tokens[at + 1] ?? '')) left[at] = ''
      }
      return left
    },
  }
}

/** How many tokens from `at` on make up a phrase; 0 for none. */
export function matched(phrases: Phrases, tokens: readonly string[], at: number): number {
  const candidates = phrases.get(tokens[at] ?? '')
  if (candidates === undefined) return 0
  const rest = candidates.find((places) =>
    places.every((words, i) => words.includes(`|${tokens[at + 1 + i] ?? ''}|`)),
  )
  return rest === undefined ? 0 : rest.length + 1
}
