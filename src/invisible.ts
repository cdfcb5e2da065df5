/** Controls, bidi overrides and isolates, and everything invisible that is not part of an emoji. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this pattern finds control characters, to remove them
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/** A text as one line with nothing invisible in it, whoever wrote or pasted it. */
export const withoutInvisible = (text: string): string =>
  text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim()
