import type { Civitai } from '../civitai/screen/screened.ts'
import type { Due, Kind } from '../deliveries/kind.ts'
import type { Rating } from '../rating.ts'
import type { Delivery, Store } from '../store/store.ts'
import type { WordsIn } from '../words/words.ts'
import { type Choice, choiceOf } from './choice.ts'
import { contentOf, type Making } from './content.ts'
import { CONSIDERED, LATE_BY, latelyIn, planFollows, waitingIn } from './planning.ts'

export interface FollowKindOptions
  extends Pick<Making, 'cardOf' | 'pressesOf' | 'newestOf' | 'now'> {
  readonly store: Pick<Store, 'follows' | 'deliveries'>
  /** Civitai under a ceiling, as a server wants it. It throws rather than yield an old answer. */
  readonly civitai: (ceiling: Rating, server: string) => Civitai
  /** The words for a server's locale. */
  readonly wordsIn: WordsIn
}

/** Follows: one delivery after the other in each channel. */
export function followKind(options: FollowKindOptions): Kind {
  const { store, now } = options
  return {
    lateBy: LATE_BY,
    persists: true,
    plan: () => planFollows(store, now()),
    // Whoever finds something wakes the deliveries.
    wakeAt: async () => undefined,
    async due(delivery) {
      const choice = await chosenFor(delivery, options)
      return choice === undefined ? undefined : dueOf(delivery, choice, options)
    },
  }
}

function dueOf(delivery: Delivery, choice: Choice, options: FollowKindOptions): Due {
  const { store, civitai, wordsIn, now } = options
  const { server, source: channel } = delivery
  const { told } = choice
  const [first] = told
  const findings = told.map(({ finding }) => finding)
  const key = keyOf(delivery)
  return {
    key,
    channel,
    // What waits for a paused one is not chosen.
    paused: false,
    publish: first?.follow.publish ?? false,
    mentions: [...new Set(told.flatMap(({ follow: { mention } }) => mention ?? []))],
    async content(ceiling) {
      const words = await wordsIn(first?.follow.locale ?? '')
      const making = { ...options, key, ceiling, civitai: civitai(ceiling, server), words }
      const { content, leftOut } = await contentOf(choice, making)
      await store.follows.settle(leftOut, 'left out', now())
      return content
    },
    told: findings,
    leaveOut: () => store.follows.settle(findings, 'left out', now()),
    async pause(why) {
      const all = await store.follows.list(server)
      const here = all.filter((one) => one.channel === channel && one.paused === undefined)
      const paused = await Promise.all(
        here.map(({ id }) => store.follows.pause(server, id, why, { channel })),
      )
      return paused.some((one) => one !== undefined)
    },
  }
}

/** Identifies a message. It is also the nonce, so at most 25 characters: no other delivery has it. */
const keyOf = ({ source, run }: Delivery): string =>
  `${BigInt(source).toString(36)}-${Number(run).toString(36)}`

/** What it tells. What was sent, and may have been posted, is told again and nothing beside it. */
async function chosenFor(
  delivery: Delivery,
  { store, now }: FollowKindOptions,
): Promise<Choice | undefined> {
  const { source: channel, postingSince, shown, attempts } = delivery
  if (postingSince !== undefined) {
    const all = await store.follows.waiting(channel, CONSIDERED)
    const told = all.filter(({ finding }) => shown.includes(finding.version))
    return { told, isList: shown.length > 1 }
  }
  const waiting = await waitingIn(channel, now(), store)
  return choiceOf(waiting, await latelyIn(channel, waiting, store), now(), attempts)
}
