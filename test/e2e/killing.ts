import { setTimeout as sleep } from 'node:timers/promises'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import fc from 'fast-check'
import { expect } from 'vitest'
import { MEMBER_PERMISSIONS } from '../../sandbox/discord/state/permissions.ts'
import { type Bots, bots, digestIn } from './bots.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const UNREADABLE = MEMBER_PERMISSIONS & ~PermissionFlagsBits.ReadMessageHistory

/** A channel in which so many messages are due, and the bot may perhaps read what is there. */
interface Due {
  readonly channel: string
  readonly server: string
  readonly posts: number
  readonly readable: boolean
  /** Whether nothing is left to do. */
  readonly isOver: () => Promise<boolean>
  readonly remove: () => Promise<unknown>
}

/** Makes something that is due in a channel of a server from a moment on. */
type Make = (
  running: Bots,
  channel: string,
  server: string,
  at: number,
) => Promise<Pick<Due, 'posts' | 'isOver' | 'remove'>>

/** Something due in a channel each, all within a minute; every tenth channel cannot be read. */
const made = (running: Bots, channels: number, make: Make): Promise<readonly Due[]> =>
  Promise.all(
    Array.from({ length: channels }, async (_, at) => {
      const { discord, now } = running
      const readable = at % 10 !== 9
      const { id: channel, guild: server = '' } = discord.open(0, {
        botPermissions: readable ? MEMBER_PERMISSIONS : UNREADABLE,
      })
      const due = await make(running, channel, server, now() + MINUTE)
      return { channel, server, readable, ...due }
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

const areOver = async (due: readonly Due[]): Promise<boolean> =>
  (await Promise.all(due.map(({ isOver }) => isOver()))).every((one) => one)

/** A day after it was due, nothing is tried any more. */
const GIVEN_UP_AFTER = 24 * HOUR

async function notOver(due: readonly Due[]): Promise<string> {
  const states = await Promise.all(
    due.map(async (one) => ((await one.isOver()) ? [] : [one.channel])),
  )
  return `never over: ${states.flat().join(', ')}`
}

/**
 * Kills a bot `kills` times, each time at any request of those that what is due at once in `channels`
 * takes, and has another one go on: every message is seen at most once, and once where that can be
 * known.
 */
export async function survivesKills(channels: number, kills: number, make: Make): Promise<void> {
  const running = await bots(10_000, false)
  const { discord } = running
  for (let at = 0; at < kills; at++) {
    const away = [SECOND, 10 * MINUTE, 5 * HOUR][at % 3] ?? SECOND
    const due = await made(running, channels, make)
    // One request to judge the channel and one to post, for each message.
    const requests = 2 * due.reduce((sum, { posts }) => sum + posts, 0)
    const [moment = 1] = fc.sample(fc.integer({ min: 1, max: requests }), 1)
    const first = await running.start()
    const come = requestsCome(running, moment)
    running.pass(MINUTE)
    await come
    await first.kill()
    running.pass(away)
    const second = await running.start()
    const overBy = running.now() + GIVEN_UP_AFTER
    while (!(await areOver(due))) {
      // What was given up is never over, and nobody would see which it was.
      if (running.now() > overBy) throw new Error(await notOver(due))
      await sleep(100)
      running.pass(20 * SECOND)
    }
    await second.kill()
    for (const { channel, posts, readable, remove } of due) {
      const seen = discord.messages({ id: channel }).map(linkIn)
      const told = `channel ${channel}, killed at request ${moment}, away for ${away} ms`
      expect(new Set(seen).size, told).toBe(seen.length)
      expect(seen.length, told).toBeLessThanOrEqual(posts)
      if (readable) expect(seen.length, told).toBe(posts)
      await remove()
    }
  }
}

/** Tells messages of one channel apart. */
const linkIn = ({ embeds }: { readonly embeds: readonly { readonly url?: string }[] }) =>
  embeds.at(-1)?.url

/** A digest. */
export const aDigest: Make = async ({ store }, channel, server, at) => {
  const id = await digestIn(store, { channel, server }, at)
  return {
    posts: 1,
    isOver: async () => {
      const [last] = await store.deliveries.last({ kind: 'digest', source: `${id}` }, 1)
      return last?.state === 'posted'
    },
    remove: () => store.digests.remove(server, id),
  }
}

const NEWS = 3

/** A follow of which three versions were found. */
export const aFollow: Make = async ({ store, civitai, now }, channel, server, at) => {
  const plan = {
    channel,
    channelName: 'a channel',
    // There is nobody of that name, so no more is found.
    subject: { kind: 'creator', name: 'nobody-of-that-name' },
    publish: false,
  } as const
  const created = await store.follows.create(server, 'en-US', plan, now(), 10_000)
  if (created === undefined) throw new Error('it was not kept')
  const { follow } = created
  const findings = (await harmless(civitai)).slice(0, NEWS).map(({ id, version }) => ({
    version,
    news: 'new' as const,
    model: id,
    publishedAt: at,
    foundAt: at,
    follow,
  }))
  await store.follows.found({ work: 'newest', progress: '{}', findings, known: [] })
  return {
    posts: NEWS,
    isOver: async () => {
      const [last] = await store.deliveries.last({ kind: 'follow', source: channel }, 1)
      const waiting = await store.follows.waiting(channel, 1)
      // One planned while the last of it was being posted finds nothing left to tell.
      const isDone = last?.state === 'posted' || last?.outcome === 'nothing'
      return isDone && waiting.length === 0
    },
    remove: () => store.follows.remove(server, follow.id),
  }
}

interface Listed {
  readonly id: number
  readonly name: string
  readonly nsfwLevel: number
  readonly modelVersions: readonly [{ readonly id: number }]
}

/** Models that may be shown anywhere. */
async function harmless(url: string): Promise<readonly { id: number; version: number }[]> {
  const headers = { 'user-agent': 'civitai-curator/0 (a test)' }
  const answer = await fetch(`${url}/models?limit=100`, { headers })
  const { items } = (await answer.json()) as { readonly items: readonly Listed[] }
  return items.flatMap(({ id, name, nsfwLevel, modelVersions }) => {
    // Odd ones are among them, as they are at Civitai.
    if (nsfwLevel !== 1 || !/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name)) return []
    return [{ id, version: modelVersions[0].id }]
  })
}
