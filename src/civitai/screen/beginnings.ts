/** Each beginning is this much longer than the last: four questions for twenty keystrokes. */
const LONGER = 1.75

/**
 * The beginnings of a text that Civitai is asked for, longest first. Everybody shares the same few
 * lengths, so a keystroke in between is answered from the next shorter one.
 */
export function beginnings(typed: string, shortest: number): readonly string[] {
  const found = new Set<string>()
  for (let length = shortest; length <= typed.length; length = Math.ceil(length * LONGER)) {
    // Without half a surrogate pair and without a space at the end.
    const beginning = typed
      .slice(0, length)
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd()
    if (beginning.length >= shortest) found.add(beginning)
  }
  return [...found].reverse()
}
