import type { APIEmbed } from 'discord-api-types/v10'
import type { Entry } from '../civitai/model.ts'
import { sized } from '../civitai/picture.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { modelUrl } from './model-url.ts'
import { inert } from './text.ts'
import { cutToLines, FONTS, widthOf } from './width.ts'

/** The one figure that a list ranks by. */
export type Figure = 'downloads' | 'likes' | 'comments' | 'published' | 'gained' | 'risen'

/** What a list tells of one of its entries. */
export interface Line {
  readonly entry: Entry
  readonly figure: Figure
  /** What else belongs to its line: how it moved, in a digest. */
  readonly mark?: string
  /** Its picture is large instead of beside it. */
  readonly large?: boolean
}

/** Pixels that a phone of 360 leaves beside a thumbnail. */
const ROOM = 198
/** UTF-16 units; ten names and lines are still far below the 6,000 of a message. */
const NAME_LENGTH = 160
const BASE_LENGTH = 60

/** An entry as an embed of its own: its picture, its name in two lines at most, and one line more. */
export function entryEmbed(words: Words, { entry, figure, mark = '', large }: Line): APIEmbed {
  const [picture] = entry.pictures
  const name = inert(cutToLines(bareName(entry), FONTS.title, 2, ROOM), NAME_LENGTH)
  const end = [figureOf(words, entry, figure), mark].filter((part) => part !== '').join(' · ')
  return {
    color: COLOUR,
    title: name || words.unnamed,
    url: modelUrl(entry),
    description: [...baseOf(entry, end), end].filter((part) => part !== '').join(' · '),
    ...(picture &&
      (large
        ? { image: { url: sized(picture, 800) } }
        : { thumbnail: { url: sized(picture, 320) } })),
  }
}

/** A last part of a name: behind a bar or a dash, or in brackets. */
const LAST_PART =
  /^(.*[^\s|｜–—-])\s*(?:\s[|｜–—-]\s+([^|｜]{1,60})|[([【（]([^()[\]【】（）]{1,60})[)\]】）])$/u

type Named = Pick<Entry, 'name' | 'creator' | 'baseModel' | 'type'>

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Its name without last parts that only say its creator, its base model or its type once more. */
function bareName(entry: Named): string {
  const { name, creator = '', baseModel = '', type } = entry
  const [, rest = '', behind, within] = LAST_PART.exec(name.trim()) ?? []
  const part = letters(behind ?? within ?? '')
  const known = [creator, baseModel, `${baseModel} XL`, type].map(letters)
  if (part === '' || !known.includes(part)) return name
  return bareName({ ...entry, name: rest })
}

/** Its base model, in what is left of one line. */
function baseOf({ baseModel = '' }: Entry, end: string): readonly string[] {
  const beside = end === '' ? '' : ` · ${end.replace(MOMENT, '12 months ago')}`
  const room = ROOM - widthOf(beside, FONTS.text)
  return room < SHORTEST ? [] : [inert(cutToLines(baseModel, FONTS.text, 1, room), BASE_LENGTH)]
}

/** Discord writes it out as how long ago it was. */
const MOMENT = /<t:\d+:R>/g
/** Pixels: fewer say nothing. */
const SHORTEST = 40

/** The figure as it is told; empty where it is not known. */
function figureOf(words: Words, entry: Entry, figure: Figure): string {
  const { downloads, likes, comments, publishedAt, gained, risen } = entry
  const told = (count: number | undefined, tell: (count: string) => string): string =>
    count === undefined ? '' : tell(words.count(count))
  switch (figure) {
    case 'downloads':
      return told(downloads, words.downloads)
    case 'likes':
      return told(likes, words.likes)
    case 'comments':
      return told(comments, words.comments)
    case 'gained':
      return told(gained, words.gained)
    case 'risen':
      return risen === undefined ? '' : words.risen(risen)
    case 'published':
      return publishedAt === undefined ? '' : words.moment(publishedAt)
  }
}
