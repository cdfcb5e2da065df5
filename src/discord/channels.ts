import { type APIChannel, type REST, Routes } from 'discord.js'
import { LRUCache } from 'lru-cache'
import type { Rating } from '../rating.ts'

/** What a channel's ceiling depends on beside what Discord says of it. */
export interface Channels {
  /** Needed for threads, which do not say so. False when it cannot be found out. */
  isAgeRestricted(channelId: string): Promise<boolean>
  /** The most mature rating that who runs the bot and the server's managers allow on a server. */
  most(guildId: string): Rating
}

interface ChannelsOptions {
  readonly rest: Pick<REST, 'get'>
  /** Milliseconds since any moment, never set back: otherwise an old answer would live on. */
  readonly now: () => number
  readonly most: Channels['most']
  readonly onUnknown: (error: unknown, channelId: string) => void
}

/** A lifted restriction must be noticed soon; a new one may take a minute. */
const BELIEVED_WHEN_RESTRICTED = 10_000
const BELIEVED_WHEN_NOT = 60_000
const CHANNELS_HELD = 1_000

export function createChannels({ rest, now, most, onUnknown }: ChannelsOptions): Channels {
  const known = new LRUCache<string, Promise<boolean>>({ max: CHANNELS_HELD, perf: { now } })

  async function ask(channelId: string): Promise<boolean> {
    const channel = (await rest.get(Routes.channel(channelId))) as APIChannel
    return 'nsfw' in channel && channel.nsfw === true
  }

  return {
    most,
    isAgeRestricted(channelId) {
      const held = known.get(channelId)
      if (held !== undefined) return held
      const asked = ask(channelId)
        .catch((error: unknown) => {
          onUnknown(error, channelId)
          return false
        })
        .then((restricted) => {
          const ttl = restricted ? BELIEVED_WHEN_RESTRICTED : BELIEVED_WHEN_NOT
          known.set(channelId, asked, { ttl })
          return restricted
        })
      // Simultaneous presses share one request.
      known.set(channelId, asked, { ttl: BELIEVED_WHEN_RESTRICTED })
      return asked
    },
  }
}
