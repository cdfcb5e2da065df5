import { CivitaiFault } from '../civitai/asking/fault.ts'
import type { Tried } from '../observe/sight.ts'
import { Problem } from '../problem.ts'
import { StoreFault } from '../store/fault.ts'
import type { Delivery, DeliveryKind, Outcome, Store } from '../store/store.ts'
import type { OnEvent } from './event.ts'
import type { Due, Kind } from './kind.ts'
import { PostFault, type Posts } from './posts.ts'
import type { SentLately } from './sent-lately.ts'
import { lookAt } from './server-look.ts'

/** What delivering needs, whatever it delivers. */
export interface Delivering {
  readonly store: Pick<Store, 'deliveries' | 'servers'>
  /** This process's name, new at every start. */
  readonly holder: string
  readonly posts: Posts
  readonly now: () => number
  readonly sentLately: SentLately
  readonly onEvent: OnEvent
  /** Told how each try ended; `late`: milliseconds since it was due. */
  readonly onTried?: (kind: DeliveryKind, state: Tried, late: number) => void
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Waits between tries, in all most of an hour. Then it is given up, or tried as slowly until it is late. */
const WAITS = [
  5 * SECOND,
  15 * SECOND,
  45 * SECOND,
  2 * MINUTE,
  6 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  20 * MINUTE,
]
/** No request takes longer, so the outcome of a send is known before the claim runs out. */
const SENT_WITHIN = 45 * SECOND

/**
 * Posts a delivery, or finds that it was posted, or gives it back for later. Each step is stored
 * before the next one, so that another process can go on after a crash. `until` is when the claim
 * runs out. Throws only what the store throws.
 */
export async function deliver(
  delivery: Delivery,
  until: number,
  kind: Kind,
  delivering: Delivering,
): Promise<void> {
  const { store, now, onEvent } = delivering
  const { deliveries } = store
  const name = delivery.kind
  const about = aboutOf(delivery)
  let due: Due | undefined
  try {
    due = await kind.due(delivery)
    const outcome =
      due === undefined
        ? await skip(delivery, 'nothing', delivering)
        : await attempt(delivery, due, until, kind, delivering)
    onEvent('info', `${name} ${outcome}`, { ...about, late: now() - delivery.dueAt })
  } catch (error) {
    const fault = faultOf(error)
    if (fault === undefined) onEvent('error', `a ${name} met a bug`, { ...about, error })
    const wait = WAITS[delivery.attempts] ?? (kind.persists ? WAITS.at(-1) : undefined)
    if (due !== undefined && fault !== undefined && fault.kind !== 'trouble') {
      await shut(delivery, due, fault, delivering)
      tried(delivery, 'failed', delivering)
    } else if (wait === undefined) {
      onEvent('warn', `${name} given up`, { ...about, error })
      await deliveries.end(delivery, 'failed', 'trouble')
      tried(delivery, 'failed', delivering)
    } else {
      onEvent('warn', `${name} to be tried again`, { ...about, error, wait })
      await deliveries.retry(delivery, now() + wait)
      tried(delivery, 'retried', delivering)
    }
  }
}

/** How the log names a delivery. */
const aboutOf = ({ kind, source, run, server }: Delivery) => ({ [kind]: source, run, server })

/** Civitai or the database away is trouble, just like Discord away. A bug is retried as well. */
function faultOf(error: unknown): PostFault | undefined {
  if (error instanceof PostFault) return error
  if (error instanceof StoreFault) return new PostFault('trouble', error.message)
  const away = error instanceof Problem || error instanceof CivitaiFault
  return away ? new PostFault('trouble', 'Civitai gave no answer') : undefined
}

const tried = (delivery: Delivery, state: Tried, { now, onTried }: Delivering): void =>
  onTried?.(delivery.kind, state, now() - delivery.dueAt)

async function skip(delivery: Delivery, outcome: Outcome, delivering: Delivering): Promise<string> {
  await delivering.store.deliveries.end(delivery, 'skipped', outcome)
  tried(delivery, 'skipped', delivering)
  return `skipped: ${outcome}`
}

async function attempt(
  delivery: Delivery,
  due: Due,
  until: number,
  kind: Kind,
  delivering: Delivering,
): Promise<string> {
  const { store, holder, posts, now, sentLately } = delivering
  const { deliveries } = store
  const end = (outcome: Outcome): Promise<string> => skip(delivery, outcome, delivering)
  const posted = async (message: string | undefined, outcome?: Outcome): Promise<string> => {
    const publish = due.publish && message !== undefined
    const { told } = due
    await deliveries.posted(delivery, now(), { message, outcome, publish, told })
    tried(delivery, 'posted', delivering)
    return 'posted'
  }

  const channel = channelOf(delivery, due)
  const { key, mentions } = due
  const { postingSince } = delivery
  // While Discord knows the nonce, sending again makes no second message. How long ago another
  // process sent it is not known: clocks can be set.
  const isKnown = postingSince !== undefined && sentLately.has(key)
  if (postingSince !== undefined && !isKnown) {
    const found = await posts.find(channel, key, postingSince)
    if (found === 'unreadable') return posted(undefined, 'unseen')
    if (found !== 'absent') return posted(found, emptyOr(delivery.shown))
  }
  if (due.paused && !isKnown) return end('paused')
  if (now() > delivery.dueAt + kind.lateBy && !isKnown) return end('late')

  const allowed = await posts.ceiling(channel, delivery.server)
  // A published message is seen on servers that we know nothing about.
  const content = await due.content(due.publish ? 'PG' : allowed)
  if (content === undefined) return end('nothing')
  if (now() > until - SENT_WITHIN) throw new PostFault('trouble', 'no time left to send it')
  const { reply, shown } = content
  const held = await deliveries.posting(holder, delivery, now(), { channel, shown })
  if (!held) return 'taken over by another process'
  sentLately.add(key)
  const message = await posts.send(channel, { reply, mentions, key })
  return posted(message, emptyOr(shown))
}

/** The channel it was sent to; if it never was, its source's channel now. */
const channelOf = (delivery: Delivery, due: Due): string => delivery.channel ?? due.channel

const emptyOr = (shown: readonly number[]): Outcome | undefined =>
  shown.length === 0 ? 'empty' : undefined

/** The bot cannot post there, or Discord will never accept the message. */
async function shut(
  delivery: Delivery,
  due: Due,
  { kind: why, message }: PostFault,
  delivering: Delivering,
): Promise<void> {
  const { store, onEvent } = delivering
  const { kind, server } = delivery
  const about = { ...aboutOf(delivery), message }
  if (why === 'closed' || why === 'gone' || why === 'locked') {
    const channel = channelOf(delivery, due)
    // It may post to another channel since; then it must not be paused.
    const so = (await due.pause(why, channel)) ? 'paused' : 'not posted'
    onEvent('info', `${kind} ${so}: its channel is ${why}`, { ...about, channel })
    await store.deliveries.end(delivery, 'failed', why)
    if (why !== 'locked') await lookAt(server, delivering)
  } else {
    onEvent('error', `Discord refuses a ${kind}`, about)
    await due.leaveOut()
    await store.deliveries.end(delivery, 'failed', 'refused')
  }
}
