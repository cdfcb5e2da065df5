/** By the dictionary that ICU holds for Chinese and Japanese together; other scripts part words by spaces. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Tells whether both ends of a stretch of the text lie inside two different words of a dictionary, so that
 * its characters only meet: 自慰 (masturbation) in 独自|慰问 (to visit alone). Within one word, or where
 * one end is the edge of a word, they may well mean what they say.
 */
export function acrossWords(text: string): (start: number, end: number) => boolean {
  /** Where the word begins that a character belongs to. Few texts hold any term, so it is made late. */
  let begins: readonly number[] | undefined
  return (start, end) => {
    begins ??= beginsIn(text)
    const [first = start, last = end] = [begins[start], begins[end]]
    return first < start && last < end && first !== last
  }
}

function beginsIn(text: string): readonly number[] {
  const begins = new Array<number>(text.length)
  for (const { index, segment } of segmenter.segment(text)) {
    begins.fill(index, index, index + segment.length)
  }
  return begins
}
