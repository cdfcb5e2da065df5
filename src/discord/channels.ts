import { type APIChannel, type REST, Routes } from 'discord.js'
import { LRUCache } from 'lru-cache'

/** Whether a channel is age-restricted, for threads, which do not say so of themselves. */
export interface Channels {
  /** False when it cannot be known: unknown is never age-restricted. */
  isAgeRestricted(channelId: string): Promise<boolean>
}

interface ChannelsOptions {
  readonly rest: Pick<REST, 'get'>
  /** In milliseconds since any moment; it must never be set back, or a belief would live on. */
  readonly now: () => number
  readonly onUnknown: (error: unknown, channelId: string) => void
}

/** A restriction that was lifted must be seen at once, a new one may take a minute to be seen. */
const BELIEVED_WHEN_RESTRICTED = 10_000
const BELIEVED_WHEN_NOT = 60_000
const CHANNELS_HELD = 1_000

export function createChannels({ rest, now, onUnknown }: ChannelsOptions): Channels {
  const known = new LRUCache<string, Promise<boolean>>({ max: CHANNELS_HELD, perf: { now } })

  async function ask(channelId: string): Promise<boolean> {
    const channel = (await rest.get(Routes.channel(channelId))) as APIChannel
    return 'nsfw' in channel && channel.nsfw === true
  }

  return {
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
      // Those who press at the same moment share the one request.
      known.set(channelId, asked, { ttl: BELIEVED_WHEN_RESTRICTED })
      return asked
    },
  }
}
