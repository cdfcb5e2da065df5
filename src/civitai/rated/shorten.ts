/** As much as is kept of a name, and so of what is judged; nothing shows more of one. */
export const TEXT_LENGTH = 200

/** A text cut to `max` UTF-16 units, never within a surrogate pair. */
export const shorten = (text: string, max: number): string =>
  (text.length <= max ? text : text.slice(0, max).replace(/[\ud800-\udbff]$/, '')).toWellFormed()
