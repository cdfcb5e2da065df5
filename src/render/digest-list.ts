import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import type { Digest } from '../digest/digest.ts'
import type { Reply } from '../reply.ts'
import type { Delivery } from '../store/store.ts'
import type { Words } from '../words/words.ts'
import { button } from './button.ts'
import { COLOUR } from './colour.ts'
import { filtersInWords } from './filters.ts'
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
}

const NAME_LENGTH = 60

/** A digest's name in plain text: "#channel 09:00 · LORA · anime". */
export const digestName = ({ channelName, time, type, base, tag }: Digest): string =>
  [`#${channelName} ${time}`, type, base, tag].filter((part) => part !== undefined).join(' · ')

/** All digests of a server, line by line, and one of them in full. */
export function digestListReply(words: Words, list: DigestList): Reply {
  const { digests, chosen, deliveries } = list
  const lines = digests.map((one) => {
    const mark = one.id === chosen.id ? '▸' : '•'
    const state =
      one.paused === undefined ? words.moment(one.nextAt) : words.pausedBriefly(one.paused)
    const when = `${inert(words.days(one.days), NAME_LENGTH)} ${one.time}`
    const vague = list.isVague(one) ? ` · ⚠️ ${inert(one.zone, NAME_LENGTH)}` : ''
    return `${mark} <#${one.channel}> ${when} · ${state}${vague}`
  })
  // A single one would say the same twice.
  const overview = digests.length < 2 ? [] : [...lines, '']
  const history =
    deliveries.length === 0
      ? [words.noDeliveries]
      : [words.lastDeliveries, ...deliveries.map((one) => deliveryLine(words, one))]
  const embed: APIEmbed = {
    color: COLOUR,
    title: words.digestsTitle,
    description: [...overview, ...digestLines(words, list), ...history].join('\n'),
  }
  const items = digests.map((one) => ({
    label: digestName(one),
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

/** What a digest is, in a few lines. */
function digestLines(words: Words, { chosen, isVague }: DigestList): readonly string[] {
  const { channel, days, time, zone, count, mention, publish, paused, nextAt } = chosen
  const what = [
    ...filtersInWords(words, chosen),
    words.upTo(count),
    ...(mention === undefined ? [] : [words.mentions(mention)]),
    ...(publish ? [words.publishes] : []),
  ]
  return [
    `**<#${channel}>** · ${words.days(days)} ${time} · ${inert(zone, NAME_LENGTH)}`,
    what.join(' · '),
    paused === undefined ? words.nextPost(nextAt) : words.paused(paused),
    ...(isVague(chosen) ? [words.isVague(inert(zone, NAME_LENGTH))] : []),
  ]
}

function deliveryLine(words: Words, delivery: Delivery): string {
  const { day, dueAt, postedAt, unpublished } = delivery
  const late = postedAt === undefined ? 0 : Math.round((postedAt - dueAt) / 60_000)
  const published = unpublished === undefined ? '' : words.unpublished(unpublished)
  return words.deliveryLine(day, words.delivery(delivery), words.minutesLate(late), published)
}

/** Asks once whether a digest shall really go. */
export const removeReply = (
  words: Words,
  digest: Digest,
  to: { readonly remove: string; readonly keep: string },
): Reply =>
  withButtons({ content: words.removeAsk(`<#${digest.channel}> ${digest.time}`) }, [
    button(words.removeForGood, to.remove, ButtonStyle.Danger),
    button(words.keep, to.keep),
  ])
