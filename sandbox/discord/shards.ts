import type { Snowflake } from 'discord-api-types/v10'

/** How a bot is to spread its servers over connections, and how fast it may open them. */
export interface Shards {
  readonly count: number
  readonly maxConcurrency: number
  /** The shard that gets the events of a server (Discord docs, "Sharding"). */
  readonly of: (guild: Snowflake) => number
  /** Whether a shard may log in now: one of each bucket within five seconds. */
  readonly begin: (shard: number) => boolean
  /** How many logins came too early. */
  readonly refused: () => number
  /** What `GET /gateway/bot` says of logins. */
  readonly startLimit: () => Readonly<Record<string, number>>
}

interface ShardsOptions {
  readonly now: () => number
  readonly count: number
  readonly maxConcurrency: number
}

const BUCKET_MS = 5_000
/** The bot counts from its sending, the gateway from the arrival. */
const TOLERANCE_MS = 250
const STARTS_A_DAY = 1_000
const DAY_MS = 24 * 3_600_000

export function createShards({ now, count, maxConcurrency }: ShardsOptions): Shards {
  const begunAt = new Map<number, number>()
  let started = 0
  let refused = 0
  return {
    count,
    maxConcurrency,
    of: (guild) => Number((BigInt(guild) >> 22n) % BigInt(count)),
    begin: (shard) => {
      // A bot whose shards may all begin at once need not wait before it begins anew.
      const isOften = maxConcurrency < count
      const bucket = shard % maxConcurrency
      const since = now() - (begunAt.get(bucket) ?? Number.NEGATIVE_INFINITY)
      if (isOften && since < BUCKET_MS - TOLERANCE_MS) {
        refused += 1
        return false
      }
      begunAt.set(bucket, now())
      started += 1
      return true
    },
    refused: () => refused,
    startLimit: () => ({
      total: STARTS_A_DAY,
      remaining: Math.max(0, STARTS_A_DAY - started),
      reset_after: DAY_MS,
      max_concurrency: maxConcurrency,
    }),
  }
}
