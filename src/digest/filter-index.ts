import { nameKey } from '../civitai/names.ts'
import type { Facts } from '../store/store.ts'
import type { Filters } from './digest.ts'

/** What models are filtered by, kept small and so that all are gone through in a few ms. */
export interface Traits {
  /** The model's place from now on. */
  keep(facts: Facts): number
  /** Whether the model at a place passes. */
  test(filters: Filters): (place: number) => boolean
}

export function createTraits(): Traits {
  // Thousands of models share their words, so each is kept once and stands as a number.
  const numbers = new Map<string, number>()
  /** Of all models, one behind the other. */
  const words: number[] = []
  /** Where in `words` those of the model at a place begin, and then where they end. */
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

/** A word of one kind is none of another. */
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
