// Characters that control a terminal or change the direction of writing.
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const CONTROL_BUT_NEWLINE = new RegExp(`(?!\\n)${CONTROL.source}`, 'gu')

/** Removes characters that could control a terminal. */
export const harmless = (text: string): string => text.replace(CONTROL_BUT_NEWLINE, '')

/** JSON with these characters escaped, so that nothing is lost. */
export const harmlessJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    CONTROL_BUT_NEWLINE,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
