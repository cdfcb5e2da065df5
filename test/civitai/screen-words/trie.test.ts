import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTrie } from '../../../src/civitai/screen-words/trie.ts'

const few = fc.string({ unit: fc.constantFrom(...'abcé裸'), maxLength: 8 })

test('finds what stands in a text, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(few), few, (terms, text) => {
      const trie = createTrie(terms)
      const real = terms.filter((term) => term !== '')
      expect(trie.occursIn(text)).toBe(real.some((term) => text.includes(term)))
      const farther = (start: number, end: number) => end - start > 1
      expect(trie.occursIn(text, farther)).toBe(
        real.some((term) => term.length > 1 && text.includes(term)),
      )
      expect(trie.begins(text)).toBe(real.some((term) => text.startsWith(term)))
      for (let start = 0; start < text.length; start++) {
        const ends = new Set(
          real.filter((term) => text.startsWith(term, start)).map((term) => start + term.length),
        )
        expect(trie.endsFrom(text, start)).toEqual([...ends].sort((a, b) => a - b))
      }
    }),
  )
})
