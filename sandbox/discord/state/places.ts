import { ChannelType, type Snowflake } from 'discord-api-types/v10'
import { MEMBER_PERMISSIONS } from './permissions.ts'

/** The seven places of the sandbox with the bot, and a group without it (context 2). */
export type PlaceName =
  | 'general'
  | 'after-dark'
  | 'general-thread'
  | 'after-dark-thread'
  | 'news'
  | 'dm'
  | 'group'
  | 'prompts'

/** A channel. `change` may change everything but its identity. */
export interface Place {
  /** A `PlaceName`, or another name if a test opened it. */
  readonly name: string
  readonly id: Snowflake
  /** Its server. Direct messages and groups have none. */
  readonly guild?: Snowflake
  readonly type: ChannelType
  /** The channel that a thread belongs to. */
  readonly parent?: Snowflake
  readonly topic: string | null
  readonly position: number
  /** Age-restricted. Threads inherit this from their channel. */
  readonly nsfw: boolean
  /** Deleted: every request about it gets error 10003. */
  readonly gone: boolean
  readonly archived: boolean
  readonly locked: boolean
  readonly botPermissions: bigint
}

/** What a moderator can change while the bot runs. */
export type PlaceChange = Partial<
  Pick<Place, 'type' | 'nsfw' | 'gone' | 'archived' | 'locked' | 'botPermissions'>
>

/** What may differ in a channel that a test opens. */
export type PlaceTraits = PlaceChange & Partial<Pick<Place, 'parent'>>

/** A place by its name, or an earlier state of it. */
export type Where = PlaceName | Pick<Place, 'id'>

/** The places, and what changes them. */
export interface Places {
  readonly all: Readonly<Record<PlaceName, Place>>
  /** The current state of a place. */
  readonly at: (where: Where) => Place
  readonly byId: (id: string) => Place | undefined
  readonly inGuild: (guild: Snowflake) => readonly Place[]
  readonly change: (where: Where, change: PlaceChange) => void
  /** Opens a channel in the nth server. Server 0 is the sandbox's own. */
  readonly open: (server: number, traits: PlaceTraits) => Place
}

const FIRST_GUILD_ID = 1_100_000_000_000_000_002n
const FIRST_CHANNEL_ID = 1_100_000_000_000_000_100n
const FIRST_OPENED_ID = 1_150_000_000_000_000_000n

/** The id of the nth server. */
export const guildId = (server: number): Snowflake =>
  String(FIRST_GUILD_ID + BigInt(server) * 1_000_000n)
export const GUILD_ID = guildId(0)

const SHAPES: readonly (readonly [PlaceName, ChannelType, Partial<Place>?, PlaceName?])[] = [
  ['general', ChannelType.GuildText, { topic: 'Talk about models' }],
  ['after-dark', ChannelType.GuildText, { nsfw: true }],
  ['general-thread', ChannelType.PublicThread, {}, 'general'],
  ['after-dark-thread', ChannelType.PublicThread, {}, 'after-dark'],
  ['news', ChannelType.GuildAnnouncement],
  ['dm', ChannelType.DM],
  ['group', ChannelType.GroupDM],
  ['prompts', ChannelType.GuildText, { topic: 'How pictures were made' }],
]

export const isThread = ({ type }: Place): boolean => type === ChannelType.PublicThread

const USUAL = {
  topic: null,
  nsfw: false,
  gone: false,
  archived: false,
  locked: false,
  botPermissions: MEMBER_PERMISSIONS,
}

/** The places of the sandbox, and channels opened by tests. */
export function createPlaces(): Places {
  const byId = new Map<string, Place>()
  const all = {} as Record<PlaceName, Place>
  const keep = (place: Place): Place => {
    byId.set(place.id, place)
    if (Object.hasOwn(all, place.name)) all[place.name as PlaceName] = place
    return place
  }
  SHAPES.forEach(([name, type, shape, parent], position) => {
    const id = String(FIRST_CHANNEL_ID + BigInt(position))
    const isInGuild = type !== ChannelType.DM && type !== ChannelType.GroupDM
    const guild = isInGuild && { guild: GUILD_ID }
    const under = parent && { parent: all[parent].id }
    all[name] = { ...USUAL, name, id, type, position, ...guild, ...under, ...shape }
    keep(all[name])
  })

  const at = (where: Where): Place => {
    const place = byId.get(typeof where === 'string' ? all[where].id : where.id)
    if (!place) throw new Error(`There never was a place ${JSON.stringify(where)}.`)
    return place
  }
  return {
    all,
    at,
    byId: (id) => byId.get(id),
    inGuild: (guild) => [...byId.values()].filter((place) => place.guild === guild),
    change: (where, change) => {
      keep({ ...at(where), ...change })
    },
    open: (server, traits) => {
      const position = byId.size
      const id = String(FIRST_OPENED_ID + BigInt(position))
      const shape = { type: ChannelType.GuildText, ...traits }
      const name = `channel-${position}`
      return keep({ ...USUAL, name, id, position, guild: guildId(server), ...shape })
    },
  }
}

/** Whether the place or its parent is deleted. */
export function isGone(place: Place, places: Places): boolean {
  const parent = place.parent === undefined ? undefined : places.byId(place.parent)
  return place.gone || (parent !== undefined && isGone(parent, places))
}

/** Whether the place or its parent is age-restricted. */
export function isRestricted(place: Place, places: Places): boolean {
  const parent = place.parent === undefined ? undefined : places.byId(place.parent)
  return place.nsfw || (parent?.nsfw ?? false)
}
