import type { Words } from '../words/words.ts'
import { address } from './masked-link.ts'

const LONGEST = 400

/** The way to a video, of which Discord shows a still; none whose address takes too much room. */
export function videoLink(words: Words, nth: number, url: string): readonly string[] {
  const to = address(url)
  return to.length <= LONGEST ? [words.video(nth, to)] : []
}
