import { percentEncoded } from '../civitai/picture.ts'
import { cut, oneLine } from './text.ts'

/**
 * Characters that act within the text of a link. Backslashes do not help: some of Discord's clients
 * show them (discord-api-docs #6185), others let them escape what follows, even the end of the link.
 * So a backslash is replaced as well. A text with an address or a mention in it makes no link
 * (#7721).
 */
const ACTIVE =
  /\\(?![\da-z\s])|[`*<>@]|(?<![a-z\d])_|_(?![a-z\d])|~(?=~)|\|(?=\|)|:(?=\/\/)|(?<=\])\(|\[(?![^[\]]*\])|(?<!\[[^[\]]*)\]/gi

const LIKENESSES: Readonly<Record<string, string>> = {
  '\\': '∖',
  '`': "'",
  '*': '∗',
  '<': '‹',
  '>': '›',
  '@': '＠',
  _: 'ˍ',
  '~': '∼',
  '|': '∣',
  ':': '∶',
  '(': '❨',
  '[': '(',
  ']': ')',
}

/** A foreign text as the text of a link: one line, look-alikes in place of what would act. */
export const label = (text: string, max: number): string =>
  cut(oneLine(text), max).replace(ACTIVE, (sign) => LIKENESSES[sign] ?? sign)

/** An address for a link; Discord would end it at a space or a parenthesis. */
export const address = (url: string): string =>
  percentEncoded(url).replace(/[()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
