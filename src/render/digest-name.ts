import type { Digest } from '../digest/digest.ts'
import type { Words } from '../words/words.ts'
import { cut, inert, oneLine } from './text.ts'

/** A menu cuts what is long, and a channel's name tells the least. */
const CHANNEL_LENGTH = 40
const MARK_LENGTH = 60

/** Whether a digest's time says little without its zone. */
export const zonesDiffer = (digests: readonly Digest[]): boolean =>
  new Set(digests.map(({ zone }) => zone)).size > 1

/**
 * A digest's name in plain text, "#channel 09:00 · LORA · anime", by which it is told from the others
 * of its server.
 */
export const digestName = (words: Words, one: Digest, digests: readonly Digest[]): string =>
  `#${cut(oneLine(one.channelName), CHANNEL_LENGTH)} ${marksOf(words, one, digests).join(' · ')}`

/** The same in markdown, with a link to the channel. */
export function digestLink(words: Words, one: Digest, digests: readonly Digest[]): string {
  const marks = marksOf(words, one, digests).map((mark) => inert(mark, MARK_LENGTH))
  return `<#${one.channel}> ${marks.join(' · ')}`
}

type Detail = (words: Words, digest: Digest) => string

/** What is told only where it differs; empty where it is as with most digests. */
const DETAILS: readonly Detail[] = [
  (words, { rank }) => words.rankChoice(rank),
  (words, { fresh }) => (fresh ? words.repeatsNothing : ''),
  (words, { count }) => words.upTo(count),
  (words, { publish }) => (publish ? words.publishes : ''),
]

/** What a digest is about, and, where another one has the same name, what it does differently. */
export function traitsOf(
  words: Words,
  one: Digest,
  digests: readonly Digest[],
  details = DETAILS,
): readonly string[] {
  const others = digests.filter((other) => baseOf(other) === baseOf(one))
  const different = details.filter((detail) =>
    others.some((other) => detail(words, other) !== detail(words, one)),
  )
  const { type = '', base = '', tag = '' } = one
  const told = different.map((detail) => detail(words, one))
  return [type, base, tag, ...told].filter((trait) => trait !== '')
}

const marksOf = (words: Words, one: Digest, digests: readonly Digest[]): readonly string[] => [
  zonesDiffer(digests) ? `${one.time} ${one.zone}` : one.time,
  ...traitsOf(words, one, digests, [(words, { days }) => words.days(days), ...DETAILS]),
]

const baseOf = ({ channelName, time, zone, type, base, tag }: Digest): string =>
  JSON.stringify([channelName, time, zone, type, base, tag])
