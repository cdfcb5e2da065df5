import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { ofDigest } from '../store/plan.ts'
import { HAS_POSTGRES, newSchema } from '../store/postgres.ts'
import { bots, digestIn } from './bots.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const DIGESTS = 2_000
const PROCESSES = 4
/** Five of them stay below Discord's 50 in any second: one that was killed has just sent its own. */
const SHARE = 9
const KILLED_EVERY = 10 * SECOND
/** As long as most of it takes; afterwards what the killed ones held is waited for. */
const KILLED_FOR = 2 * MINUTE
const GIVEN_UP_AFTER = 10 * MINUTE
const SERVERS = 50

describe.skipIf(!HAS_POSTGRES)('where a Postgres answers', () => {
  test(
    '2,000 digests due in one minute are each seen once, though a process is killed every 10 s',
    async () => {
      const running = await bots(SHARE, true, { databaseUrl: await newSchema() })
      const { discord, store, now } = running
      const dueAt = now() + MINUTE
      const digests: { readonly id: string; readonly digest: number }[] = []
      for (let at = 0; at < DIGESTS; at++) {
        const { id, guild: server } = discord.open(at % SERVERS, {})
        const due = dueAt - Math.floor((at * MINUTE) / DIGESTS)
        digests.push({ id, digest: await digestIn(store, { channel: id, server }, due) })
      }
      const alive = await Promise.all(Array.from({ length: PROCESSES }, () => running.start()))
      discord.requests.clear()
      running.pass(MINUTE)
      const began = Date.now()
      const passed = () => Date.now() - began
      const unseen = () => digests.filter(({ id }) => discord.messages({ id }).length === 0)
      let killed = 0
      while (unseen().length > 0 && passed() < GIVEN_UP_AFTER) {
        await sleep(KILLED_EVERY)
        if (passed() > KILLED_FOR) continue
        await alive.shift()?.kill()
        killed += 1
        alive.push(await running.start())
      }
      const left = unseen().map(({ digest }) => store.deliveries.last(ofDigest(digest), 1))
      expect((await Promise.all(left)).flat()).toEqual([])
      expect(digests.filter(({ id }) => discord.messages({ id }).length !== 1)).toEqual([])
      expect(killed).toBeGreaterThan(2)
      expect(discord.rateLimited()).toBe(0)
      const took = Math.round(passed() / SECOND)
      console.log(`${DIGESTS} digests over ${PROCESSES} processes, ${killed} killed: ${took} s`)
    },
    15 * MINUTE,
  )
})
