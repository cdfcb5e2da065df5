import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { type CivitaiStandIn, createCivitai } from '../../sandbox/civitai/civitai.ts'
import type { Whose } from '../../sandbox/civitai/http/whose.ts'
import { createDiscord, type Discord, type DiscordOptions } from '../../sandbox/discord/index.ts'
import { realClock } from '../../sandbox/discord/state/clock.ts'
import { ownerOf } from '../../src/cache/of-bot.ts'
import type { Config } from '../../src/config.ts'
import type { Plan } from '../../src/digest/digest.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { forgottenAfterwards } from '../support/cache-store.ts'

/** Stand-ins, a database, and any number of bots that share it, each in a process of its own. */
export interface Bots {
  readonly discord: Discord
  readonly store: Store
  /** The address of Civitai. */
  readonly civitai: string
  readonly models: CivitaiStandIn['models']
  readonly now: () => number
  /** Moves everybody's clock on. */
  readonly pass: (ms: number) => void
  /** Starts another bot and resolves when it is ready. */
  readonly start: (change?: Partial<Config>) => Promise<Bot>
}

interface Bot {
  /** SIGKILL: it ends where it stands. */
  readonly kill: () => Promise<void>
}

interface Options {
  /** The address of an empty database, otherwise they share one in SQLite. */
  readonly databaseUrl?: string
  readonly cacheUrl?: string
  readonly at?: DiscordOptions
  /** Whose a token is at Civitai. */
  readonly whose?: Whose
  /** Whether somebody asks a bot that may be killed before it answers. */
  readonly asks?: boolean
  /** How many models there are. */
  readonly size?: number
}

/**
 * `requestsPerSecond` is each bot's share of what Discord takes, or of all bots where they remember
 * together.
 */
export async function bots(
  requestsPerSecond: number,
  limits: boolean,
  { databaseUrl: shared, cacheUrl, at, whose, asks, size = 200 }: Options = {},
): Promise<Bots> {
  const unanswered = asks ? 'never answered' : undefined
  let ahead = 0
  const now = (): number => Date.now() + ahead
  const discord = await createDiscord({ clock: realClock(now), limits, token: randomUUID(), ...at })
  const civitai = await createCivitai({ size, now, ...(whose && { whose }) })
  const folder = mkdtempSync(join(tmpdir(), 'curator-'))
  const databaseUrl = shared ?? `sqlite:${join(folder, 'curator.sqlite')}`
  const store = await openStore(databaseUrl)
  const running = new Set<ChildProcess>()
  onTestFinished(async () => {
    for (const child of running) child.kill('SIGKILL')
    await store.close()
    await discord.close()
    await civitai.close()
    await rm(folder, { recursive: true })
    expect(discord.faults.filter(({ kind }) => kind !== unanswered)).toEqual([])
  })
  const config: Config = {
    discord: { token: discord.token, apiUrl: discord.url, requestsPerSecond },
    gateway: true,
    civitai: { apiUrl: civitai.url, requestsPerSecond: 50 },
    databaseUrl,
    cacheUrl,
    cacheBytes: 16_000_000,
    ceiling: 'XXX',
    logLevel: 'error',
  }
  if (cacheUrl !== undefined) forgottenAfterwards(ownerOf(config))
  return {
    discord,
    store,
    civitai: civitai.url,
    models: civitai.models,
    now,
    pass(ms) {
      ahead += ms
      for (const child of running) child.send({ ahead })
    },
    async start(change) {
      const child = fork(new URL('./child-bot.ts', import.meta.url), [
        JSON.stringify({ ahead, config: { ...config, ...change } }),
      ])
      running.add(child)
      const ended = once(child, 'exit').then(() => running.delete(child))
      await Promise.race([
        once(child, 'message'),
        ended.then(() => Promise.reject(new Error('a bot ended before it was ready'))),
      ])
      return {
        async kill() {
          child.kill('SIGKILL')
          await ended
        },
      }
    },
  }
}

/** Keeps a digest of a channel that is due at that moment; yields its id. */
export async function digestIn(
  store: Store,
  { channel, server = '' }: { readonly channel: string; readonly server: string | undefined },
  dueAt: number,
): Promise<number> {
  const plan: Plan = {
    channel,
    channelName: 'a channel',
    time: new Date(dueAt).toISOString().slice(11, 16),
    zone: 'UTC',
    days: '1234567',
    rank: 'Most downloads gained',
    fresh: false,
    count: 5,
    publish: false,
  }
  const created = await store.digests.create(server, 'en-US', plan, dueAt, 10_000)
  if (created === undefined) throw new Error('it was not kept')
  return created.digest.id
}
