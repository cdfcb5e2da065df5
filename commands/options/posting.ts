import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Channel, Role } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import type { PermissionName } from '../../src/words/words.ts'

/** Where the bot posts unasked, and what is checked when a manager chooses it. */

const THREADS: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

/** The channels that the bot posts into. */
export const POSTED_INTO = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ...THREADS]

/** Checks that the bot may post there now. */
export function checkChannel({ id, type, appPermissions }: Channel): void {
  const send = THREADS.includes(type) ? 'SendMessagesInThreads' : 'SendMessages'
  const needed: readonly PermissionName[] = ['ViewChannel', send, 'EmbedLinks']
  const missing = needed.filter((name) => (appPermissions & PermissionFlagsBits[name]) === 0n)
  if (missing.length === 0) return
  throw new Problem((words) => words.missingPermissions(id, missing.map(words.permission)))
}

/** Nobody may ping more people through the bot than by a message of their own. */
export function checkMention(
  mention: Role,
  channel: Channel | undefined,
  guildId: string | undefined,
): void {
  if (mention.id === guildId) throw new Problem((words) => words.noEveryone)
  if (mention.mentionable) return
  if (channel === undefined) throw new Problem((words) => words.channelForMention)
  const everyone = PermissionFlagsBits.MentionEveryone
  if ((channel.permissions & everyone) === 0n) throw new Problem((words) => words.cannotMention)
  if ((channel.appPermissions & everyone) === 0n) {
    throw new Problem((words) => words.iCannotMention(channel.id))
  }
}

/** Whether posts there can be published. */
export const canPublish = ({ type }: Channel): boolean => type === ChannelType.GuildAnnouncement
