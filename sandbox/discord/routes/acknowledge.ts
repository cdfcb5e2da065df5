import {
  type APIMessageInteraction,
  type APIMessageInteractionMetadata,
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10'
import { z } from 'zod'
import { checkedSuggestions, type Suggestion } from '../rules/choice.ts'
import { checked, invalidForm } from '../rules/form.ts'
import { checkedModal, type Modal } from '../rules/modal.ts'
import { unknownMessage } from '../rules/refusal.ts'
import type { Pending } from '../state/interactions.ts'
import type { Shown } from '../state/messages.ts'
import { APPLICATION_ID, type World } from '../state/world.ts'
import { editedMessage, loadingMessage, newMessage, type Origin } from './compose.ts'
import type { Asked } from './route.ts'
import { messageOf, type Written } from './written.ts'

// The callback types allowed per interaction type (Discord docs, "Interaction Callback Type").
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5],
}
/** Of a modal that was opened from a message, which can be updated. */
const ALLOWED_ON_MESSAGE = [4, 5, 6, 7]

/** Those that say something at once, which files can come with. */
const SHOWING: readonly number[] = [Callback.ChannelMessageWithSource, Callback.UpdateMessage]

const callbackSchema = z.strictObject({ type: z.int(), data: z.unknown().optional() })
const deferral = z
  .strictObject({ flags: z.literal([0, MessageFlags.Ephemeral]).nullish() })
  .nullish()
const nothing = z.strictObject({}).nullish()

/** The type and data of a callback. Throws `Refused` if the interaction does not allow it. */
export function checkedCallback(
  world: World,
  pending: Pending,
  body: unknown,
): { readonly type: number; readonly data?: unknown } {
  const callback = world.strict
    ? checked(callbackSchema, body)
    : (body as { readonly type: number; readonly data?: unknown })
  const isOnMessage = pending.type === InteractionType.ModalSubmit && pending.pressed
  const allowed = isOnMessage ? ALLOWED_ON_MESSAGE : (ALLOWED[pending.type] ?? [])
  if (!allowed.includes(callback.type)) {
    const message = `Value must be one of {${allowed.join(', ')}}.`
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }])
  }
  return callback
}

/** Carries out a callback. Returns the message it created or changed, if any. */
export function acknowledged(
  world: World,
  pending: Pending,
  { type, data }: { readonly type: number; readonly data?: unknown },
  files: Asked['files'] = [],
): Shown | undefined {
  const { clock, messages, interactions, modals } = world
  if (files.length > 0 && !SHOWING.includes(type)) {
    const message = 'This type of callback shows no message.'
    throw invalidForm([{ path: ['files'], code: 'HOUSE_RULE_NO_MESSAGE', message }])
  }
  switch (type) {
    case Callback.ApplicationCommandAutocompleteResult:
      pending.suggestions = world.strict
        ? checkedSuggestions(data)
        : (data as { readonly choices: readonly Suggestion[] }).choices
      interactions.acknowledge(pending, type, false)
      interactions.settle(pending)
      return undefined
    case Callback.Modal:
      modals.open(pending, world.strict ? checkedModal(data) : (data as Modal))
      interactions.acknowledge(pending, type, false)
      interactions.settle(pending)
      return undefined
    case Callback.DeferredMessageUpdate:
      checked(nothing, data)
      if (pending.pressed) pending.original = pending.pressed.id
      interactions.acknowledge(pending, type, true)
      return undefined
    case Callback.UpdateMessage: {
      const before = pending.pressed && messages.get(pending.pressed.id)
      if (!before) throw unknownMessage()
      const body = messageOf(world, 'edit', { body: data, files }, before.flags)
      const after = messages.put(editedMessage(world, before, body))
      pending.original = after.id
      interactions.acknowledge(pending, type, false)
      interactions.settle(pending)
      return after
    }
    case Callback.DeferredChannelMessageWithSource: {
      const { flags } = checked(deferral, data) ?? {}
      const origin = originOf(world, pending, isPrivate(pending, flags))
      const message = loadingMessage(origin, flagsOf(origin), clock.now())
      pending.original = messages.put(message).id
      pending.loading = true
      interactions.acknowledge(pending, type, true)
      return message
    }
    default: {
      const body = messageOf(world, 'answer', { body: data, files })
      const message = answerMessage(world, pending, body)
      pending.original = messages.put(message).id
      interactions.acknowledge(pending, type, false)
      interactions.settle(pending)
      return message
    }
  }
}

const isPrivate = ({ forcedPrivate }: Pending, flags: number | null | undefined) =>
  forcedPrivate || ((flags ?? 0) & MessageFlags.Ephemeral) !== 0

const flagsOf = ({ onlyFor }: Origin) => (onlyFor ? MessageFlags.Ephemeral : 0)

/** A new message that answers an interaction: the first answer or a follow-up. */
export function answerMessage(world: World, pending: Pending, body: Written): Shown {
  const origin = originOf(world, pending, isPrivate(pending, body.flags))
  return newMessage(world, origin, body, flagsOf(origin))
}

function originOf(world: World, pending: Pending, hidden: boolean): Origin {
  const { place, account, pressed, target, original, command } = pending
  const answered = original ?? pressed?.id
  return {
    id: world.nextId(),
    channel_id: place.id,
    author: world.bot,
    application_id: APPLICATION_ID,
    webhook_id: APPLICATION_ID,
    type: answered
      ? MessageType.Reply
      : target
        ? MessageType.ContextMenuCommand
        : MessageType.ChatInputCommand,
    ...(command && { interaction: usedCommand(pending, command) }),
    interaction_metadata: metadataOf(pending),
    ...(answered && { message_reference: { channel_id: place.id, message_id: answered } }),
    ...(hidden && { onlyFor: account.user.id }),
  }
}

/** Deprecated, but Discord's client still reads the name of the command from it. */
const usedCommand = ({ id, type, account }: Pending, name: string): APIMessageInteraction => ({
  id,
  type,
  name,
  user: account.user,
})

function metadataOf(pending: Pending): APIMessageInteractionMetadata {
  const { id, type, account, owners, pressed, target, original, openedBy } = pending
  // One literal serves all kinds of metadata. The cast is needed because only `type` tells which.
  return {
    id,
    type,
    user: account.user,
    authorizing_integration_owners: owners,
    ...(pressed && !openedBy && { interacted_message_id: pressed.id }),
    ...(openedBy && { triggering_interaction_metadata: metadataOf(openedBy) }),
    ...(target && { target_message_id: target.id }),
    ...(original && { original_response_message_id: original }),
  } as APIMessageInteractionMetadata
}
