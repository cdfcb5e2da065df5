import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import type { Digest } from '../digest/digest.ts'
import type { Reply } from '../reply.ts'
import type { Delivery } from '../store/store.ts'
import type { Words } from '../words/words.ts'
import { button } from './button.ts'
import { COLOUR } from './colour.ts'
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
}

const NAME_LENGTH = 60
/** Longer than any zone's name, and 25 of them still leave room for one digest in full. */
const ZONE_LENGTH = 40

/** Whether a digest's time says little without its zone. */
export const zonesDiffer = (digests: readonly Digest[]): boolean =>
  new Set(digests.map(({ zone }) => zone)).size > 1

/** A digest's name in plain text: "#channel 09:00 · LORA · anime", with its zone where they differ. */
export const digestName = (
  { channelName, time, zone, type, base, tag }: Digest,
  withZone: boolean,
): string =>
  [`#${channelName} ${time}${withZone ? ` ${zone}` : ''}`, type, base, tag]
    .filter((part) => part !== undefined)
    .join(' · ')

/** All digests of a server, line by line, and one of them in full. */
export function digestListReply(words: Words, list: DigestList): Reply {
  const { digests, chosen, deliveries } = list
  const withZone = zonesDiffer(digests)
  // For a single digest an overview would say everything twice.
  const overview =
    digests.length < 2
      ? []
      : [...digests.map((one) => overviewLine(words, one, withZone, list)), '']
  const told = [...overview, ...digestLines(words, list)].join('\n')
  const room = LIMITS.embedDescription - told.length
  const embed: APIEmbed = {
    color: COLOUR,
    title: words.digestsTitle,
    description: told + history(words, deliveries, room),
  }
  const items = digests.map((one) => ({
    label: digestName(one, withZone),
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

function overviewLine(
  words: Words,
  one: Digest,
  withZone: boolean,
  { chosen, isVague }: DigestList,
): string {
  const mark = one.id === chosen.id ? '▸' : '•'
  const vague = isVague(one)
  const zone = withZone || vague ? ` ${inert(one.zone, ZONE_LENGTH)}` : ''
  const when = `${inert(words.days(one.days), NAME_LENGTH)} ${one.time}${zone}${vague ? ' ⚠️' : ''}`
  const state =
    one.paused === undefined ? words.moment(one.nextAt) : words.pausedBriefly(one.paused)
  return `${mark} <#${one.channel}> ${when} · ${state}`
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
    `**<#${channel}>** · ${words.days(days)} ${time} · ${inert(zone, ZONE_LENGTH)}`,
    what.join(' · '),
    paused === undefined ? words.nextPost(nextAt) : words.paused(paused),
    ...(isVague(chosen) ? [words.isVague(inert(zone, ZONE_LENGTH))] : []),
  ]
}

/** The newest deliveries, as many as there is room for. */
function history(words: Words, deliveries: readonly Delivery[], room: number): string {
  if (deliveries.length === 0) return `\n${words.noDeliveries}`
  let shown = `\n${words.lastDeliveries}`
  for (const one of deliveries) {
    const longer = `${shown}\n${deliveryLine(words, one)}`
    if (longer.length > room) break
    shown = longer
  }
  return shown
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
