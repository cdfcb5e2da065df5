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
  // A thread carries no `nsfw` of its own; its parent's holds.
  const parent = 'parent_id' in channel ? channel.parent_id : undefined
  if (!THREADS.includes(channel.type) || !parent) return 'PG'
  return (await channels.isAgeRestricted(parent)) ? most : 'PG'
}
