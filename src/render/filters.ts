import type { Words } from '../words/words.ts'
import { cut, inert, oneLine } from './text.ts'

/** The filters of a list. */
interface Filters {
  readonly type?: string | undefined
  readonly base?: string | undefined
  readonly tag?: string | undefined
}

const LENGTH = 100

/** "LORA", "SDXL 1.0", "tag “anime”", each inert. */
export const filtersInWords = (words: Words, filters: Filters): readonly string[] =>
  told(words, filters, (text) => inert(text, LENGTH))

/** The same for where nothing acts, such as the name of an embed's author. */
export const filtersInPlain = (words: Words, filters: Filters): readonly string[] =>
  told(words, filters, (text) => cut(oneLine(text), LENGTH))

const told = (
  words: Words,
  { type, base, tag }: Filters,
  shown: (text: string) => string,
): readonly string[] => [
  ...(type === undefined ? [] : [type]),
  ...(base === undefined ? [] : [shown(base)]),
  ...(tag === undefined ? [] : [words.tagged(shown(tag))]),
]
