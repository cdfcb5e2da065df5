import {
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord-api-types/v10'
import type { MessageBody } from '../rules/message.ts'
import { emptyMessage } from '../rules/refusal.ts'
import { blankMessage, type Shown, timestamp } from '../state/messages.ts'
import type { World } from '../state/world.ts'
import { pictured } from './attached.ts'
import { pingedBy } from './mentions.ts'
import type { Written } from './written.ts'

/** The fields of a message that do not come from its body. */
export type Origin = Pick<Shown, 'id' | 'channel_id' | 'author'> &
  Partial<
    Pick<
      Shown,
      | 'application_id'
      | 'interaction'
      | 'interaction_metadata'
      | 'message_reference'
      | 'nonce'
      | 'onlyFor'
      | 'type'
      | 'webhook_id'
    >
  >

/** The "thinking…" message of a deferred answer. */
export const loadingMessage = (origin: Origin, flags: number, now: number): Shown =>
  blankMessage({ ...origin, flags: flags | MessageFlags.Loading }, now)

export const newMessage = (world: World, origin: Origin, body: Written, flags: number): Shown =>
  filled(world, loadingMessage(origin, flags, world.clock.now()), body)

/** A message after an edit. Keys missing from the body keep their value. */
export function editedMessage(world: World, message: Shown, body: Written): Shown {
  const wasLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0
  const edited = filled(world, message, body)
  return wasLoading ? edited : { ...edited, edited_timestamp: timestamp(world.clock.now()) }
}

const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications

/** The flags after a body: it sets them, and of those set before takes only SUPPRESS_EMBEDS away. */
function flagsAfter(before: number, given: number | null | undefined): number {
  const kept = before & ~MessageFlags.Loading
  if (given === undefined || given === null) return kept
  return (kept & ~MessageFlags.SuppressEmbeds) | (given & SETTABLE)
}

function filled(world: World, message: Shown, body: Written): Shown {
  const { content, embeds, components } = body
  const result: Shown = {
    ...message,
    ...pictured(world, message, body, embeds === undefined ? undefined : embedsOf(embeds ?? [])),
    flags: flagsAfter(message.flags ?? 0, body.flags),
    content: content === undefined ? message.content : (content ?? '').trim(),
    ...(components !== undefined && { components: numbered(components ?? []) }),
  }
  const { attachments, held = attachments } = result
  const parts = [result.content, result.embeds, result.components ?? [], held]
  if (parts.every(({ length }) => length === 0)) throw emptyMessage()
  const place = world.places.at({ id: message.channel_id })
  const pinged = pingedBy(result, body.allowed_mentions, place)
  return { ...result, ...pinged }
}

// The body was checked. The types differ only in that null is allowed for an absent key.
const embedsOf = (embeds: NonNullable<MessageBody['embeds']>): APIMessage['embeds'] =>
  embeds.map((embed) => ({ ...(embed as APIEmbed), type: 'rich' as APIEmbed['type'] & string }))

interface Numbered {
  readonly id?: number | null | undefined
  readonly components?: readonly Numbered[]
}

/** Like Discord, numbers components without an id, from 1 on in their order. */
function numbered(
  components: NonNullable<MessageBody['components']>,
): APIMessageTopLevelComponent[] {
  let next = 0
  const give = (component: Numbered): Numbered => {
    next += 1
    return {
      ...component,
      id: component.id || next,
      ...(component.components && { components: component.components.map(give) }),
    }
  }
  return components.map((one) => give(one as Numbered)) as unknown as APIMessageTopLevelComponent[]
}
