import { randomUUID } from 'node:crypto'
import process from 'node:process'
import { Redis } from 'iovalkey'
import { expect, onTestFinished } from 'vitest'
import { namespaceOf, openShared, type Shared } from '../../src/cache/shared.ts'
import type { Tell } from '../../src/cache/telling.ts'
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts'

/** The Valkey or Redis that tests use, with keys of their own. */
export const CACHE_ADDRESS = process.env.TEST_CACHE_URL ?? 'redis://127.0.0.1:6379'

/** Why the tests that need it are skipped, where it does not answer. */
export const cacheIsAway: boolean = await (async () => {
  const client = new Redis(CACHE_ADDRESS, { lazyConnect: true, retryStrategy: () => null })
  client.on('error', () => {})
  return client
    .ping()
    .then(
      () => false,
      () => true,
    )
    .finally(() => client.disconnect())
})()

/** A client of the test's own, which looks at the store from outside. */
export function onlooker(): Redis {
  const client = new Redis(CACHE_ADDRESS)
  onTestFinished(() => client.disconnect())
  return client
}

/** An owner whose keys are deleted when the test is over. */
export function newOwner(): string {
  const owner = `test ${randomUUID()}`
  forgottenAfterwards(owner)
  return owner
}

/** Deletes the keys of an owner when the test is over. */
export function forgottenAfterwards(owner: string): void {
  onTestFinished(async () => {
    const client = new Redis(CACHE_ADDRESS)
    const keys = await keysOf(client, owner)
    if (keys.length > 0) await client.unlink(keys)
    client.disconnect()
  })
}

/** All keys of an owner. */
export async function keysOf(client: Redis, owner: string): Promise<string[]> {
  const found: string[] = []
  const pattern = `*${namespaceOf(owner)}*`
  for await (const keys of client.scanStream({ match: pattern, count: 1_000 })) found.push(...keys)
  return found
}

interface Opened {
  readonly shared: Shared
  readonly told: { readonly level: string; readonly reason?: unknown }[]
}

/** A process of a bot, as far as the shared cache can tell one from another. */
export async function opened(
  owner: string,
  change: Partial<Parameters<typeof openShared>[0]> = {},
): Promise<Opened> {
  const told: { level: string; reason?: unknown }[] = []
  const tell: Tell = (level, _, { reason }) => told.push({ level, reason })
  const shared = openShared({
    address: CACHE_ADDRESS,
    owner,
    secret: 'a secret',
    // However busy the machine is.
    within: (work) => work,
    now: Date.now,
    elapsed: () => performance.now(),
    random: () => 0,
    wait: async () => {},
    tell,
    ...change,
  })
  onTestFinished(shared.close)
  return { shared, told }
}

/** Resolves when the store answers a process. */
export async function connected(shared: Shared): Promise<void> {
  const at = Date.now()
  await expect
    .poll(async () => {
      await shared.set('connected', { at, until: at + 60_000, value: true })
      return (await shared.get('connected'))?.value
    })
    .toBe(true)
}

/** A way to the store that a test can cut, close and make slow. */
export async function proxiedCache(): Promise<TcpProxy & { readonly address: string }> {
  const address = new URL(CACHE_ADDRESS)
  const proxy = await tcpProxy({ host: address.hostname, port: Number(address.port || 6379) })
  address.host = `127.0.0.1:${proxy.port}`
  return Object.assign(proxy, { address: address.href })
}
