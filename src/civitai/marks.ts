import { withoutInvisible } from '../invisible.ts'
import { nameKey, userNameOf } from './names.ts'

/** What things can be muted by: their tags and who made them. The two never look alike. */

/** By what is seen of it: nobody can type what is invisible, and some keyboards write full-width. */
export const tagMark = (tag: string): string =>
  `#${nameKey(withoutInvisible(tag.normalize('NFKC')))}`

/** Whether it is a tag's. */
export const isTagMark = (mark: string): boolean => mark.startsWith('#')

/** Some names predate Civitai's rules for names, and may have no letter that it looks up. */
export const creatorMark = (name: string): string => `@${userNameOf(name) || nameKey(name)}`

/** Marks a thing after another; what a hundred of them have in common is held once. */
export type Marking = (
  tags: readonly string[],
  creator: string | null | undefined,
) => readonly string[]

export function createMarking(): Marking {
  const known = new Map<string, string>()
  const markOf = (tag: string): string => {
    const mark = known.get(tag) ?? tagMark(tag)
    known.set(tag, mark)
    return mark
  }
  return (tags, creator) => [...tags.map(markOf), ...(creator ? [creatorMark(creator)] : [])]
}
