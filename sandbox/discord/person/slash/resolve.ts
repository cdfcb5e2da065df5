import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import { CannotSend } from '../../rules/cannot-send.ts'
import { partialChannel } from '../../state/channel.ts'
import type { Place } from '../../state/places.ts'
import type { Role } from '../../state/roles.ts'

/** What the ids among the values stand for (reference, "Resolved Data Structure"). */
export interface Resolved {
  readonly channels?: Readonly<Record<string, unknown>>
  readonly roles?: Readonly<Record<string, unknown>>
}

/** What somebody can name where they are, and what they may do there. */
export interface Names {
  readonly channels: readonly Place[]
  readonly roles: readonly Role[]
  readonly permissions: bigint
}

/** The id behind `#news` or `@readers` (an id itself passes), with what it stands for. */
export function resolve(
  option: APIApplicationCommandOption,
  text: string,
  names: () => Names,
): { readonly id: string; readonly resolved: Resolved } | undefined {
  if (option.type === Kind.Channel) {
    const { channels, permissions } = names()
    const name = text.replace(/^#|^<#|>$/g, '')
    const place = channels.find((one) => one.name === name || one.id === name)
    if (!place) throw new CannotSend(`There is no channel "${text}" here.`)
    const types: readonly number[] | undefined = option.channel_types
    if (types?.length && !types.includes(place.type)) {
      throw new CannotSend(`${text} is not a kind of channel that "${option.name}" takes.`)
    }
    return {
      id: place.id,
      resolved: { channels: { [place.id]: partialChannel(place, permissions) } },
    }
  }
  if (option.type === Kind.Role) {
    const name = text.replace(/^@|^<@&|>$/g, '')
    const role = names().roles.find((one) => one.name.replace(/^@/, '') === name || one.id === name)
    if (!role) throw new CannotSend(`There is no role "${text}" here.`)
    return { id: role.id, resolved: { roles: { [role.id]: role } } }
  }
  return undefined
}
