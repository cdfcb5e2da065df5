import type { Entry } from '../civitai/model.ts'
import type { Words } from '../words/words.ts'

/**
 * What there is to tell models of one name apart by. What comes from outside stays as it came,
 * unless it is to be shown in another way.
 */
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
