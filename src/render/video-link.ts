import type { Words } from '../words/words.ts'
import { address } from './masked-link.ts'

const LONGEST = 400

/** A link to a video, numbered where there are several; left out where its address is too long. */
export function videoLink(words: Words, nth: number | undefined, url: string): readonly string[] {
  const to = address(url)
  return to.length <= LONGEST ? [words.video(nth, to)] : []
}
