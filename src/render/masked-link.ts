import { percentEncoded } from '../civitai/picture.ts'
import { cut, oneLine } from './text.ts'

/**
 * What acts within the text of a link. No backslash helps there: some of Discord's clients draw it
 * (its discord-api-docs #6185), for others it escapes what follows, the end of the link too; so one
 * that could escape anything gives way itself. Where an address or a mention is left, Discord draws
 * no link (#7721).
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

/** A foreign text as the text of a link: one line in which what would act is what looks like it. */
export const label = (text: string, max: number): string =>
  cut(oneLine(text), max).replace(ACTIVE, (sign) => LIKENESSES[sign] ?? sign)

/** An address as that of a link, which ends for Discord at a space or a parenthesis. */
export const address = (url: string): string =>
  percentEncoded(url).replace(/[()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
