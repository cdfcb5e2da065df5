/** A text cut to `max` UTF-16 units, never within a surrogate pair. */
export const shorten = (text: string, max: number): string =>
  (text.length <= max ? text : text.slice(0, max).replace(/[\ud800-\udbff]$/, '')).toWellFormed()
