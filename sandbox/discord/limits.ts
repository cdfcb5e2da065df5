import { createHash } from 'node:crypto'
import type { Route } from './routes/route.ts'
import { Refused } from './rules/refusal.ts'

const GLOBAL_PER_SECOND = 50
const SECOND = 1_000

/** Discord's two kinds of rate limit. Both throw `Refused` with status 429. */
export interface Limits {
  readonly refused: () => number
  readonly spendGlobal: () => void
  /** Counts a request towards the bucket of its route and returns the headers of the bucket. */
  readonly spend: (route: Route, key: string) => Readonly<Record<string, string>>
}

interface Window {
  readonly endsAt: number
  used: number
}

/**
 * Counts by the given clock (Discord docs, "Rate Limits"). A bucket has fixed windows. For the
 * global limit Discord does not document the window, so no period of one second may hold too many
 * requests.
 */
export function createLimits(now: () => number): Limits {
  const windows = new Map<string, Window>()
  /** Times of the requests of the last second. */
  let lately: readonly number[] = []
  let refused = 0

  const windowOf = (key: string, perMs: number): Window => {
    const known = windows.get(key)
    if (known && known.endsAt > now()) return known
    const fresh = { endsAt: now() + perMs, used: 0 }
    windows.set(key, fresh)
    return fresh
  }
  const refuse = (
    endsAt: number,
    global: boolean,
    lenient: boolean,
    headers: Readonly<Record<string, string>>,
  ) => {
    refused += 1
    const retry_after = Math.max(endsAt - now(), 0) / 1_000
    const body = { message: 'You are being rate limited.', code: 0, retry_after, global }
    return new Refused(429, body, lenient ? undefined : 'rate limited', {
      ...headers,
      'retry-after': String(Math.ceil(retry_after)),
    })
  }

  return {
    refused: () => refused,
    spendGlobal: () => {
      lately = lately.filter((at) => now() - at < SECOND)
      const [oldest = now()] = lately
      if (lately.length >= GLOBAL_PER_SECOND) {
        const headers = { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }
        throw refuse(oldest + SECOND, true, false, headers)
      }
      lately = [...lately, now()]
    },
    spend: ({ method, pattern, limit }, key) => {
      if (!limit) return {}
      const bucket = createHash('md5').update(`${method} ${pattern}`).digest('hex')
      const window = windowOf(`${bucket} ${key}`, limit.perMs)
      const spent = window.used >= limit.count
      if (!spent) window.used += 1
      const headers = {
        'x-ratelimit-limit': String(limit.count),
        'x-ratelimit-remaining': String(limit.count - window.used),
        'x-ratelimit-reset': String(window.endsAt / 1_000),
        'x-ratelimit-reset-after': String((window.endsAt - now()) / 1_000),
        'x-ratelimit-bucket': bucket,
      }
      if (!spent) return headers
      const scoped = { ...headers, 'x-ratelimit-scope': 'user' }
      throw refuse(window.endsAt, false, limit.lenient ?? false, scoped)
    },
  }
}
