import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../config.ts'
import type { Share } from '../line.ts'
import { withinMs } from './reach.ts'
import type { Total } from './share.ts'
import type { Shared } from './shared.ts'
import type { Tell } from './telling.ts'

/** What the processes of one bot have in common; nothing of it where each is on its own. */
interface OfBot {
  readonly store?: Shared
  /** Its requests to Discord that count against the bot's limit. */
  readonly discord?: Share
  /** Its questions to Civitai. */
  readonly civitai?: Share
}

interface Asking {
  readonly discord: Pick<Config['discord'], 'token' | 'apiUrl'>
  readonly civitai: Pick<Config['civitai'], 'apiUrl'>
}

interface OfBotOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 to below 1. */
  readonly random: () => number
  readonly tell: Tell
  /** How long to wait for the store, in milliseconds; what comes later is asked of Civitai instead. */
  readonly within?: number | undefined
}

/** Milliseconds. */
const ANSWERED_WITHIN = 20
const BURST = 5

/** Connects to the store of `CACHE_URL`. */
export async function openOfBot(config: Config, options: OfBotOptions): Promise<OfBot> {
  const { cacheUrl: address, discord, civitai } = config
  if (address === undefined) return {}
  // The client is large, and who remembers alone has no use for it.
  const { openShared } = await import('./shared.ts')
  const store = openShared({
    ...options,
    address,
    owner: ownerOf(config),
    secret: discord.token,
    within: withinMs(options.within ?? ANSWERED_WITHIN),
    elapsed: () => performance.now(),
    wait: (ms) => sleep(ms, undefined, { ref: false }),
  })
  // What others remember spares the first questions, which come at once.
  await store.settled
  return {
    store,
    discord: store.share('discord', inAnySecond(discord.requestsPerSecond)),
    civitai: store.share('civitai', { perSecond: civitai.requestsPerSecond, burst: BURST }),
  }
}

/**
 * The bot, by its id, with which its token begins and which stays when that is reset; and where it
 * asks, lest a bot on trial answers for the real one.
 */
export const ownerOf = ({ discord, civitai }: Asking): string =>
  [discord.token.split('.')[0], discord.apiUrl, civitai.apiUrl].join(' ')

/** A second plus the drift of two clocks. */
const SECOND = 1.01

/** No second holds more than the limit: what may come in a burst is taken off the rate. */
function inAnySecond(limit: number): Total {
  const whole = Math.floor(limit)
  const burst = Math.min(BURST, 1 + Math.floor(whole / 10))
  return { perSecond: (whole - burst + 1) / SECOND, burst }
}
