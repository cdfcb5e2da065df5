import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import type { Entry } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Announced } from '../store/store.ts'
import type { Words } from '../words/words.ts'
import { button } from './button.ts'
import { COLOUR } from './colour.ts'
import { type FollowShown, followLink, followName } from './follow-name.ts'
import { LIMITS } from './limits.ts'
import { address, label } from './masked-link.ts'
import { menu } from './menu.ts'
import { modelUrl } from './model-url.ts'
import { withButtons } from './reply.ts'

/** A server's follows, one of them with all there is to tell of it. */
export interface FollowList {
  readonly follows: readonly FollowShown[]
  readonly chosen: FollowShown
  /** What was told last for the chosen one, and its model where that may be shown here. */
  readonly last: Announced | undefined
  readonly model: Entry | undefined
  /** When something was last told for each, by their ids. */
  readonly lastTold: ReadonlyMap<number, number>
  /** When something new was last looked for. */
  readonly lookedAt: number | undefined
  /** The custom_ids. */
  readonly choose: (follow: FollowShown) => string
  /** Pauses it, or resumes it. */
  readonly turn: string
  readonly remove: string
}

/** Characters kept for the one that is told in full. */
const CHOSEN_ROOM = 1_000
const NAME_LENGTH = 100

/** All follows of a server, line by line, and one of them in full. */
export function followListReply(words: Words, list: FollowList): Reply {
  const { follows, chosen, choose } = list
  const embed: APIEmbed = {
    color: COLOUR,
    title: words.followsTitle,
    description: [...overview(words, list), ...inFull(words, list)].join('\n'),
  }
  const items = follows.map((one) => ({
    label: followName(words, one),
    customId: choose(one),
    chosen: one.id === chosen.id,
  }))
  // A menu holds half of what a server can have.
  const menus =
    follows.length < 2 ? [] : [items.slice(0, LIMITS.menuItems), items.slice(LIMITS.menuItems)]
  const components = menus
    .filter(({ length }) => length > 0)
    .map((some, nth) => menu(`follows ${nth}`, words.chooseFollow, some))
  return withButtons({ embeds: [embed], components }, [
    button(chosen.paused === undefined ? words.pause : words.resume, list.turn),
    button(words.remove, list.remove),
  ])
}

/** A line for each follow, as many as there is room for; none for a single one. */
function overview(words: Words, { follows, chosen, lastTold }: FollowList): readonly string[] {
  if (follows.length < 2) return []
  const lines: string[] = []
  let room = LIMITS.embedDescription - CHOSEN_ROOM
  for (const one of follows) {
    const at = lastTold.get(one.id)
    const facts = [
      ...(at === undefined ? [] : [words.moment(at)]),
      ...(one.paused === undefined ? [] : [words.followPausedBriefly(one.paused)]),
    ]
    const line = [`${one.id === chosen.id ? '▸' : '•'} ${followLink(words, one)}`, ...facts].join(
      ' · ',
    )
    room -= line.length + 1
    if (room < 0) break
    lines.push(line)
  }
  const more = follows.length - lines.length
  return [...lines, ...(more > 0 ? [words.moreFollows(more)] : []), '']
}

function inFull(words: Words, { chosen, last, model, lookedAt }: FollowList): readonly string[] {
  const { since, paused, mention, publish } = chosen
  const traits = [
    ...(mention === undefined ? [] : [words.mentions(mention)]),
    ...(publish ? [words.publishes] : []),
  ]
  return [
    `**${followLink(words, chosen)}**`,
    ...(traits.length > 0 ? [traits.join(' · ')] : []),
    paused === undefined ? words.followSince(since) : words.followPaused(paused),
    last === undefined ? words.notAnnounced : words.lastAnnounced(last.at, modelTold(model, last)),
    ...(paused === undefined && lookedAt !== undefined ? [words.lookedAt(lookedAt)] : []),
  ]
}

/** The model that was told last, with its link; nothing of one that may not be shown here. */
function modelTold(model: Entry | undefined, { finding }: Announced): string | undefined {
  const url = model && modelUrl(model, { id: finding.version })
  return url && `[${label(model.name, NAME_LENGTH)}](${address(url)})`
}

/** Asks once whether a follow shall really go. */
export const removeFollowReply = (
  words: Words,
  follow: FollowShown,
  to: { readonly remove: string; readonly keep: string },
): Reply =>
  withButtons({ content: words.removeFollowAsk(followLink(words, follow)) }, [
    button(words.removeForGood, to.remove, ButtonStyle.Danger),
    button(words.keep, to.keep),
  ])
