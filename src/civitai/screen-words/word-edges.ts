/** By the dictionary that ICU holds for Chinese and Japanese together; other scripts part words by spaces. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where a text's words meet; it is only taken apart when somebody asks. */
export interface WordEdges {
  /**
   * Whether both ends of a stretch lie inside two different words, so that its characters only meet: 自慰
   * (masturbation) in 独自|慰问 (to visit alone). Within one word, or where one end is the edge of a word,
   * they may well mean what they say.
   */
  isAcross(start: number, end: number): boolean
  /**
   * Whether a word reaches over one end of a stretch without holding all of it: 裸视 (the naked eye) in
   * 全裸|视频 (nude video), or 无码字 (without characters) in 无码|字幕 (uncensored subtitles).
   */
  isCut(start: number, end: number): boolean
}

export function wordEdges(text: string): WordEdges {
  /** Where the word begins that a character belongs to. */
  let begins: readonly number[] | undefined
  const beginOf = (at: number): number => {
    begins ??= beginsIn(text)
    return begins[at] ?? at
  }
  return {
    isAcross: (start, end) =>
      beginOf(start) < start && beginOf(end) < end && beginOf(start) !== beginOf(end),
    isCut: (start, end) => {
      const [first, last] = [beginOf(start), beginOf(end - 1)]
      return first !== last && (first < start || beginOf(end) === last)
    },
  }
}

function beginsIn(text: string): readonly number[] {
  const begins = new Array<number>(text.length)
  for (const { index, segment } of segmenter.segment(text)) {
    begins.fill(index, index, index + segment.length)
  }
  return begins
}
