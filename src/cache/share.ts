import type { Share } from '../line.ts'
import type { Reach } from './reach.ts'

/** What all processes of a bot may send together. */
export interface Total {
  /** Requests a second, sustained. */
  readonly perSecond: number
  /** The most that may be sent at once after a quiet moment, at most 5. */
  readonly burst: number
}

/**
 * Takes the next place in time that is free (GCRA, by the store's own clock) and says how long it is
 * until then, in microseconds. A place far ahead means that the clock was put back.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local every, ahead, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local free = tonumber(redis.call('GET', KEYS[1])) or 0
if not (free >= now and free <= now + most) then free = now end
local next = string.format('%.0f', free + every)
redis.call('SET', KEYS[1], next, 'PX', math.ceil((free + every - now) / 1000))
return math.max(0, free - ahead - now)
`
/** Processes have one place each at a time. */
const PROCESSES_AT_MOST = 64

/** One total over all processes. While the store does not answer, it holds nobody up. */
export function createShare(
  reach: Reach,
  key: string,
  { perSecond, burst }: Total,
  wait: (ms: number) => Promise<unknown>,
): Share {
  const every = Math.ceil(1_000_000 / perSecond)
  const ahead = (burst - 1) * every
  const most = ahead + PROCESSES_AT_MOST * every
  let turn: Promise<unknown> = Promise.resolve()

  async function next(): Promise<void> {
    const left = await reach((client) => client.eval(TAKE, 1, key, every, ahead, most))
    if (typeof left === 'number' && left > 0) await wait(Math.ceil(left / 1_000))
  }
  return () => {
    const mine = turn.then(next)
    turn = mine
    return mine
  }
}
