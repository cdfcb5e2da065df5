import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Civitai's answers given again at once, so that finding them is no part of what is measured. */
export interface Replay {
  readonly url: string
  /** Asks once for an address below the base and keeps the answer; yields its JSON. */
  readonly keep: (address: string) => Promise<unknown>
  /** The addresses asked for since the last look. */
  readonly asked: () => readonly string[]
  readonly close: () => Promise<void>
}

const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' }

/**
 * Starts a server that repeats, packed as Civitai's edge does, what is kept of `from`. What else is
 * asked is kept on the way: the bot may ask things of its own accord.
 */
export async function createReplay(from: string, userAgent: string): Promise<Replay> {
  const kept = new Map<string, Buffer>()
  const asked: string[] = []

  async function keep(address: string): Promise<Buffer> {
    const response = await fetch(from + address, { headers: { 'user-agent': userAgent } })
    const body = gzipSync(await response.bytes())
    kept.set(canonical(address), body)
    return body
  }

  const server = createServer(async ({ url = '' }, response) => {
    asked.push(url)
    const body = kept.get(canonical(url)) ?? (await keep(url))
    response.writeHead(200, HEADERS).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has an address of this form.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    keep: async (address) => JSON.parse(gunzipSync(await keep(address)).toString()),
    asked: () => asked.splice(0),
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** One spelling of an address: the same question may order and escape its parts in two ways. */
export function canonical(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  searchParams.sort()
  return `${pathname}?${searchParams}`
}
