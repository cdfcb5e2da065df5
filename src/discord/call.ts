import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteractionData,
  type APIInteraction,
  type APIInteractionDataResolved,
  type APIMessageApplicationCommandInteractionData,
  type APIMessageComponentInteraction,
  type APIModalSubmissionComponent,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { DELETE_ID, type Pressed, pressed, repeated } from '../button.ts'
import type { Action, Call, Given } from '../command.ts'
import { languageOf } from '../message-language.ts'
import { BASE_LOCALE } from '../words/words.ts'
import { targetOf, writtenIn } from './target.ts'

/** Every action by the path of a call that asks for it. */
type Actions = ReadonlyMap<string, Action>

/** A call whose place has yet to be judged. */
type Unjudged = Omit<Call<Given>, 'ceiling'>

/** What an interaction asks for. `madeBy` is the interaction whose answer the pressed message is. */
export type Asked =
  /** An answer: a new message, or the pressed one changed. */
  | {
      readonly kind: 'answer'
      readonly call: Unjudged
      readonly changes: boolean
      /** Whether the answer is another message for all, to which the pressed one gives its buttons. */
      readonly shows?: boolean
      /** Whether the pressed message only said that it failed: then nothing of it is kept. */
      readonly again?: boolean
      readonly madeBy?: string | undefined
    }
  | {
      readonly kind: 'suggest'
      readonly call: Unjudged
      readonly option: string
      readonly typed: string
    }
  | {
      readonly kind: 'delete'
      readonly allowed: boolean
      readonly madeBy?: string | undefined
    }
  /** A button or a form that fits no command as it is today. */
  | { readonly kind: 'outdated' }

/** Reads Discord's own JSON: who asks what, where, and who is to see the answer. */
export function callOf(interaction: APIInteraction, actions: Actions): Asked | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return command(interaction, actions)
    case InteractionType.ApplicationCommandAutocomplete:
      return typing(interaction)
    case InteractionType.MessageComponent:
      return press(interaction, actions)
    case InteractionType.ModalSubmit:
      return submit(interaction, actions)
    default:
      return undefined
  }
}

function command(
  interaction: APIApplicationCommandInteraction,
  actions: Actions,
): Asked | undefined {
  switch (interaction.data.type) {
    case ApplicationCommandType.ChatInput:
      return slashCommand(interaction, interaction.data, actions)
    case ApplicationCommandType.Message:
      return messageCommand(interaction, interaction.data)
    default:
      return undefined
  }
}

function slashCommand(
  interaction: APIInteraction,
  data: APIChatInputApplicationCommandInteractionData,
  actions: Actions,
): Asked {
  const { path, options: all } = pathOf(data.name, data.options)
  const whole = given(all, data.resolved)
  const { private: asked, ...options } = whole
  const always = actions.get(path)?.private ?? false
  const call = {
    ...caller(interaction),
    path,
    // What is always private may ask who is to see what comes of it.
    options: always ? whole : options,
    private: always || asked === true,
  }
  return { kind: 'answer', call, changes: false }
}

function messageCommand(
  interaction: APIInteraction,
  { name, target_id: id, resolved }: APIMessageApplicationCommandInteractionData,
): Asked | undefined {
  const message = resolved.messages[id]
  if (message === undefined) return undefined
  const target = targetOf(message)
  const call = { ...caller(interaction), path: name, options: {}, private: true, target }
  return { kind: 'answer', call, changes: false }
}

function typing(interaction: APIApplicationCommandAutocompleteInteraction): Asked | undefined {
  const { path, options } = pathOf(interaction.data.name, interaction.data.options)
  const focused = options.find((option) => 'focused' in option && option.focused === true)
  if (focused === undefined || !('value' in focused)) return undefined
  const call = {
    ...caller(interaction),
    path,
    options: given(options, interaction.data.resolved),
    private: true,
  }
  return { kind: 'suggest', call, option: focused.name, typed: String(focused.value) }
}

function press(interaction: APIMessageComponentInteraction, actions: Actions): Asked {
  const { data, message } = interaction
  const from = caller(interaction)
  const madeBy = message.interaction_metadata?.id
  const isAsker = message.interaction_metadata?.user.id === from.userId
  // What is posted unasked answers no command: it pings whom it is for.
  const isPostedFor = (person: string): boolean =>
    message.interaction_metadata === undefined && message.mentions.some(({ id }) => id === person)
  const isOurs = data.component_type === ComponentType.StringSelect
  // What is chosen in a menu carries its whole call, as a button does; so does a menu of channels.
  const { id, locale } = languageOf(isOurs ? (data.values[0] ?? '') : data.custom_id)
  if (id === DELETE_ID) {
    const moderates = (from.permissions & PermissionFlagsBits.ManageMessages) !== 0n
    return { kind: 'delete', allowed: isAsker || isPostedFor(from.userId) || moderates, madeBy }
  }
  const found = wholeCall(id, actions) ?? pressed([...actions.values()], id)
  const path = [...actions.keys()].find((key) => actions.get(key) === found?.action)
  if (found === undefined || path === undefined) return { kind: 'outdated' }
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const shows = found.verb === 'show'
  const again = found.verb === 'again' && isAsker
  const changes = shows || again || (found.verb === 'turn' && isAsker)
  const call = {
    ...from,
    // A message keeps to its language; what opens is for who pressed.
    ...(changes && { locale }),
    path,
    options: found.given,
    // What leads elsewhere opens for who pressed; so does a page turned by somebody else.
    private: !shows && (changes ? isPrivate : true),
    pressedOn: writtenIn(message),
    ...(data.component_type === ComponentType.ChannelSelect && {
      picked: data.resolved.channels?.[data.values[0] ?? ''],
    }),
  }
  return { kind: 'answer', call, changes, shows, again, madeBy }
}

/** A form that was sent in: the call of its custom_id, with the fields as further options. */
function submit(interaction: APIModalSubmitInteraction, actions: Actions): Asked {
  const { data } = interaction
  const found = pressed([...actions.values()], data.custom_id)
  const path = [...actions.keys()].find((key) => actions.get(key) === found?.action)
  const fields = found && fieldsOf(data.components, found.action)
  if (found?.verb !== 'open' || path === undefined || fields === undefined) {
    return { kind: 'outdated' }
  }
  const options = { ...found.given, ...fields }
  const call = { ...caller(interaction), path, options, private: true }
  return { kind: 'answer', call, changes: false }
}

/**
 * What stands in the fields of a form, by the names of an action's options; undefined where one of them
 * is none of these. A field left empty is none.
 */
function fieldsOf(
  components: readonly APIModalSubmissionComponent[],
  { options }: Pick<Action, 'options'>,
): Given | undefined {
  const fields = components.flatMap((one) => ('component' in one ? [one.component] : []))
  if (fields.some((field) => !Object.hasOwn(options, field.custom_id))) return undefined
  const filled = fields.flatMap((field) => {
    const value = 'values' in field ? field.values[0] : field.value
    if (value === undefined || value === '') return []
    const isWhole = options[field.custom_id]?.wire.type === ApplicationCommandOptionType.Integer
    // A choice is always a text on its way.
    return [[field.custom_id, isWhole ? Number(value) : value] as const]
  })
  return Object.fromEntries(filled)
}

/** A slash command that is repeated. Whether somebody may use a private one Discord checks, not we. */
function wholeCall(id: string, actions: Actions): Pressed | undefined {
  const call = repeated(id)
  const action = call && actions.get(call.path)
  if (action === undefined || action.private) return undefined
  return { action, verb: 'again', given: call?.given ?? {} }
}

/** Only pings have none. */
export const localeOf = (interaction: APIInteraction): string =>
  'locale' in interaction ? interaction.locale : BASE_LOCALE

function caller(interaction: APIInteraction): Omit<Unjudged, 'path' | 'options' | 'private'> {
  const { member, user, guild_id: guildId, guild_locale: guildLocale, channel } = interaction
  const { authorizing_integration_owners: owners } = interaction
  return {
    locale: localeOf(interaction),
    userId: member?.user.id ?? user?.id ?? '',
    channelId: channel?.id ?? '',
    ...(guildId !== undefined && { guildId, installed: '0' in owners }),
    ...(guildLocale !== undefined && { guildLocale }),
    permissions: BigInt(member?.permissions ?? 0),
  }
}

type WireOption = APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>

/** A subcommand stands as the only option of its command, and its own options within it. */
function pathOf(name: string, options: readonly WireOption[] = []) {
  const [first] = options
  return first?.type === ApplicationCommandOptionType.Subcommand
    ? { path: `${name} ${first.name}`, options: first.options ?? [] }
    : { path: name, options }
}

/** Options by name; of a channel or a role all that Discord sends along. */
const given = (
  options: readonly WireOption[],
  { channels, roles }: APIInteractionDataResolved = {},
): Given =>
  Object.fromEntries(
    options.map((option) => {
      const value = 'value' in option ? option.value : undefined
      switch (option.type) {
        case ApplicationCommandOptionType.Channel:
          return [option.name, channels?.[option.value]]
        case ApplicationCommandOptionType.Role:
          return [option.name, roles?.[option.value]]
        default:
          return [option.name, value]
      }
    }),
  )
