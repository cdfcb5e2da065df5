import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import { CannotSend } from '../cannot-send.ts'
import { partialChannel } from '../channel.ts'
import { READERS_ROLE_ID } from '../people.ts'
import { GUILD_ID, isInGuild, type Places } from '../places.ts'

/** What the ids among the values stand for (reference, "Resolved Data Structure"). */
export interface Resolved {
  readonly channels?: Readonly<Record<string, unknown>>
  readonly roles?: Readonly<Record<string, unknown>>
}

const ROLES = [
  { id: GUILD_ID, name: 'everyone' },
  { id: READERS_ROLE_ID, name: 'readers' },
].map((role, position) => ({
  ...role,
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  permissions: '0',
  managed: false,
  mentionable: false,
  flags: 0,
}))

/** The id behind `#news` or `@readers` (an id itself passes), with what it stands for. */
export function resolve(
  option: APIApplicationCommandOption,
  text: string,
  places: Places,
  permissions: bigint,
): { readonly id: string; readonly resolved: Resolved } | undefined {
  if (option.type === Kind.Channel) {
    const name = text.replace(/^#|^<#|>$/g, '')
    const place = Object.values(places.all).find((one) => one.name === name || one.id === name)
    if (!place || !isInGuild(place) || place.gone) {
      throw new CannotSend(`There is no channel ${text} here.`)
    }
    const types: readonly number[] | undefined = option.channel_types
    if (types?.length && !types.includes(place.type)) {
      throw new CannotSend(`${text} is not a kind of channel that "${option.name}" takes.`)
    }
    const channels = { [place.id]: partialChannel(place, places, permissions) }
    return { id: place.id, resolved: { channels } }
  }
  if (option.type === Kind.Role) {
    const name = text.replace(/^@|^<@&|>$/g, '')
    const role = ROLES.find((one) => one.name === name || one.id === name)
    if (!role) throw new CannotSend(`There is no role ${text} here.`)
    return { id: role.id, resolved: { roles: { [role.id]: role } } }
  }
  return undefined
}
