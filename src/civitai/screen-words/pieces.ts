/** As long as names, tags and nearly all trigger words are; such a text is judged whole. */
const LONGEST = 1_000
const WORDS = 48
/** No term has so many words, so each stands whole in some piece. */
const OVERLAP = 16

/**
 * A text as it is judged: whole where it is short, otherwise in overlapping pieces, each of them
 * once. A text gets long by repeating itself, and judging costs most where letters have several
 * readings, which then stay within their piece.
 */
export function piecesOf(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text]
  const words = text.split(/\s+/u)
  const pieces = new Set<string>()
  for (let at = 0; at === 0 || at + OVERLAP < words.length; at += WORDS - OVERLAP) {
    pieces.add(words.slice(at, at + WORDS).join(' '))
  }
  return [...pieces]
}
