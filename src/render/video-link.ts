import type { Words } from '../words/words.ts'
import { address } from './masked-link.ts'

const LONGEST = 400

/**
 * The way to a video, of which Discord shows a still; none whose address takes too much room.
 * A number tells it from others beside it.
 */
export function videoLink(words: Words, nth: number | undefined, url: string): readonly string[] {
  const to = address(url)
  return to.length <= LONGEST ? [words.video(nth, to)] : []
}
