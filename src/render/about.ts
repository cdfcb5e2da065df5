import type { Entry } from '../civitai/model.ts'
import type { Words } from '../words/words.ts'

/** What there is to tell models of one name apart by; still as it came from outside. */
export function about(words: Words, entry: Entry): readonly string[] {
  const { type, baseModel, creator, downloads, likes } = entry
  return [
    type,
    ...(baseModel === undefined ? [] : [baseModel]),
    ...(creator === undefined ? [] : [words.by(creator)]),
    ...(downloads === undefined ? [] : [words.downloads(words.count(downloads))]),
    ...(likes === undefined ? [] : [words.likes(words.count(likes))]),
  ]
}
