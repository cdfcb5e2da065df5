import type { APIThreadMetadata, ChannelType, Snowflake } from 'discord-api-types/v10'
import { isThread, type Place } from './places.ts'

/** A channel in payloads and in the answer to GET /channels/{id}. */
export interface Channel {
  readonly id: Snowflake
  readonly type: ChannelType
  readonly flags: number
  readonly last_message_id: Snowflake | null
  readonly name?: string
  readonly guild_id?: Snowflake
  readonly nsfw?: boolean
  readonly topic?: string | null
  readonly position?: number
  readonly parent_id?: Snowflake | null
  readonly rate_limit_per_user?: number
  readonly permission_overwrites?: readonly never[]
  readonly thread_metadata?: APIThreadMetadata
  readonly owner_id?: Snowflake
  readonly message_count?: number
  readonly member_count?: number
  readonly total_message_sent?: number
  readonly permissions?: string
  readonly app_permissions?: string
}

const CREATED = '2026-01-01T00:00:00.000000+00:00'
const SOMEBODY = '1100000000000000009'

/** A place as Discord's JSON. A thread has a parent but no `nsfw`. */
export function channelOf(place: Place): Channel {
  const { id, type, name, topic, position, nsfw, guild } = place
  const always = { id, type, flags: 0, last_message_id: null }
  if (guild === undefined) return always
  const inGuild = { ...always, name, guild_id: guild, rate_limit_per_user: 0 }
  if (!isThread(place)) return { ...inGuild, nsfw, topic, position, parent_id: null }
  return {
    ...inGuild,
    parent_id: place.parent ?? null,
    owner_id: SOMEBODY,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: place.archived,
      archive_timestamp: CREATED,
      auto_archive_duration: 4_320,
      locked: place.locked,
      create_timestamp: CREATED,
    },
  }
}

/** The channel of a payload, with the permissions of the person and of the bot. */
export const partialChannel = (place: Place, permissions: bigint): Channel => ({
  ...channelOf(place),
  ...(place.guild && {
    permissions: String(permissions),
    app_permissions: String(place.botPermissions),
  }),
})
