import { setTimeout as sleep } from 'node:timers/promises'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import fc from 'fast-check'
import { expect } from 'vitest'
import { MEMBER_PERMISSIONS } from '../../sandbox/discord/state/permissions.ts'
import { ofDigest } from '../store/plan.ts'
import { type Bots, bots, digestIn } from './bots.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const UNREADABLE = MEMBER_PERMISSIONS & ~PermissionFlagsBits.ReadMessageHistory

interface Made {
  readonly channel: string
  readonly digest: number
  readonly readable: boolean
}

/** Digests of a channel each, all due within a minute; every tenth channel cannot be read. */
const made = ({ discord, store, now }: Bots, count: number): Promise<readonly Made[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const readable = at % 10 !== 9
      const { id: channel, guild } = discord.open(0, {
        botPermissions: readable ? MEMBER_PERMISSIONS : UNREADABLE,
      })
      const digest = await digestIn(store, { channel, server: guild }, now() + MINUTE)
      return { channel, digest, readable }
    }),
  )

/** Resolves when as many requests have come as are given, the last of them not yet carried out. */
const requestsCome = ({ discord }: Bots, count: number): Promise<void> =>
  new Promise((resolve) => {
    let left = count
    const stop = discord.fail(({ path }) => {
      if (!path.startsWith('/channels/')) return undefined
      left -= 1
      if (left > 0) return undefined
      stop()
      resolve()
      return undefined
    })
  })

const isOver = async ({ store }: Bots, digests: readonly Made[]): Promise<boolean> => {
  const last = await Promise.all(
    digests.map(({ digest }) => store.deliveries.last(ofDigest(digest), 1)),
  )
  return last.every(([delivery]) => delivery?.state === 'posted')
}

/**
 * Kills a bot `kills` times, each time at any request of those that `count` digests due at once
 * take, and has another one go on: every digest is seen at most once, and once where that can be
 * known.
 */
export async function survivesKills(count: number, kills: number): Promise<void> {
  const running = await bots(10_000, false)
  const { discord, store } = running
  // One request to judge the channel and one to post, for each digest.
  const moments = fc.sample(fc.integer({ min: 1, max: 2 * count }), kills)
  for (const [at, moment] of moments.entries()) {
    const away = [SECOND, 10 * MINUTE, 5 * HOUR][at % 3] ?? SECOND
    const digests = await made(running, count)
    const first = await running.start()
    const come = requestsCome(running, moment)
    running.pass(MINUTE)
    await come
    await first.kill()
    running.pass(away)
    const second = await running.start()
    while (!(await isOver(running, digests))) {
      await sleep(100)
      running.pass(20 * SECOND)
    }
    await second.kill()
    for (const { channel, readable, digest } of digests) {
      const seen = discord.messages({ id: channel }).length
      const told = `digest ${digest}, killed at request ${moment}, away for ${away} ms`
      expect(seen, told).toBeLessThanOrEqual(1)
      if (readable) expect(seen, told).toBe(1)
      await store.digests.remove(discord.places.general.guild ?? '', digest)
    }
  }
}
