import type { Entry } from '../civitai/model.ts'
import type { Words } from '../words/words.ts'

/** What distinguishes models with the same name. `shown` makes foreign texts inert where needed. */
export function about(
  words: Words,
  entry: Entry,
  shown = (text: string): string => text,
): readonly string[] {
  const { type, baseModel, creator, downloads, likes } = entry
  return [
    shown(type),
    ...(baseModel === undefined ? [] : [shown(baseModel)]),
    ...(creator === undefined ? [] : [words.by(shown(creator))]),
    ...(downloads === undefined ? [] : [words.downloads(words.count(downloads))]),
    ...(likes === undefined ? [] : [words.likes(words.count(likes))]),
  ]
}
