import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import { CannotSend } from '../../rules/cannot-send.ts'
import { nameIn } from '../../rules/localised.ts'
import { partialChannel } from '../../state/channel.ts'
import type { Place } from '../../state/places.ts'
import type { Role } from '../../state/roles.ts'

/** The objects behind ids in the values (Discord docs, "Resolved Data Structure"). */
export interface Resolved {
  readonly channels?: Readonly<Record<string, unknown>>
  readonly roles?: Readonly<Record<string, unknown>>
}

/** What a person can name in a place, and the person's permissions there. */
export interface Names {
  readonly channels: readonly Place[]
  readonly roles: readonly Role[]
  readonly permissions: bigint
}

/** The id behind `#news`, `@readers` or an id, with its object. */
export function resolve(
  option: APIApplicationCommandOption,
  text: string,
  names: () => Names,
  locale: string,
): { readonly id: string; readonly resolved: Resolved } | undefined {
  if (option.type === Kind.Channel) {
    const { channel_types } = option
    return resolveChannel({ name: nameIn(option, locale), channel_types }, text, names)
  }
  if (option.type === Kind.Role) {
    const name = text.replace(/^@|^<@&|>$/g, '')
    const role = names().roles.find(
      (one) => sameName(one.name.replace(/^@/, ''), name) || one.id === name,
    )
    if (!role) throw new CannotSend(`There is no role "${text}" here.`)
    return { id: role.id, resolved: { roles: { [role.id]: role } } }
  }
  return undefined
}

/** The same for a channel, named in an option or chosen in a menu that takes some kinds of them. */
export function resolveChannel(
  { name: taker, channel_types: types = [] }: Takes,
  text: string,
  names: () => Names,
): { readonly id: string; readonly resolved: Resolved } {
  const { channels, permissions } = names()
  const name = text.replace(/^#|^<#|>$/g, '')
  const place = channels.find((one) => sameName(one.name, name) || one.id === name)
  if (!place) throw new CannotSend(`There is no channel "${text}" here.`)
  if (types.length > 0 && !types.includes(place.type)) {
    throw new CannotSend(`${text} is not a kind of channel that "${taker}" takes.`)
  }
  return {
    id: place.id,
    resolved: { channels: { [place.id]: partialChannel(place, permissions) } },
  }
}

interface Takes {
  readonly name: string
  readonly channel_types?: readonly number[] | undefined
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
