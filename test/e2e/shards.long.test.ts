import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createCivitai } from '../../sandbox/civitai/civitai.ts'
import { createDiscord, type Discord } from '../../sandbox/discord/index.ts'
import type { Config } from '../../src/config.ts'
import { messageOf } from './reading.ts'

const SHARDS = 48
const SERVERS = 100_000
/** Shards that Discord lets in within five seconds. */
const AT_ONCE = 16
const MAY_HOLD = 5_000_000
const BACK_WITHIN = 10_000
const BUCKET = 5_000
/** Idle connections are closed by then. */
const SETTLED_AFTER = 6_000

/** A bot of that many shards, in a process of its own. */
async function sharded(guilds: number) {
  const discord = await createDiscord({ shards: SHARDS, maxConcurrency: AT_ONCE, guilds })
  const civitai = await createCivitai({ size: 200 })
  const running = new Set<ChildProcess>()
  onTestFinished(async () => {
    for (const child of running) child.kill('SIGKILL')
    await discord.close()
    await civitai.close()
    expect(discord.faults).toEqual([])
  })
  const config: Config = {
    discord: { token: discord.token, apiUrl: discord.url, requestsPerSecond: 45 },
    gateway: true,
    civitai: { apiUrl: civitai.url, requestsPerSecond: 50 },
    databaseUrl: 'sqlite::memory:',
    cacheBytes: 16_000_000,
    ceiling: 'XXX',
    logLevel: 'error',
  }
  const start = async () => {
    const file = new URL('./child-idle.ts', import.meta.url)
    const child = fork(file, [JSON.stringify(config)], { execArgv: ['--expose-gc'] })
    running.add(child)
    child.once('exit', () => running.delete(child))
    await once(child, 'message')
    return child
  }
  return { discord, start }
}

const shardOf = (guild: string): number => Number((BigInt(guild) >> 22n) % BigInt(SHARDS))

const connected = (discord: Discord): Set<number> =>
  new Set(discord.sessions().flatMap(({ connected, shard }) => (connected ? [shard[0]] : [])))

const all = (discord: Discord) => expect.poll(() => connected(discord).size).toBe(SHARDS)

async function held(child: ChildProcess): Promise<number> {
  await sleep(SETTLED_AFTER)
  const told = once(child, 'message')
  child.send({})
  const [{ bytes }] = (await told) as [{ readonly bytes: number }]
  return bytes
}

test('a hundred thousand servers take no memory', async () => {
  const holding = async (guilds: number): Promise<number> => {
    const { discord, start } = await sharded(guilds)
    const child = await start()
    await all(discord)
    return held(child)
  }
  const [without, having] = [await holding(1), await holding(SERVERS)]
  expect(having - without).toBeLessThan(MAY_HOLD)
}, 180_000)

test('a killed process is back soon, within what Discord takes of logins', async () => {
  const { discord, start } = await sharded(SERVERS)
  const first = await start()
  await all(discord)
  const places = Array.from({ length: 4 * SHARDS }, (_, server) => discord.open(server))
  // A server of the first shard, which is let in first.
  const [early = 0] = places.flatMap(({ guild = '' }, nth) => (shardOf(guild) === 0 ? [nth] : []))
  // The last logins are over, so that a new process is in nobody's way.
  await sleep(BUCKET)
  const ask = async (nth: number) =>
    messageOf(await discord.person(nth).slash('/about', { in: places[nth] ?? 'general' }))
  await ask(early)
  first.kill('SIGKILL')
  await once(first, 'exit')

  const killedAt = performance.now()
  await start()
  await ask(early)
  const backAfter = performance.now() - killedAt
  expect(backAfter).toBeLessThan(BACK_WITHIN)
  await all(discord)
  const answers = await Promise.all(places.map((_, nth) => ask(nth)))
  expect(answers).toHaveLength(4 * SHARDS)
  // A packet can be late; most are not.
  expect(discord.earlyLogins()).toBeLessThan(SHARDS / 4)
}, 180_000)
