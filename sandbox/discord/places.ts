import { ChannelType, type Snowflake } from 'discord-api-types/v10'
import { MEMBER_PERMISSIONS } from './permissions.ts'

/** The six places of the sandbox, and a group of friends without the bot (context 2). */
export type PlaceName =
  | 'general'
  | 'after-dark'
  | 'general-thread'
  | 'after-dark-thread'
  | 'news'
  | 'dm'
  | 'group'

/** A channel as the stand-in keeps it; `change` may alter what is not its identity. */
export interface Place {
  readonly name: PlaceName
  readonly id: Snowflake
  readonly type: ChannelType
  readonly parent?: PlaceName
  readonly topic: string | null
  readonly position: number
  /** Age-restricted; threads have no such mark of their own. */
  readonly nsfw: boolean
  /** Deleted: every request about it meets 10003. */
  readonly gone: boolean
  readonly archived: boolean
  readonly locked: boolean
  readonly botPermissions: bigint
}

/** What a moderator can do to a place while the bot runs. */
export type PlaceChange = Partial<
  Pick<Place, 'nsfw' | 'gone' | 'archived' | 'locked' | 'botPermissions'>
>

/** The places, what changes them, and whether their server still has the bot. */
export interface Places {
  readonly all: Readonly<Record<PlaceName, Place>>
  readonly byId: (id: string) => Place | undefined
  readonly change: (name: PlaceName, change: PlaceChange) => void
}

export const GUILD_ID = '1100000000000000002'
const FIRST_CHANNEL_ID = 1_100_000_000_000_000_100n

const SHAPES: readonly (readonly [PlaceName, ChannelType, Partial<Place>?])[] = [
  ['general', ChannelType.GuildText, { topic: 'Talk about models' }],
  ['after-dark', ChannelType.GuildText, { nsfw: true }],
  ['general-thread', ChannelType.PublicThread, { parent: 'general' }],
  ['after-dark-thread', ChannelType.PublicThread, { parent: 'after-dark' }],
  ['news', ChannelType.GuildAnnouncement],
  ['dm', ChannelType.DM],
  ['group', ChannelType.GroupDM],
]

export const isThread = ({ type }: Place): boolean => type === ChannelType.PublicThread
export const isInGuild = ({ type }: Place): boolean =>
  type !== ChannelType.DM && type !== ChannelType.GroupDM

/** The channels of the stand-in's one server, its direct message and its group. */
export function createPlaces(): Places {
  const all = {} as Record<PlaceName, Place>
  const names = new Map<string, PlaceName>()
  SHAPES.forEach(([name, type, shape], position) => {
    const id = String(FIRST_CHANNEL_ID + BigInt(position))
    names.set(id, name)
    all[name] = {
      name,
      id,
      type,
      position,
      topic: null,
      nsfw: false,
      gone: false,
      archived: false,
      locked: false,
      botPermissions: MEMBER_PERMISSIONS,
      ...shape,
    }
  })
  return {
    all,
    byId: (id) => {
      const name = names.get(id)
      return name && all[name]
    },
    change: (name, change) => {
      all[name] = { ...all[name], ...change }
    },
  }
}
