import { ChannelType, InteractionContextType, type Snowflake } from 'discord-api-types/v10'
import type { Account } from './people.ts'
import { allows } from './permissions.ts'
import type { Place, Places, Where } from './places.ts'

/** Who installed the bot: key 0 the server ("0" in the bot's direct messages), key 1 the person. */
interface Owners {
  readonly 0?: Snowflake
  readonly 1?: Snowflake
}

/** Where a person does something, and who installed the bot there. */
export interface Whereabouts {
  readonly in?: Where
  /** Who installed the bot. By default the server, in a group the person. */
  readonly installedBy?: 'server' | 'person' | 'both'
  readonly locale?: string
}

/** What all interactions have: who, where, in which context, and whose installation. */
export interface Circumstances {
  readonly account: Account
  readonly place: Place
  readonly context: InteractionContextType
  readonly owners: Owners
  readonly locale: string
  /** All answers are private (Discord docs, "Application Context"). */
  readonly forcedPrivate: boolean
}

/** The circumstances of a call. Whether the person may call at all is not checked here. */
export function circumstances(
  account: Account,
  places: Places,
  whereabouts: Whereabouts,
): Circumstances {
  const place = places.at(whereabouts.in ?? 'general')
  const owners = ownersIn(place, whereabouts.installedBy, account.user.id)
  const foreign = place.guild !== undefined && owners[0] === undefined
  return {
    account,
    place,
    owners,
    context: contextOf(place),
    locale: whereabouts.locale ?? account.locale,
    forcedPrivate: foreign && !allows(account.permissions, 'UseExternalApps'),
  }
}

function contextOf(place: Place): InteractionContextType {
  if (place.guild !== undefined) return InteractionContextType.Guild
  return place.type === ChannelType.DM
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel
}

function ownersIn(place: Place, by: Whereabouts['installedBy'], person: Snowflake): Owners {
  // No server can add the bot to a group.
  if (place.type === ChannelType.GroupDM || by === 'person') return { 1: person }
  const server = { 0: place.guild ?? '0' }
  return by === 'both' ? { ...server, 1: person } : server
}
