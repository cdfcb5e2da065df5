import type { Publishing } from '../store/store.ts'
import type { Delivering } from './deliver.ts'
import { PostFault } from './posts.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** About the most that Discord publishes of a channel per hour. */
const PER_HOUR = 10
const TRIED_AGAIN_AFTER = 2 * MINUTE
const GIVEN_UP_AFTER = 6 * HOUR

/** Publishes a posted message, or gives it back until Discord takes more of its channel. */
export async function publish(post: Publishing, delivering: Delivering): Promise<void> {
  const { posts, now, onEvent } = delivering
  const { deliveries } = delivering.store
  const { kind, source, run, channel, message } = post
  const about = { [kind]: source, run, channel }
  if (now() > post.postedAt + GIVEN_UP_AFTER) {
    onEvent('warn', `${kind} not published: too late`, about)
    return deliveries.giveUpPublishing(post, 'late')
  }
  if ((await deliveries.publishedSince(channel, now() - HOUR)) >= PER_HOUR) {
    return deliveries.retryPublishing(post, now() + TRIED_AGAIN_AFTER)
  }
  try {
    await posts.publish(channel, message)
    await deliveries.published(post, now())
    onEvent('info', `${kind} published`, about)
  } catch (error) {
    if (!(error instanceof PostFault)) throw error
    onEvent('warn', `${kind} not published`, { ...about, error })
    if (error.kind !== 'trouble') return deliveries.giveUpPublishing(post, error.kind)
    const wait = Math.max(TRIED_AGAIN_AFTER, error.retryAfter ?? 0)
    await deliveries.retryPublishing(post, now() + wait)
  }
}
