import type { Words } from '../../src/words/words.ts'

/** What only posts of follows say. */
export const FOLLOW_POSTS: readonly (keyof Words)[] = [
  'newVersion',
  'newFrom',
  'newTagged',
  'newFollowed',
  'accessEnded',
  'freeNow',
  'followed',
  'openVersion',
  'moreNew',
]
