import { nameKey } from '../civitai/names.ts'
import type { Facts } from '../store/store.ts'
import type { Filters } from './digest.ts'

/** An index of models by what lists filter by: small, and searched in a few milliseconds. */
export interface Traits {
  /** Adds a model and yields its place in the index. */
  keep(facts: Facts): number
  /** A test whether the model at a place passes the filters. */
  test(filters: Filters): (place: number) => boolean
}

export function createTraits(): Traits {
  // Thousands of models share words, so each word is stored once and replaced by a number.
  const numbers = new Map<string, number>()
  /** The words of all models, one model after the other. */
  const words: number[] = []
  /** Where each model's words begin in `words`, and where the last ones end. */
  const starts = [0]

  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    return number
  }

  return {
    keep({ type, bases, tags }) {
      words.push(...wordsOf({ type, bases, tags }).map(numberOf))
      return starts.push(words.length) - 2
    },
    test({ type, base, tag }) {
      const wanted = wordsOf({
        type,
        bases: base === undefined ? [] : [base],
        tags: tag === undefined ? [] : [nameKey(tag)],
      }).map((word) => numbers.get(word))
      return (place) => {
        const start = starts[place] ?? 0
        const end = starts[place + 1] ?? 0
        return wanted.every((word) => word !== undefined && isWithin(words, word, start, end))
      }
    },
  }
}

/** A type, a base and a tag with the same name stay different words. */
const wordsOf = ({
  type,
  bases,
  tags,
}: Pick<Facts, 'bases' | 'tags'> & { readonly type: string | undefined }): readonly string[] => [
  ...(type === undefined ? [] : [`type ${type}`]),
  ...bases.map((base) => `base ${base}`),
  ...tags.map((tag) => `tag ${tag}`),
]

function isWithin(all: readonly number[], one: number, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (all[at] === one) return true
  return false
}
