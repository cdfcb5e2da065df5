import type { DeliveryKey } from '../store/store.ts'
import { type Delivering, deliver } from './deliver.ts'
import type { Kinds } from './kind.ts'
import { createLane } from './lane.ts'
import { publish } from './publish.ts'

/** Posts whatever is due, for as long as it runs. */
export interface Deliveries {
  start(): void
  /** Call it when something may be due sooner than it was. */
  wake(): void
  /** Does all that is due by now. */
  catchUp(): Promise<void>
  /** Starts nothing more, and finishes what was started. */
  stop(): Promise<void>
}

/** How long a claim lasts. When it runs out, its holder is taken for dead. */
const HELD = 120_000
/** Several times what one server can have, so that one server cannot delay the others. */
const AT_MOST = 200
/**
 * About ten seconds' work: what one claims beyond it waits its turn here while others have room, and
 * until the claim runs out where this process is killed.
 */
const AT_ONCE_PER_REQUEST_A_SECOND = 5
/** What one server can have is fewer. */
const AT_LEAST = 50
const PUBLISHED_AT_ONCE = 10
/** Look again after that long: another process may have changed something. */
const LOOKS_EVERY = 30_000
const SOON = 1_000
/** Each delivery that ends wakes it: those that end within that time are one look. */
const GATHERED = 100

interface DeliveriesOptions extends Delivering {
  /** What this process may send to Discord, or all that share it may. */
  readonly requestsPerSecond: number
}

export function createDeliveries(kinds: Kinds, options: DeliveriesOptions): Deliveries {
  const { store, holder, now, onEvent, requestsPerSecond } = options
  const { deliveries } = store
  const all = Object.values(kinds)
  let stopped = false
  const stopping = Promise.withResolvers<void>()
  let looping: Promise<void> | undefined
  let wake = (): void => {}

  function ended(error?: unknown): void {
    if (error) onEvent('error', 'a delivery was not written down', { error })
    wake()
  }
  const share = Math.floor(AT_ONCE_PER_REQUEST_A_SECOND * requestsPerSecond)
  const delivering = createLane(Math.max(AT_LEAST, Math.min(share, AT_MOST)), ended)
  const publishing = createLane(PUBLISHED_AT_ONCE, ended)

  /**
   * Starts what is due, as far as there is room, and yields how many. One that runs here longer than
   * its claim is only claimed again.
   */
  async function look(): Promise<number> {
    for (const kind of all) await kind.plan()
    const until = now() + HELD
    const mayDeliver = delivering.room
    const due = mayDeliver > 0 ? await deliveries.claim(holder, now(), until, mayDeliver) : []
    const begun = delivering.begin(due, nameOf, (one) =>
      deliver(one, until, kinds[one.kind], options),
    )
    const mayPublish = publishing.room
    const posts =
      mayPublish > 0 ? await deliveries.claimPublishing(holder, now(), until, mayPublish) : []
    return begun + publishing.begin(posts, nameOf, (one) => publish(one, options))
  }

  async function loop(): Promise<void> {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      let nap = LOOKS_EVERY
      try {
        nap = (await look()) > 0 ? 0 : await untilDue()
      } catch (error) {
        onEvent('error', 'deliveries are not looked after', { error })
      }
      await atMost(nap, woken)
      await atMost(GATHERED, stopping.promise)
    }
  }

  /** Milliseconds until the next one is due. */
  async function untilDue(): Promise<number> {
    const moments = await Promise.all([deliveries, ...all].map((one) => one.wakeAt()))
    const wait = Math.min(...moments.map((at) => (at === undefined ? LOOKS_EVERY : at - now())))
    // A due one that was not claimed is held by another process, or waits for room.
    return wait <= 0 ? SOON : Math.min(wait, LOOKS_EVERY)
  }

  const everything = () => Promise.all([delivering.done(), publishing.done()])

  return {
    start() {
      looping ??= loop()
    },
    wake: () => wake(),
    async catchUp() {
      while ((await look()) > 0) await everything()
    },
    async stop() {
      stopped = true
      stopping.resolve()
      wake()
      await looping
      await everything()
    },
  }
}

const nameOf = ({ kind, source, run }: DeliveryKey): string => `${kind} ${source} ${run}`

/** Waits that long, or until it is woken up. */
async function atMost(ms: number, woken: Promise<void>): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([woken, over])
  clearTimeout(timer)
}
