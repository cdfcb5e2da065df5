import common from './joined-words.json' with { type: 'json' }
import { createTrie } from './trie.ts'

const LATIN_WORD = /^[a-z]{5,}$/
const SHORTEST_TERM = 3

/** Tells whether a word is a term joined with common parts of model names: sexmix, nudebodylora. */
export function createJoinedWords(terms: ReadonlySet<string>): (word: string) => boolean {
  const latin = [...terms].filter((term) => term.length >= SHORTEST_TERM && /^[a-z]+$/.test(term))
  const parts = createTrie([...common.words, ...latin])
  const isTerm = new Set(latin)

  return (word) => {
    if (!LATIN_WORD.test(word) || parts.endsFrom(word, 0).length === 0) return false
    // For each place: unreached, reached by common parts only, or reached with a term among them.
    const reached: (undefined | 'plain' | 'term')[] = new Array(word.length + 1)
    reached[0] = 'plain'
    for (let at = 0; at < word.length; at++) {
      const before = reached[at]
      if (before === undefined) continue
      for (const end of parts.endsFrom(word, at)) {
        if (before === 'term' || isTerm.has(word.slice(at, end))) reached[end] = 'term'
        else reached[end] ??= 'plain'
      }
    }
    return reached[word.length] === 'term'
  }
}
