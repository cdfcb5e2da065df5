import type { Words } from '../words/words.ts'
import { inert } from './text.ts'

/** The filters of a list. */
interface Filters {
  readonly type?: string | undefined
  readonly base?: string | undefined
  readonly tag?: string | undefined
}

/** "LORA", "SDXL 1.0", "tag “anime”", each inert. */
export const filtersInWords = (words: Words, { type, base, tag }: Filters): readonly string[] => [
  ...(type === undefined ? [] : [type]),
  ...(base === undefined ? [] : [inert(base, 60)]),
  ...(tag === undefined ? [] : [words.tagged(inert(tag, 100))]),
]
