import type { Store } from '../store/store.ts'
import { asDue, type Pacing } from './as-due.ts'
import { parsed } from './parsed.ts'
import { type Looking, lookAt } from './server-look.ts'

/**
 * Sees to it that what a server had is deleted when it has removed the bot. Discord does not tell of
 * that, and a digest that is paused never finds out, so each server that has anything is looked at
 * once a day.
 */
export interface Removal {
  /** Looks at one after the other, until the signal. Never rejects. */
  run(signal: AbortSignal): Promise<void>
  /** Looks at all that are due by now. */
  catchUp(): Promise<void>
}

interface RemovalOptions extends Pacing, Looking {
  readonly store: Pick<Store, 'servers' | 'snapshots' | 'lease'>
  /** Names this process. */
  readonly holder: string
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const WORK = 'removal'
/** A look takes no longer, or another process may go on. */
const LEASE = 3 * MINUTE
/** Between two looks: a few requests a minute, and several thousand servers a day. */
const PAUSE = 10_000

/** A round of all servers: when it was begun, and the last one looked at; none once it is over. */
interface Round {
  readonly at: number
  readonly behind?: string | undefined
}

export function createRemoval(options: RemovalOptions): Removal {
  const { store, holder, now, onFault } = options

  /** Looks at the next one and yields when the one after it is due, or when the next round is. */
  async function step(pause: number): Promise<number> {
    if (!(await store.lease(WORK, holder, now(), now() + LEASE))) return now() + MINUTE
    const last = await roundOf(store)
    const isOver = last?.behind === undefined
    if (isOver && last !== undefined && last.at <= now() && now() < last.at + DAY) {
      return last.at + DAY
    }
    const { at, behind = '' } = isOver ? { at: now() } : last
    const server = await store.servers.next(behind)
    if (server !== undefined) await lookAt(server, options)
    await keep(store, { at, behind: server })
    return server === undefined ? Math.max(at + DAY, now() + pause) : now() + pause
  }

  return {
    async run(signal) {
      await asDue(() => step(PAUSE), options, signal)
      // So that who is started next need not wait until it has run out.
      await store.lease(WORK, holder, now(), now()).catch(onFault)
    },
    async catchUp() {
      while ((await step(0)) <= now());
    },
  }
}

type Kept = Pick<Store, 'snapshots'>

async function roundOf({ snapshots }: Kept): Promise<Round | undefined> {
  // Nobody else writes it, so it is what `keep` wrote, or can be read no more.
  const round = Object(parsed(await snapshots.progress(WORK))) as Partial<Round>
  return typeof round.at === 'number' ? { at: round.at, behind: round.behind } : undefined
}

const keep = ({ snapshots }: Kept, round: Round): Promise<void> =>
  snapshots.keepProgress(WORK, JSON.stringify(round))
