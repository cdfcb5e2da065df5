import { createHash } from 'node:crypto'
import KeyvValkey from '@keyv/valkey'
import DataLoader from 'dataloader'
import { Keyv } from 'keyv'
import { z } from 'zod'
import type { Share } from '../line.ts'
import { type Client, connect, settled } from './connection.ts'
import { type Entry, frozen } from './entry.ts'
import { createReach, type Reach, type Within } from './reach.ts'
import { createSeal } from './seal.ts'
import { createShare, type Total } from './share.ts'
import { STORED_AS } from './stored-as.ts'
import { createTelling, type Tell } from './telling.ts'

/**
 * What all processes of a bot remember together. It may be away, slow, full, emptied or written to by
 * others: then less is remembered, and nothing else changes. Nothing of it rejects.
 */
export interface Shared {
  get<T>(key: string): Promise<Entry<T> | undefined>
  set(key: string, entry: Entry<unknown>): Promise<void>
  /**
   * Whether this process is to load an old value anew; no other one is for so many milliseconds. True
   * also where the store does not answer.
   */
  claim(key: string, ms: number): Promise<boolean>
  /** Resolves when it is known whether the store is there: within four seconds. */
  readonly settled: Promise<void>
  /** A total of requests, by its name. */
  share(name: string, total: Total): Share
  close(): void
}

interface SharedOptions {
  /** `redis://…` or `rediss://…`. */
  readonly address: string
  /** Whose it is: others may use the same store. */
  readonly owner: string
  /** Known to all processes of the bot and to nobody else. */
  readonly secret: string
  readonly within: Within
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds, of a clock that is never set. */
  readonly elapsed: () => number
  /** From 0 to below 1. */
  readonly random: () => number
  readonly wait: (ms: number) => Promise<unknown>
  readonly tell: Tell
}

/** Characters; two hundred pictures with the longest prompts have half as many. */
const LONGEST = 2_000_000
const LOOKED_UP_AT_ONCE = 100

const stored = z.object({ at: z.number(), until: z.number(), value: z.unknown().optional() })

export function openShared(options: SharedOptions): Shared {
  const { address, owner, secret, within, now, elapsed, random, wait, tell } = options
  const { onFault, onAnswer } = createTelling(elapsed, tell)
  const client = connect(address, { elapsed, random, onFault })
  const reach = createReach({ client, within, elapsed, onFault, onAnswer })
  const namespace = namespaceOf(owner)
  const keyv = new Keyv<string>({
    store: storeOf(client, reach),
    namespace: `${namespace}:${STORED_AS}`,
    serialization: AS_IT_IS,
  })
  const seal = createSeal(secret)
  const loader = new DataLoader<string, string | undefined>(
    async (names) => keyv.getMany([...names]),
    { cache: false, maxBatchSize: LOOKED_UP_AT_ONCE },
  )

  function read(text: string): Entry<unknown> | undefined {
    const { success, data } = stored.safeParse(jsonOf(text))
    // Clocks differ, but nothing was loaded later than now.
    return success ? frozen({ ...data, at: Math.min(data.at, now()) }) : undefined
  }

  return {
    async get<T>(key: string) {
      const name = seal.nameOf(key)
      const found = await loader.load(name)
      const text = found === undefined ? undefined : seal.opened(name, found)
      // One key always has one type, of which its seal is the proof.
      return text === undefined ? undefined : (read(text) as Entry<T> | undefined)
    },
    async set(key, entry) {
      const name = seal.nameOf(key)
      const text = JSON.stringify(entry)
      const left = entry.until - now()
      if (text.length > LONGEST || left <= 0) return
      await keyv.set(name, seal.sealed(name, text), left)
    },
    async claim(key, ms) {
      const name = `${namespace}:claim:${seal.nameOf(key)}`
      return (await reach((client) => client.set(name, '', 'PX', ms, 'NX'))) !== null
    },
    settled: settled(client),
    share: (name, total) => createShare(reach, `${namespace}:share:${name}`, total, wait),
    close: () => client.disconnect(),
  }
}

/** What all keys of an owner have in them. */
export const namespaceOf = (owner: string): string =>
  `curator:${createHash('sha256').update(owner).digest('hex').slice(0, 16)}`

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is sealed is a text already. */
const AS_IT_IS = {
  stringify: ({ value }: { readonly value: unknown }) => String(value),
  parse: (value: string) => ({ value }),
}

/** Keyv's store for Valkey, within the bounds of what it may take. */
function storeOf(client: Client, reach: Reach) {
  const valkey = new KeyvValkey(client, { useRedisSets: false })
  // It repeats the errors of the connection, which has told of them.
  valkey.on('error', () => {})
  return {
    async get(key: string) {
      return reach(() => valkey.get<string>(key))
    },
    async getMany(keys: string[]) {
      return (await reach(() => valkey.getMany<string>(keys))) ?? keys.map(() => undefined)
    },
    async set(key: string, value: string, ttl?: number) {
      await reach(() => valkey.set(key, value, ttl))
    },
    async delete(key: string) {
      return (await reach(() => valkey.delete(key))) ?? false
    },
    async clear() {},
  }
}
