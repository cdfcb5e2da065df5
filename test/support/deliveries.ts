import { newestOf, pressesOf } from '../../commands/pages/follow-post.ts'
import { cardOf } from '../../commands/pages/presses.ts'
import type { Delivering } from '../../src/deliveries/deliver.ts'
import { createDeliveries, type Deliveries } from '../../src/deliveries/deliveries.ts'
import { createSentLately } from '../../src/deliveries/sent-lately.ts'
import { type DigestKindOptions, digestKind } from '../../src/digest/kind.ts'
import { type FollowKindOptions, followKind } from '../../src/follows/kind.ts'
import type { Store } from '../../src/store/store.ts'
import { wordsIn } from '../../src/words/words.ts'
import { civitaiWith } from './civitai.ts'
import { noTrends } from './digests.ts'

type Given = Pick<Delivering, 'posts' | 'now'> &
  Partial<Delivering & DigestKindOptions & FollowKindOptions> & { readonly store: Store }

/** Deliveries, under PG and to a Civitai without models unless a test says otherwise. */
export function deliveriesWith(given: Given): Deliveries {
  const { now } = given
  const options = {
    holder: 'me',
    sentLately: createSentLately({ now, elapsed: now }),
    onEvent: () => {},
    cardOf,
    pressesOf,
    newestOf,
    trends: noTrends,
    civitai: () => civitaiWith(),
    wordsIn,
    requestsPerSecond: 45,
    ...given,
  } as const
  return createDeliveries({ digest: digestKind(options), follow: followKind(options) }, options)
}
