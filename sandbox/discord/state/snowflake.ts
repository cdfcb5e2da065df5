import type { Snowflake } from 'discord-api-types/v10'

/** Discord's epoch, the first second of 2015 (Discord docs, "Snowflakes"). */
const EPOCH_MS = 1_420_070_400_000
const IDS_PER_MS = 4_194_304n

/** Makes ids like Discord's: they rise and contain the time of their creation. */
export function createSnowflakes(now: () => number): () => Snowflake {
  let last = 0n
  return () => {
    const soonest = BigInt(Math.trunc(now()) - EPOCH_MS) * IDS_PER_MS
    last = soonest > last ? soonest : last + 1n
    return String(last)
  }
}
