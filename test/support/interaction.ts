import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10'

/** Fields laid over a payload, as plain JSON. */
type Json = Readonly<Record<string, unknown>>

export const ADA = { id: '100', username: 'ada' }
export const BOB = { id: '101', username: 'bob' }
const APPLICATION_ID = '900'

/** A text channel of a server that has installed the bot. */
export const GENERAL: Json = {
  channel: { id: '200', type: ChannelType.GuildText, nsfw: false },
  guild_id: '300',
  authorizing_integration_owners: { 0: '300' },
}
export const AFTER_DARK: Json = {
  ...GENERAL,
  channel: { id: '201', type: ChannelType.GuildText, nsfw: true },
}
/** A thread, of which Discord does not say what its parent is. */
export const THREAD: Json = {
  ...GENERAL,
  channel: { id: '202', type: ChannelType.PublicThread, parent_id: '201' },
}

/** In a server one is a member with permissions there. */
export const memberOf = (user: Json, permissions = 0n): Json => ({
  member: { user, permissions: String(permissions), roles: [] },
})

// Only what is read is here, so the whole type of a payload is claimed and not proved.
const payload = (json: Json): APIInteraction =>
  ({
    id: '1',
    application_id: APPLICATION_ID,
    token: 'token-1',
    version: 1,
    locale: 'en-US',
    ...GENERAL,
    ...memberOf(ADA),
    ...json,
  }) as unknown as APIInteraction

const optionOf = ([name, value]: readonly [string, unknown]) => ({
  name,
  value,
  type:
    typeof value === 'boolean'
      ? ApplicationCommandOptionType.Boolean
      : ApplicationCommandOptionType.String,
})

/** A slash command with these options. */
export const slash = (name: string, options: Json = {}, change: Json = {}): APIInteraction =>
  payload({
    type: InteractionType.ApplicationCommand,
    data: {
      id: '5',
      type: ApplicationCommandType.ChatInput,
      name,
      ...(Object.keys(options).length > 0 && { options: Object.entries(options).map(optionOf) }),
    },
    ...change,
  })

/** A slash command of which one option is being typed. */
export const typing = (
  name: string,
  options: readonly Partial<APIApplicationCommandInteractionDataOption>[] | readonly Json[],
  change: Json = {},
): APIInteraction =>
  payload({
    type: InteractionType.ApplicationCommandAutocomplete,
    data: { id: '5', type: ApplicationCommandType.ChatInput, name, options },
    ...change,
  })

/** What is typed for an option that is a text. */
export const typed = (name: string, value: string): Json => ({
  name,
  value,
  type: ApplicationCommandOptionType.String,
  focused: true,
})

/** A button pressed by Ada, on a message that she asked for. */
export const press = (
  customId: string,
  change: Json = {},
  message: Partial<APIMessage> | Json = {},
): APIInteraction =>
  payload({
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message: {
      id: '7',
      flags: 0,
      mentions: [],
      interaction_metadata: { id: '1', user: ADA },
      ...message,
    },
    ...change,
  })

/** A form that Ada sent in, with what stands in each field: of a choice a list. */
export const submit = (
  customId: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  change: Json = {},
): APIInteraction =>
  payload({
    type: InteractionType.ModalSubmit,
    data: { custom_id: customId, components: Object.entries(fields).map(filled) },
    ...change,
  })

const filled = ([custom_id, value]: [string, string | readonly string[]], at: number) => ({
  type: ComponentType.Label,
  id: 2 * at + 1,
  component: {
    id: 2 * at + 2,
    custom_id,
    ...(typeof value === 'string'
      ? { type: ComponentType.TextInput, value }
      : { type: ComponentType.StringSelect, values: value }),
  },
})

/** Something that Discord sends and nobody asks of this bot. */
export const unheardOf = (change: Json): APIInteraction => payload(change)
