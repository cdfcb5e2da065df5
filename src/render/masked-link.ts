import { cut, oneLine } from './text.ts'

/**
 * What acts within the text of a link. No backslash helps there: Discord draws it (its
 * discord-api-docs #6185), and where an address or a mention is left it draws no link (#7721).
 */
const ACTIVE =
  /[`*<>@]|(?<![a-z\d])_|_(?![a-z\d])|~(?=~)|\|(?=\|)|:(?=\/\/)|(?<=\])\(|\[(?![^[\]]*\])|(?<!\[[^[\]]*)\]/gi

const LIKENESSES: Readonly<Record<string, string>> = {
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

/** A foreign text as the text of a link: one line in which what would act is what looks like it. */
export const label = (text: string, max: number): string =>
  cut(oneLine(text), max).replace(ACTIVE, (sign) => LIKENESSES[sign] ?? sign)

/** An address as that of a link, which ends for Discord at a space or a parenthesis. */
export const address = (url: string): string =>
  new URL(url).href.replace(/[()*~\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
