import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { request } from 'undici'

/** Civitai's answers given again at once, so that finding them is no part of what is measured. */
export interface Replay {
  readonly url: string
  /** Asks once for an address below the base and keeps the answer; yields its JSON. */
  readonly keep: (address: string) => Promise<unknown>
  /** The addresses asked for since the last look. */
  readonly asked: () => readonly string[]
  /** Resolves when everybody is answered and nobody asks any more. */
  readonly quiet: () => Promise<void>
  readonly close: () => Promise<void>
}

interface Kept {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const PACKED = { ...JSON_TYPE, 'content-encoding': 'gzip' }

/** So many looks in a row, with time for everything else between them, find nothing asked. */
const LOOKS = 5
const LOOKED_EVERY = 3

/**
 * Starts a server that repeats, packed as it came, what is kept of `from`. What else is asked is kept
 * on the way: the bot may ask things of its own accord.
 */
export async function createReplay(from: string, userAgent: string): Promise<Replay> {
  const kept = new Map<string, Kept>()
  const asked: string[] = []
  let waiting = 0
  let calm = 0

  async function keep(address: string): Promise<Kept> {
    const { statusCode, headers, body } = await request(from + address, {
      headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip' },
    })
    const isPacked = headers['content-encoding'] === 'gzip'
    const answer: Kept = {
      status: statusCode,
      headers: isPacked ? PACKED : JSON_TYPE,
      body: await body.bytes(),
    }
    kept.set(canonical(address), answer)
    return answer
  }

  const server = createServer(async ({ url = '' }, response) => {
    asked.push(url)
    calm = 0
    waiting += 1
    const { status, headers, body } = kept.get(canonical(url)) ?? (await keep(url))
    response.writeHead(status, headers).end(body)
    waiting -= 1
    calm = 0
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has an address of this form.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    keep: async (address) => jsonOf(await keep(address)),
    asked: () => asked.splice(0),
    async quiet() {
      for (calm = 0; waiting > 0 || calm < LOOKS; calm++) await sleep(LOOKED_EVERY)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const jsonOf = ({ headers, body }: Kept): unknown =>
  JSON.parse(Buffer.from(headers === PACKED ? gunzipSync(body) : body).toString())

/** One spelling of an address: the same question may order and escape its parts in two ways. */
export function canonical(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  searchParams.sort()
  return `${pathname}?${searchParams}`
}
