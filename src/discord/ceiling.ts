import { type APIInteraction, ChannelType } from 'discord-api-types/v10'
import type { Rating } from '../rating.ts'
import type { Channels } from './channels.ts'

/** What an interaction says of the place it comes from; all of it Discord's word. */
export type Place = Pick<APIInteraction, 'channel' | 'guild_id' | 'authorizing_integration_owners'>

const THREADS: readonly (ChannelType | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

/**
 * The most mature rating a place allows: the most that its server may have in an age-restricted
 * channel, or a thread or post under one, of a server that has itself installed the bot; PG
 * everywhere else and wherever the answer is unknown.
 */
export async function ceilingOf(place: Place, channels: Channels): Promise<Rating> {
  const { channel, guild_id: guildId, authorizing_integration_owners: owners } = place
  if (channel === undefined || guildId === undefined || !('0' in owners)) return 'PG'
  const most = channels.most(guildId)
  if (most === 'PG' || ('nsfw' in channel && channel.nsfw === true)) return most
  const parent = parentOf(channel)
  return parent !== undefined && (await channels.isAgeRestricted(parent)) ? most : 'PG'
}

/** The same some minutes later, when what the interaction says of its channel may be over. */
export async function ceilingNow(place: Place, channels: Channels): Promise<Rating> {
  const { channel, guild_id: guildId, authorizing_integration_owners: owners } = place
  if (channel === undefined || guildId === undefined || !('0' in owners)) return 'PG'
  const most = channels.most(guildId)
  if (most === 'PG') return most
  return (await channels.isAgeRestricted(parentOf(channel) ?? channel.id)) ? most : 'PG'
}

/** A thread carries no `nsfw` of its own; its parent's holds. */
const parentOf = (channel: NonNullable<Place['channel']>): string | undefined =>
  THREADS.includes(channel.type) && 'parent_id' in channel
    ? channel.parent_id || undefined
    : undefined
