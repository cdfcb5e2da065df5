import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { ofDigest } from '../store/plan.ts'
import { bots, digestIn } from './bots.ts'

const MINUTE = 60_000
const SERVERS = 50
/** Two of them are within Discord's 50 in any second, however busy this machine is. */
const SHARE = 22

/**
 * Two processes share digests that are due at once, and Discord has no cause to complain: each keeps
 * to half of what it takes or, where they remember together, both to one total.
 */
export async function sharedByTwo(count: number, cacheUrl?: string): Promise<void> {
  const running = await bots(cacheUrl === undefined ? SHARE : 2 * SHARE, true, {
    ...(cacheUrl !== undefined && { cacheUrl }),
  })
  const { discord, store, now } = running
  const dueAt = now() + MINUTE
  const channels: string[] = []
  const digests: number[] = []
  for (let at = 0; at < count; at++) {
    const { id: channel, guild: server } = discord.open(at % SERVERS, {})
    channels.push(channel)
    digests.push(await digestIn(store, { channel, server }, dueAt))
  }
  await running.start()
  await running.start()
  discord.requests.clear()
  running.pass(MINUTE)
  const posted = () => channels.filter((id) => discord.messages({ id }).length > 0).length
  while (posted() < count) await sleep(100)
  const requests = discord.requests.filter(({ path }) => path.startsWith('/channels/'))
  const took = ((requests.at(-1)?.at ?? 0) - (requests[0]?.at ?? 0)) / 1_000
  const least = requests.length / (2 * SHARE)
  console.log(
    `${requests.length / count} requests a digest; the last after ${took.toFixed(1)} s, ` +
      `${(took / least).toFixed(2)} × what the shares allow at best`,
  )
  expect(channels.filter((id) => discord.messages({ id }).length !== 1)).toEqual([])
  expect(discord.rateLimited()).toBe(0)
  // One that was given back, because Civitai gave no answer in time, has its channel judged anew.
  const last = await Promise.all(digests.map((id) => store.deliveries.last(ofDigest(id), 1)))
  const retries = last.reduce((sum, [delivery]) => sum + (delivery?.attempts ?? 0), 0)
  expect(requests.length).toBeLessThanOrEqual(2 * count + retries)
}
