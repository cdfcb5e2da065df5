import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { freePort } from '../../sandbox/free-port.ts'
import { HAS_POSTGRES, newSchema } from '../store/postgres.ts'
import { cacheIsAway, proxiedCache } from '../support/cache-store.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'
import { type Bots, bots, digestIn } from './bots.ts'
import { messageOf } from './reading.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const DIGESTS = 30
const PROCESSES = 2
/** Discord waits for an answer for so long. */
const ANSWERED_WITHIN = 3 * SECOND

/** Two processes that reach their database and their cache by ways which a test can cut. */
async function watched() {
  const direct = await newSchema()
  const url = new URL(direct)
  const database = await tcpProxy({ host: url.hostname, port: Number(url.port || 5432) })
  url.host = `127.0.0.1:${database.port}`
  const cache = await proxiedCache()
  const running = await bots(20, false, { databaseUrl: direct, cacheUrl: cache.address })
  const ports: number[] = []
  for (let at = 0; at < PROCESSES; at++) {
    const port = await freePort()
    ports.push(port)
    await running.start({ databaseUrl: url.href, ops: { port, host: '127.0.0.1' } })
  }
  const ready = () =>
    Promise.all(
      ports.map(async (port) => {
        const response = await fetch(`http://127.0.0.1:${port}/readyz`)
        return { status: response.status, ...((await response.json()) as object) }
      }),
    )
  return { ...running, database, cache, ready }
}

/** Digests that are due in the middle of a minute; yields their channels. */
async function dueSoon({ discord, store, now }: Bots): Promise<readonly string[]> {
  const channels: string[] = []
  for (let at = 0; at < DIGESTS; at++) {
    const { id, guild: server } = discord.open(at % 10, {})
    await digestIn(store, { channel: id, server }, now() + MINUTE / 2)
    channels.push(id)
  }
  return channels
}

/** Questions that are new to the processes the first time round. */
const NEW = ['', 'sort:Newest'].flatMap((sort) =>
  ['Day', 'Week', 'Month', 'Year'].map((period) => `/top ${sort} period:${period}`),
)

/** Asks for lists, one that was asked before and a new one, for so long; yields the slowest answer. */
async function askFor(ms: number, { discord }: Bots): Promise<number> {
  const until = performance.now() + ms
  let slowest = 0
  for (let at = 0; performance.now() < until; at++) {
    for (const words of ['/top', NEW[at % NEW.length] ?? '']) {
      const asked = performance.now()
      const answer = await discord
        .person(2_000 + at)
        .slash(words, { in: discord.open(at % 10, {}) })
      expect(messageOf(answer).embeds, words).not.toEqual([])
      slowest = Math.max(slowest, performance.now() - asked)
    }
    await sleep(SECOND)
  }
  return slowest
}

const READY = Array.from({ length: PROCESSES }, () => ({ status: 200, missing: [] }))
const STORELESS = READY.map(() => ({ status: 503, missing: ['store'] }))

describe.skipIf(!HAS_POSTGRES || cacheIsAway)('where a Postgres and a Redis answer', () => {
  test(
    'a minute without either, or both slow, loses nothing and shows nothing twice',
    async () => {
      const running = await watched()
      const { discord, database, cache, ready } = running
      const once = (channels: readonly string[]) =>
        expect
          .poll(() => channels.filter((id) => discord.messages({ id }).length !== 1), {
            timeout: 4 * MINUTE,
          })
          .toEqual([])
      await expect.poll(ready).toEqual(READY)

      const whileStoreless = await dueSoon(running)
      database.refuse()
      await expect.poll(ready).toEqual(STORELESS)
      expect(await askFor(MINUTE, running)).toBeLessThan(ANSWERED_WITHIN)
      expect(await ready()).toEqual(STORELESS)
      database.reopen()
      await expect.poll(ready).toEqual(READY)
      await once(whileStoreless)

      const whileCacheless = await dueSoon(running)
      cache.refuse()
      expect(await askFor(MINUTE, running)).toBeLessThan(ANSWERED_WITHIN)
      expect(await ready()).toEqual(READY)
      cache.reopen()
      await once(whileCacheless)

      const whileSlow = await dueSoon(running)
      database.delay = cache.delay = SECOND
      expect(await askFor(MINUTE, running)).toBeLessThan(ANSWERED_WITHIN)
      expect(await ready()).toEqual(READY)
      await once(whileSlow)
      database.delay = cache.delay = 0
      await once([...whileStoreless, ...whileCacheless, ...whileSlow])
    },
    15 * MINUTE,
  )
})
