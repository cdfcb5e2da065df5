import type { Follow, Subject } from '../follows/follow.ts'
import type { Words } from '../words/words.ts'
import { cut, inert, oneLine } from './text.ts'

/** A follow as it may be named in a place. */
export interface FollowShown extends Omit<Follow, 'subject'> {
  /** Without a name where it may not stand there. */
  readonly subject: { readonly kind: Subject['kind']; readonly name?: string }
}

const CHANNEL_LENGTH = 30
const NAME_LENGTH = 60

/** A follow as a place may name it. */
export function shownAs(follow: Follow, mayShow: (text: string) => boolean): FollowShown {
  const { subject, base, ...others } = follow
  const { kind, name } = subject
  return {
    ...others,
    subject: { kind, ...(mayShow(name) && { name }) },
    ...(base !== undefined && mayShow(base) && { base }),
  }
}

/** A follow's name in plain text, "#channel · creator brush · LORA", by which it is chosen. */
export const followName = (words: Words, { channelName, ...one }: FollowShown): string =>
  [`#${cut(oneLine(channelName), CHANNEL_LENGTH)}`, ...marksOf(words, one, cut)].join(' · ')

/** The same in markdown, with a link to the channel. */
export const followLink = (words: Words, one: FollowShown): string =>
  [`<#${one.channel}>`, ...marksOf(words, one, inert)].join(' · ')

/** The name of what is followed, in markdown; undefined where it may not stand there. */
export const subjectName = ({ name }: FollowShown['subject']): string | undefined =>
  name && inert(name, NAME_LENGTH)

function marksOf(
  words: Words,
  { subject: { kind, name }, type, base }: Omit<FollowShown, 'channelName'>,
  harmless: (text: string, max: number) => string,
): readonly string[] {
  const marks = [type, base].filter((mark) => mark !== undefined)
  return [
    words.followSubject(kind, name && harmless(oneLine(name), NAME_LENGTH)),
    ...marks.map((mark) => harmless(mark, NAME_LENGTH)),
  ]
}
