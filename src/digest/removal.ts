import { type Looking, lookAt } from '../deliveries/server-look.ts'
import type { Store } from '../store/store.ts'
import { asDue, type Pacing } from './as-due.ts'
import { parsed } from './parsed.ts'

/**
 * Deletes the data of servers that removed the bot. Discord does not report removals, and a paused
 * digest never notices one, so every server with data is checked once a day.
 */
export interface Removal {
  /** Checks one server after the other until the signal aborts. Never rejects. */
  run(signal: AbortSignal): Promise<void>
  /** Checks all that are due. */
  catchUp(): Promise<void>
}

interface RemovalOptions extends Pacing, Looking {
  readonly store: Pick<Store, 'servers' | 'settings' | 'snapshots' | 'lease'>
  /** Names this process. */
  readonly holder: string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WORK = 'removal'
/** A check takes no longer; then another process may go on. */
const LEASE = 3 * MINUTE
/** Between two checks: a few requests a minute, several thousand servers a day. */
const PAUSE = 10_000

/** A round of all servers: when it began, and the last server checked; absent when it is over. */
interface Round {
  readonly at: number
  readonly behind?: string | undefined
}

export function createRemoval(options: RemovalOptions): Removal {
  const { store, holder, now, onFault } = options

  /** Checks the next server, and yields when the one after it or the next round is due. */
  async function step(pause: number): Promise<number> {
    if (!(await store.lease(WORK, holder, now(), now() + LEASE))) return now() + MINUTE
    const last = await roundOf(store)
    const isOver = last?.behind === undefined
    if (isOver && last !== undefined && last.at <= now() && now() < last.at + DAY) {
      return last.at + DAY
    }
    const { at, behind = '' } = isOver ? { at: now() } : last
    if (isOver) await store.settings.sweep(at - HOUR)
    const server = await store.servers.next(behind)
    if (server !== undefined) await lookAt(server, options)
    await keep(store, { at, behind: server })
    return server === undefined ? Math.max(at + DAY, now() + pause) : now() + pause
  }

  return {
    async run(signal) {
      await asDue(() => step(PAUSE), options, signal)
      // So that the next process need not wait until it runs out.
      await store.lease(WORK, holder, now(), now()).catch(onFault)
    },
    async catchUp() {
      while ((await step(0)) <= now());
    },
  }
}

type Kept = Pick<Store, 'snapshots'>

async function roundOf({ snapshots }: Kept): Promise<Round | undefined> {
  // Only `keep` writes it, so it is a round or cannot be read.
  const round = Object(parsed(await snapshots.progress(WORK))) as Partial<Round>
  return typeof round.at === 'number' ? { at: round.at, behind: round.behind } : undefined
}

const keep = ({ snapshots }: Kept, round: Round): Promise<void> =>
  snapshots.keepProgress(WORK, JSON.stringify(round))
