/** Worth another question is only what is so much longer: of twenty keystrokes for a model four. */
const LONGER = 1.75

/**
 * The beginnings of what is typed that are ever asked for, the longest first. They are the same few
 * for everybody, so a keystroke between two of them is answered from the shorter one.
 */
export function beginnings(typed: string, shortest: number): readonly string[] {
  const found = new Set<string>()
  for (let length = shortest; length <= typed.length; length = Math.ceil(length * LONGER)) {
    // Half a character is none, and space at the end says nothing.
    const beginning = typed
      .slice(0, length)
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd()
    if (beginning.length >= shortest) found.add(beginning)
  }
  return [...found].reverse()
}
