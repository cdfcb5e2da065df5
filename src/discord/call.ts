import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { DELETE_ID, pressed } from '../button.ts'
import type { Action, Call, Given } from '../command.ts'

/** Every action by the path of a call that asks for it. */
type Actions = ReadonlyMap<string, Action>

/** A call whose place has yet to be judged. */
type Unjudged = Omit<Call<Given>, 'ceiling'>

/** What an interaction asks for. */
export type Asked =
  /** An answer: a new message, or the pressed one changed. */
  | { readonly kind: 'answer'; readonly call: Unjudged; readonly changes: boolean }
  | {
      readonly kind: 'suggest'
      readonly call: Unjudged
      readonly option: string
      readonly typed: string
    }
  | { readonly kind: 'delete'; readonly allowed: boolean }
  /** A button that fits no command as it is today. */
  | { readonly kind: 'outdated' }

/** Reads Discord's own JSON: who asks what, where, and who is to see the answer. */
export function callOf(interaction: APIInteraction, actions: Actions): Asked | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return slashCommand(interaction, actions)
    case InteractionType.ApplicationCommandAutocomplete:
      return typing(interaction)
    case InteractionType.MessageComponent:
      return press(interaction, actions)
    default:
      return undefined
  }
}

function slashCommand(
  interaction: APIApplicationCommandInteraction,
  actions: Actions,
): Asked | undefined {
  const { data } = interaction
  if (data.type !== ApplicationCommandType.ChatInput) return undefined
  const { private: asked, ...options } = given(data.options)
  const always = actions.get(data.name)?.private ?? false
  const call = {
    ...caller(interaction),
    path: data.name,
    options,
    private: always || asked === true,
  }
  return { kind: 'answer', call, changes: false }
}

function typing(interaction: APIApplicationCommandAutocompleteInteraction): Asked | undefined {
  const { name, options } = interaction.data
  const focused = options.find((option) => 'focused' in option && option.focused === true)
  if (focused === undefined || !('value' in focused)) return undefined
  const call = {
    ...caller(interaction),
    path: name,
    options: given(options),
    private: true,
  }
  return { kind: 'suggest', call, option: focused.name, typed: String(focused.value) }
}

function press(interaction: APIMessageComponentInteraction, actions: Actions): Asked {
  const { data, message } = interaction
  const from = caller(interaction)
  const isAsker = message.interaction_metadata?.user.id === from.userId
  if (data.custom_id === DELETE_ID) {
    const moderates = (from.permissions & PermissionFlagsBits.ManageMessages) !== 0n
    return { kind: 'delete', allowed: isAsker || moderates }
  }
  // What is chosen in a menu carries its whole call, as a button does.
  const id = 'values' in data ? (data.values[0] ?? '') : data.custom_id
  const found = pressed([...actions.values()], id)
  const path = [...actions.keys()].find((key) => actions.get(key) === found?.action)
  if (found === undefined || path === undefined) return { kind: 'outdated' }
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const changes = found.verb === 'turn' && isAsker
  const call = {
    ...from,
    path,
    options: found.given,
    // What leads elsewhere opens for who pressed; so does a page turned by somebody else.
    private: found.verb !== 'show' && (changes ? isPrivate : true),
  }
  return { kind: 'answer', call, changes }
}

function caller(interaction: APIInteraction): Omit<Unjudged, 'path' | 'options' | 'private'> {
  const { member, user, guild_id: guildId, channel } = interaction
  return {
    locale: 'locale' in interaction ? interaction.locale : 'en-US',
    userId: member?.user.id ?? user?.id ?? '',
    channelId: channel?.id ?? '',
    ...(guildId !== undefined && { guildId }),
    permissions: BigInt(member?.permissions ?? 0),
  }
}

const given = (options: readonly { readonly name: string }[] | undefined): Given =>
  Object.fromEntries(
    (options ?? []).map((option) => [option.name, 'value' in option ? option.value : undefined]),
  )
