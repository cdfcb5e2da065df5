// Control characters, which a terminal obeys, and what turns the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const CONTROL_BUT_NEWLINE = new RegExp(`(?!\\n)${CONTROL.source}`, 'gu')

/** A text that does nothing to a terminal but stand there. */
export const harmless = (text: string): string => text.replace(CONTROL_BUT_NEWLINE, '')

/** JSON in which every such character is written as an escape, so that nothing of it is lost. */
export const harmlessJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    CONTROL_BUT_NEWLINE,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
