import { ChannelType, InteractionContextType, type Snowflake } from 'discord-api-types/v10'
import type { Account } from './people.ts'
import { allows } from './permissions.ts'
import type { Place, Places, Where } from './places.ts'

/** Who has installed the bot: key 0 the server ("0" in its own DM), key 1 the person. */
interface Owners {
  readonly 0?: Snowflake
  readonly 1?: Snowflake
}

/** Where somebody does something, and by whose installation. */
export interface Whereabouts {
  readonly in?: Where
  /** Who installed the bot here; default the server, and the person in a group. */
  readonly installedBy?: 'server' | 'person' | 'both'
  readonly locale?: string
}

/** What every interaction has: who, where, in which context, authorised by whom. */
export interface Circumstances {
  readonly account: Account
  readonly place: Place
  readonly context: InteractionContextType
  readonly owners: Owners
  readonly locale: string
  /** Answers are private whatever they say (reference, "Application Context"). */
  readonly forcedPrivate: boolean
}

/** The circumstances of a call; throws nothing: who may call at all is the client's affair. */
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
  // No server can bring the bot into a group of friends.
  if (place.type === ChannelType.GroupDM || by === 'person') return { 1: person }
  const server = { 0: place.guild ?? '0' }
  return by === 'both' ? { ...server, 1: person } : server
}
