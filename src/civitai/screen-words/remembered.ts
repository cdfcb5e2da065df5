/** About a megabyte of texts; a longer one recurs only within one model, right away. */
const CHARACTERS = 500_000
const LONGEST = 1_000

/** The same judgement, without judging twice what recurs: names, tags, trigger words. */
export function remembered<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  let held = 0
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const judged = judge(text)
    if (text.length > LONGEST) return judged
    held += text.length
    if (held > CHARACTERS) {
      known.clear()
      held = text.length
    }
    known.set(text, judged)
    return judged
  }
}
