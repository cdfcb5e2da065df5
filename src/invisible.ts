/** Controls, bidi overrides and isolates, and everything invisible that is not part of an emoji. */
const INVISIBLE =
  /[[\p{Cc}--\s]\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gv

/** A text as one line with nothing invisible in it, whoever wrote or pasted it. */
export const withoutInvisible = (text: string): string =>
  text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim()
