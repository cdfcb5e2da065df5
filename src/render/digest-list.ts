import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import type { Digest } from '../digest/digest.ts'
import type { Reply } from '../reply.ts'
import type { Delivery } from '../store/store.ts'
import type { Words } from '../words/words.ts'
import { button } from './button.ts'
import { COLOUR } from './colour.ts'
import { digestLink, digestName, traitsOf, zonesDiffer } from './digest-name.ts'
import { filtersInWords } from './filters.ts'
import { LIMITS } from './limits.ts'
import { menu } from './menu.ts'
import { withButtons } from './reply.ts'
import { inert } from './text.ts'

/** A server's digests, one of them with all there is to tell of it. */
export interface DigestList {
  readonly digests: readonly Digest[]
  readonly chosen: Digest
  /** The chosen one's, the newest first. */
  readonly deliveries: readonly Delivery[]
  /** Whether its time zone may mean another time than its managers think. */
  readonly isVague: (digest: Digest) => boolean
  /** The custom_ids. */
  readonly choose: (digest: Digest) => string
  readonly preview: string
  /** Pauses it, or resumes it. */
  readonly turn: string
  readonly remove: string
  /** What a text names `/digest edit` by. */
  readonly edit: string
}

const TRAIT_LENGTH = 60
/** Longer than any zone's name, and 25 of them still leave room for one digest in full. */
const ZONE_LENGTH = 40
/** Characters kept for what a digest did last, before its server's others are told in full. */
const HISTORY_ROOM = 600

/** All digests of a server, line by line, and one of them in full. */
export function digestListReply(words: Words, list: DigestList): Reply {
  const { digests, chosen } = list
  const lines = digestLines(words, list)
  const full = [...overview(words, list, true), ...lines].join('\n')
  const fits = full.length + HISTORY_ROOM <= LIMITS.embedDescription
  const told = fits ? full : [...overview(words, list, false), ...lines].join('\n')
  const room = LIMITS.embedDescription - told.length
  const embed: APIEmbed = {
    color: COLOUR,
    title: words.digestsTitle,
    description: told + history(words, list, room),
  }
  const items = digests.map((one) => ({
    label: digestName(words, one, digests),
    customId: list.choose(one),
    chosen: one.id === chosen.id,
  }))
  const components = digests.length < 2 ? [] : [menu('digests', words.chooseDigest, items)]
  return withButtons({ embeds: [embed], components }, [
    button(words.preview, list.preview),
    button(chosen.paused === undefined ? words.pause : words.resume, list.turn),
    button(words.remove, list.remove),
  ])
}

/** A line for each digest; none for a single one, of which they would say everything twice. */
function overview(words: Words, list: DigestList, withTraits: boolean): readonly string[] {
  const { digests, chosen, isVague } = list
  if (digests.length < 2) return []
  const withZone = zonesDiffer(digests)
  const lines = digests.map((one) => {
    const vague = isVague(one)
    const zone = withZone || vague ? ` ${inert(one.zone, ZONE_LENGTH)}` : ''
    const days = inert(words.days(one.days), TRAIT_LENGTH)
    const told = [
      `<#${one.channel}> ${days} ${one.time}${zone}${vague ? ' ⚠️' : ''}`,
      ...(withTraits ? traitsOf(words, one, digests).map((one) => inert(one, TRAIT_LENGTH)) : []),
      one.paused === undefined ? words.moment(one.nextAt) : words.pausedBriefly(one.paused),
    ]
    return `${one.id === chosen.id ? '▸' : '•'} ${told.join(' · ')}`
  })
  return [...lines, '']
}

/** What a digest is, in a few lines. */
function digestLines(words: Words, { chosen, isVague, edit }: DigestList): readonly string[] {
  const { channel, days, time, zone, rank, fresh, count, mention, publish, paused, nextAt } = chosen
  const what = [
    words.rankChoice(rank),
    ...filtersInWords(words, chosen),
    words.upTo(count),
    ...(fresh ? [words.repeatsNothing] : []),
    ...(mention === undefined ? [] : [words.mentions(mention)]),
    ...(publish ? [words.publishes] : []),
  ]
  return [
    `**<#${channel}>** · ${words.days(days)} ${time} · ${inert(zone, ZONE_LENGTH)}`,
    what.join(' · '),
    paused === undefined ? words.nextPost(nextAt) : words.paused(paused, edit),
    ...(isVague(chosen) ? [words.isVague(inert(zone, ZONE_LENGTH), edit)] : []),
  ]
}

/** The newest deliveries, as many as there is room for. */
function history(words: Words, { deliveries, edit }: DigestList, room: number): string {
  if (deliveries.length === 0) return `\n${words.noDeliveries}`
  let shown = `\n${words.lastDeliveries}`
  for (const one of deliveries) {
    const longer = `${shown}\n${deliveryLine(words, one, edit)}`
    if (longer.length > room) break
    shown = longer
  }
  return shown
}

function deliveryLine(words: Words, delivery: Delivery, edit: string): string {
  const { run: day, dueAt, postedAt, unpublished } = delivery
  const late = postedAt === undefined ? 0 : Math.round((postedAt - dueAt) / 60_000)
  const published = unpublished === undefined ? '' : words.unpublished(unpublished, edit)
  return words.deliveryLine(day, words.delivery(delivery), words.minutesLate(late), published)
}

/** Asks once whether a digest shall really go. */
export const removeReply = (
  words: Words,
  digest: Digest,
  digests: readonly Digest[],
  to: { readonly remove: string; readonly keep: string },
): Reply =>
  withButtons({ content: words.removeAsk(digestLink(words, digest, digests)) }, [
    button(words.removeForGood, to.remove, ButtonStyle.Danger),
    button(words.keep, to.keep),
  ])
