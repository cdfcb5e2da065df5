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
import { pingedBy } from './mentions.ts'

/** What is known of a message before its body: where, by whom, in answer to what. */
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

/** A message that is still "thinking…". */
export const loadingMessage = (origin: Origin, flags: number, now: number): Shown =>
  blankMessage({ ...origin, flags: flags | MessageFlags.Loading }, now)

/** A new message with this body. */
export const newMessage = (world: World, origin: Origin, body: MessageBody, flags: number): Shown =>
  filled(world, loadingMessage(origin, flags, world.clock.now()), body)

/** The message with what the body mentions changed and everything else kept. */
export function editedMessage(world: World, message: Shown, body: MessageBody): Shown {
  const wasLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0
  const edited = filled(world, message, body)
  return wasLoading ? edited : { ...edited, edited_timestamp: timestamp(world.clock.now()) }
}

const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications

function filled({ places }: World, message: Shown, body: MessageBody): Shown {
  const { content, embeds, components } = body
  const flags = ((message.flags ?? 0) & ~MessageFlags.Loading) | ((body.flags ?? 0) & SETTABLE)
  const result: Shown = {
    ...message,
    flags,
    content: content === undefined ? message.content : (content ?? '').trim(),
    embeds: embeds === undefined ? message.embeds : embedsOf(embeds ?? []),
    ...(components !== undefined && { components: numbered(components ?? []) }),
  }
  if (!result.content && !result.embeds.length && !result.components?.length) throw emptyMessage()
  const pinged = pingedBy(result, body.allowed_mentions, places.at({ id: message.channel_id }))
  return { ...result, ...pinged }
}

// The rules have looked at every field; what is left is that null also means absent there.
const embedsOf = (embeds: NonNullable<MessageBody['embeds']>): APIMessage['embeds'] =>
  embeds.map((embed) => ({ ...(embed as APIEmbed), type: 'rich' as APIEmbed['type'] & string }))

interface Numbered {
  readonly id?: number | null | undefined
  readonly components?: readonly Numbered[]
}

/** Discord numbers the components that came without an id, from 1 on, as they stand. */
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
