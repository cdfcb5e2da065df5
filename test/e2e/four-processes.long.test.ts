import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { HAS_POSTGRES, newSchema } from '../store/postgres.ts'
import { bots, digestIn } from './bots.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const DIGESTS = 2_000
const PROCESSES = 4
/** Five of them stay below Discord's 50 in any second: one that was killed has just sent its own. */
const SHARE = 10
const KILLED_EVERY = 10 * SECOND
const SERVERS = 50

describe.skipIf(!HAS_POSTGRES)('where a Postgres answers', () => {
  test(
    '2,000 digests due in one minute are each seen once, though a process is killed every 10 s',
    async () => {
      const running = await bots(SHARE, true, await newSchema())
      const { discord, store, now } = running
      const dueAt = now() + MINUTE
      const channels: string[] = []
      for (let at = 0; at < DIGESTS; at++) {
        const { id: channel, guild: server } = discord.open(at % SERVERS, {})
        channels.push(channel)
        await digestIn(store, { channel, server }, dueAt - Math.floor((at * MINUTE) / DIGESTS))
      }
      const alive = await Promise.all(Array.from({ length: PROCESSES }, () => running.start()))
      discord.requests.clear()
      running.pass(MINUTE)
      const posted = () => channels.filter((id) => discord.messages({ id }).length > 0).length
      let killed = 0
      while (posted() < DIGESTS) {
        await sleep(KILLED_EVERY)
        if (posted() === DIGESTS) break
        await alive.shift()?.kill()
        killed += 1
        alive.push(await running.start())
      }
      expect(killed).toBeGreaterThan(2)
      expect(channels.filter((id) => discord.messages({ id }).length !== 1)).toEqual([])
      expect(discord.rateLimited()).toBe(0)
      console.log(`${DIGESTS} digests over ${PROCESSES} processes, ${killed} killed`)
    },
    15 * MINUTE,
  )
})
