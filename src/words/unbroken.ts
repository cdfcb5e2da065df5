/** Joins what belongs on one line: a sign and its number, a number and its unit. */
export const unbroken = (...parts: readonly string[]): string => parts.join('\u00a0')
