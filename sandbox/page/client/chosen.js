/** @import { Completion } from '../typed.ts' */

/**
 * The suggestions chosen so far. The input shows their names, and their values are sent. A name
 * that was edited stands for itself.
 */
export function createChosen() {
  /**
   * What is sent, such as `query:#1`, by what is shown.
   *
   * @type {Map<string, string>}
   */
  const values = new Map()
  const sentOf = (/** @type {string} */ line, /** @type {string} */ behind) =>
    [...values].reduce((text, [shown, sent]) => replaced(text, shown, sent, behind), line)
  return {
    add: (/** @type {NonNullable<Completion['chosen']>} */ { shown, sent }) => {
      values.set(shown, sent)
    },
    /** The line with values instead of names. */
    sent: (/** @type {string} */ line) => sentOf(line, BEHIND),
    /** The same while the line is being typed, and the options with such values. */
    typed: (/** @type {string} */ line) => {
      const text = sentOf(line, `${BEHIND}|${TYPING}`)
      return { line: text, chosen: [...values.values()].filter((sent) => text.includes(sent)) }
    },
    /** The line with names instead of values. */
    shown: (/** @type {string} */ line) =>
      [...values].reduce((text, [shown, sent]) => replaced(text, sent, shown, BEHIND), line),
  }
}

/** The name of an option, in any language. */
const NAME = "[-_'\\p{L}\\p{N}\\p{M}]+"
/** What stands behind a whole value: nothing, or a further option. */
const BEHIND = `\\s*$|\\s+${NAME}:`
/** The beginning of an option's name. */
const TYPING = `\\s+${NAME}$`

/**
 * Replaces an option with its value, if this is the whole of it.
 *
 * @param {string} line
 * @param {string} old
 * @param {string} now
 * @param {string} behind
 */
function replaced(line, old, now, behind) {
  const literally = old.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return line.replace(new RegExp(`(?<=\\s)${literally}(?=${behind})`, 'u'), () => now)
}
