import type { APIApplicationCommand, APIMessage, InteractionType } from 'discord-api-types/v10'
import { partialChannel } from '../state/channel.ts'
import { GUILD_FEATURES } from '../state/guild.ts'
import type { Pending } from '../state/interactions.ts'
import type { Shown } from '../state/messages.ts'
import type { Account } from '../state/people.ts'
import { APPLICATION_ID } from '../state/world.ts'
import type { ModalData } from './filled.ts'
import type { FilledOption, Resolved } from './slash/fill.ts'

const ATTACHMENT_MAX_BYTES = 10_485_760

/** The `data` of a command or its autocomplete. */
export interface CommandData {
  readonly id: string
  readonly name: string
  readonly type: number
  readonly options?: readonly FilledOption[]
  readonly resolved?: Resolved | { readonly messages: Readonly<Record<string, unknown>> }
  readonly target_id?: string
}

/** The `data` of a button or menu. */
export interface ComponentData {
  readonly custom_id: string
  readonly component_type: number
  readonly id?: number
  readonly values?: readonly string[]
  /** Of a menu of channels: each chosen one. */
  readonly resolved?: Resolved
}

/** What an interaction brings, by its kind. */
export type InteractionData = CommandData | ComponentData | ModalData

/** The JSON of INTERACTION_CREATE (Discord docs, "Interaction Structure"). */
export function payloadOf(
  pending: Pending,
  data: InteractionData,
  wire: (message: Shown) => APIMessage,
  guildLocale: (guild: string) => string,
): { readonly id: string; readonly type: InteractionType } & Record<string, unknown> {
  const { id, type, token, account, place, context, owners, locale, pressed } = pending
  const { guild } = place
  return {
    id,
    application_id: APPLICATION_ID,
    type,
    token,
    version: 1,
    data,
    channel: partialChannel(place, account.permissions),
    channel_id: place.id,
    ...(guild
      ? {
          guild_id: guild,
          guild: { id: guild, locale: guildLocale(guild), features: GUILD_FEATURES },
          guild_locale: guildLocale(guild),
          member: memberOf(account),
        }
      : { user: account.user }),
    locale,
    app_permissions: String(place.botPermissions),
    entitlements: [],
    authorizing_integration_owners: owners,
    context,
    attachment_size_limit: ATTACHMENT_MAX_BYTES,
    ...(pressed && { message: wire(pressed) }),
  }
}

const memberOf = ({ user, permissions, roles }: Account) => ({
  user,
  roles,
  permissions: String(permissions),
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  nick: null,
  avatar: null,
  banner: null,
  premium_since: null,
  communication_disabled_until: null,
  pending: false,
  deaf: false,
  mute: false,
  flags: 0,
})

export const commandData = (
  command: APIApplicationCommand,
  options: readonly FilledOption[],
  resolved?: Resolved,
): CommandData => ({
  id: command.id,
  name: command.name,
  type: command.type,
  ...(options.length > 0 && { options }),
  ...(resolved && { resolved }),
})

/** The `data` of a message command that is used on this message. */
export const targetedData = (
  command: APIApplicationCommand,
  target: Shown,
  wire: (message: Shown) => APIMessage,
): CommandData => ({
  ...commandData(command, []),
  target_id: target.id,
  resolved: { messages: { [target.id]: wire(target) } },
})
