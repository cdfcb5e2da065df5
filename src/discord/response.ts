import type { RawFile } from 'discord.js'
import {
  type APIInteractionResponse,
  type APILabelComponent,
  type APIModalInteractionResponse,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  TextInputStyle,
} from 'discord-api-types/v10'
import type { Suggestion } from '../command.ts'
import type { ChoiceField, Field, Form, TextField } from '../form.ts'
import type { Reply } from '../reply.ts'

/**
 * A reply as a whole message. Every field is set, because an edit keeps what it does not name: of the
 * files before it none stay. What is in its files goes beside it (`filesOf`). Nobody is ever pinged.
 */
export const messageOf = ({ content, embeds, components, files, suppressEmbeds }: Reply) => ({
  content: content ?? '',
  embeds: [...(embeds ?? [])],
  components: [...(components ?? [])],
  attachments: (files ?? []).map(({ name, description }, id) => ({
    id: String(id),
    filename: name,
    ...(description && { description }),
  })),
  allowed_mentions: { parse: [] },
  ...(suppressEmbeds && { flags: MessageFlags.SuppressEmbeds }),
})

/** The files of a reply, in the order of their ids, as discord.js sends them. */
export const filesOf = ({ files = [] }: Reply): { readonly files?: RawFile[] } =>
  files.length === 0 ? {} : { files: files.map(({ name, bytes }) => ({ name, data: bytes })) }

/** A message that only who asked can see, when it is to be private. */
export const seenBy = (isPrivate: boolean) => (isPrivate ? { flags: MessageFlags.Ephemeral } : {})

/** A reply as a new message. */
export function newMessageOf(reply: Reply, isPrivate: boolean) {
  const { flags = 0, ...message } = messageOf(reply)
  const all = flags | (seenBy(isPrivate).flags ?? 0)
  return { ...message, ...(all !== 0 && { flags: all }) }
}

/**
 * The first and only answer: a new message, or the pressed message changed. It cannot carry files.
 */
export const responseOf = (
  reply: Reply,
  to: { readonly private: boolean; readonly changes: boolean },
): APIInteractionResponse =>
  to.changes && !reply.private
    ? { type: InteractionResponseType.UpdateMessage, data: messageOf(reply) }
    : {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: newMessageOf(reply, to.private || reply.private === true),
      }

/** A message without its buttons and menus, and else as it is. */
export const BARE = { components: [], allowed_mentions: { parse: [] } }

/** "Thinking…", or nothing to be seen when the pressed message will change. */
export const deferralOf = (to: {
  readonly private: boolean
  readonly changes: boolean
}): APIInteractionResponse =>
  to.changes
    ? { type: InteractionResponseType.DeferredMessageUpdate }
    : {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: seenBy(to.private),
      }

export const choicesOf = (suggestions: readonly Suggestion[]): APIInteractionResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: suggestions.map(({ name, value }) => ({ name, value })) },
})

/** A form as Discord's modal. Each field has its name as custom_id. */
export const modalOf = ({
  form: { title, customId, fields },
}: Form): APIModalInteractionResponse => ({
  type: InteractionResponseType.Modal,
  data: { custom_id: customId, title, components: fields.map(labelOf) },
})

const labelOf = (field: Field): APILabelComponent => ({
  type: ComponentType.Label,
  label: field.label,
  ...(field.about !== undefined && { description: field.about }),
  component: field.kind === 'text' ? inputOf(field) : selectOf(field),
})

const inputOf = ({ name, max, required, long, value }: TextField) => ({
  type: ComponentType.TextInput as const,
  custom_id: name,
  style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
  max_length: max,
  required,
  ...(value !== undefined && { value }),
})

const selectOf = ({ name, choices, default: chosen }: ChoiceField) => ({
  type: ComponentType.StringSelect as const,
  custom_id: name,
  required: true,
  options: choices.map((choice) => ({
    label: choice.name,
    value: choice.value,
    default: choice.value === chosen,
  })),
})
