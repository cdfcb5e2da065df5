import { CivitaiFault } from '../civitai/asking/fault.ts'
import type { Entry } from '../civitai/model.ts'
import type { Civitai } from '../civitai/screen/screened.ts'
import type { OnEvent } from '../deliveries/event.ts'
import { PostFault, type Posts } from '../deliveries/posts.ts'
import type { SentLately } from '../deliveries/sent-lately.ts'
import { lookAt } from '../deliveries/server-look.ts'
import { Problem } from '../problem.ts'
import type { Rating } from '../rating.ts'
import { digestReply } from '../render/digest.ts'
import { StoreFault } from '../store/fault.ts'
import type { Claimed, Outcome, Store } from '../store/store.ts'
import type { Words } from '../words/words.ts'
import { type Content, contentOf, LOOKED_BACK, shownBy } from './content.ts'
import type { Digest } from './digest.ts'
import type { Trends } from './trends.ts'

/** What delivering needs. */
export interface Delivering {
  readonly store: Store
  /** This process's name, new at every start. */
  readonly holder: string
  readonly posts: Posts
  readonly trends: Trends
  /** Civitai under a ceiling, as a server wants it. It throws rather than yield an old answer. */
  readonly civitai: (ceiling: Rating, server: string) => Civitai
  /** The most mature rating shown anywhere. */
  readonly ceiling: Rating
  /** The custom_id that opens a model's card. */
  readonly cardOf: (entry: Entry) => string
  /** The words for a server's locale. */
  readonly wordsIn: (locale: string) => Words
  readonly now: () => number
  readonly sentLately: SentLately
  readonly onEvent: OnEvent
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

export const LATE_BY = 6 * HOUR
/** Waits between tries, in all most of an hour. Then it is given up. */
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

/** Identifies a digest's message of one day. It is also the nonce, so at most 25 characters. */
const keyOf = (digest: number, day: string): string =>
  `${digest.toString(36)}-${day.replaceAll('-', '')}`

/**
 * Delivers a digest for one day, or finds that it was delivered, or gives it back for later. Each
 * step is stored before the next one, so that another process can go on after a crash. `until` is
 * when the claim runs out. Throws only what the store throws.
 */
export async function deliver(
  claimed: Claimed,
  until: number,
  delivering: Delivering,
): Promise<void> {
  const { delivery, digest } = claimed
  const { store, now, onEvent } = delivering
  const { deliveries } = store
  const about = { digest: digest.id, day: delivery.day, server: digest.server }
  try {
    const outcome = await attempt(claimed, until, delivering)
    onEvent('info', `digest ${outcome}`, { ...about, late: now() - delivery.dueAt })
  } catch (error) {
    const fault = faultOf(error)
    if (fault === undefined) onEvent('error', 'a digest met a bug', { ...about, error })
    const wait = WAITS[delivery.attempts]
    if (fault !== undefined && fault.kind !== 'trouble') {
      await shut(claimed, fault, delivering)
    } else if (wait === undefined) {
      onEvent('warn', 'digest given up', { ...about, error })
      await deliveries.end(digest.id, delivery.day, 'failed', 'trouble')
    } else {
      onEvent('warn', 'digest to be tried again', { ...about, error, wait })
      await deliveries.retry(digest.id, delivery.day, now() + wait)
    }
  }
}

/** Civitai or the database away is trouble, just like Discord away. A bug is retried as well. */
function faultOf(error: unknown): PostFault | undefined {
  if (error instanceof PostFault) return error
  if (error instanceof StoreFault) return new PostFault('trouble', error.message)
  const away = error instanceof Problem || error instanceof CivitaiFault
  return away ? new PostFault('trouble', 'Civitai gave no answer') : undefined
}

async function attempt(claimed: Claimed, until: number, delivering: Delivering): Promise<string> {
  const { delivery, digest } = claimed
  const { store, holder, posts, now, sentLately } = delivering
  const { deliveries } = store
  const key = keyOf(digest.id, delivery.day)
  const end = async (outcome: Outcome): Promise<string> => {
    await deliveries.end(digest.id, delivery.day, 'skipped', outcome)
    return `skipped: ${outcome}`
  }
  const posted = async (message: string | undefined, outcome?: Outcome): Promise<string> => {
    const publish = digest.publish && message !== undefined
    await deliveries.posted(digest.id, delivery.day, now(), { message, outcome, publish })
    return 'posted'
  }

  const { postingSince } = delivery
  // While Discord knows the nonce, sending again makes no second message. How long ago another
  // process sent it is not known: clocks can be set.
  const isKnown = postingSince !== undefined && sentLately.has(key)
  if (postingSince !== undefined && !isKnown) {
    const found = await posts.find(channelOf(claimed), key, postingSince)
    if (found === 'unreadable') return posted(undefined, 'unseen')
    if (found !== 'absent') return posted(found, delivery.models.length === 0 ? 'empty' : undefined)
  }
  if (digest.paused !== undefined && !isKnown) return end('paused')
  if (now() > delivery.dueAt + LATE_BY && !isKnown) return end('late')

  const { content, repeatsNothing } = await contentFor(claimed, delivering)
  if (repeatsNothing) return end('nothing')
  if (now() > until - SENT_WITHIN) throw new PostFault('trouble', 'no time left to send it')
  const models = content.lines.map(({ entry }) => entry.id)
  const held = await deliveries.posting(holder, digest.id, delivery.day, now(), models)
  if (!held) return 'taken over by another process'
  sentLately.add(key)
  const message = await posts.send(channelOf(claimed), postOf(digest, content, key, delivering))
  return posted(message, models.length === 0 ? 'empty' : undefined)
}

/** The channel it was sent to; if it never was, the digest's channel now. */
const channelOf = ({ delivery, digest }: Claimed): string => delivery.channel ?? digest.channel

/** Its content now, for the channel as it is now. */
async function contentFor(claimed: Claimed, delivering: Delivering) {
  const { delivery, digest } = claimed
  const { store, posts, trends, civitai, ceiling } = delivering
  const allowed = await posts.ceiling(channelOf(claimed), digest.server)
  // A published message is seen on servers that we know nothing about.
  const under = digest.publish || ceiling === 'PG' ? 'PG' : allowed
  const last = await store.deliveries.last(digest.id, LOOKED_BACK)
  const earlier = shownBy(last.filter(({ day }) => day < delivery.day))
  const sources = { civitai: civitai(under, digest.server), trends }
  const content = await contentOf(digest, delivery.dueAt, earlier, sources)
  const repeatsNothing = content.lines.length === 0 && earlier[0]?.models.length === 0
  return { content, repeatsNothing }
}

function postOf(digest: Digest, content: Content, key: string, { wordsIn, cardOf }: Delivering) {
  const { mention } = digest
  // Whether the menu of a published message's copies would reach the bot is not known.
  const open = digest.publish ? undefined : cardOf
  const page = { ...content, timetable: digest, key, mention, open }
  return { reply: digestReply(wordsIn(digest.locale), page), mention, key }
}

/** The bot cannot post there, or Discord will never accept the message. */
async function shut(
  claimed: Claimed,
  { kind, message }: PostFault,
  delivering: Delivering,
): Promise<void> {
  const { store, onEvent } = delivering
  const { delivery, digest } = claimed
  const about = { digest: digest.id, day: delivery.day, server: digest.server, message }
  if (kind === 'closed' || kind === 'gone' || kind === 'locked') {
    const channel = channelOf(claimed)
    // The digest may have moved to another channel since; then it must not be paused.
    const paused = await store.digests.pause(digest.server, digest.id, kind, { channel })
    const so = paused === undefined ? 'not posted' : 'paused'
    onEvent('info', `digest ${so}: its channel is ${kind}`, { ...about, channel })
    await store.deliveries.end(digest.id, delivery.day, 'failed', kind)
    if (kind !== 'locked') await lookAt(digest.server, delivering)
  } else {
    onEvent('error', 'Discord refuses a digest', about)
    await store.deliveries.end(digest.id, delivery.day, 'failed', 'refused')
  }
}
