import type { Entry } from '../civitai/model.ts'
import type { Civitai } from '../civitai/screen/screened.ts'
import type { OnEvent } from '../deliveries/event.ts'
import type { Content, Due, Kind } from '../deliveries/kind.ts'
import type { Rating } from '../rating.ts'
import { digestReply } from '../render/digest.ts'
import type { Delivery, Store } from '../store/store.ts'
import type { WordsIn } from '../words/words.ts'
import { contentOf, LOOKED_BACK, shownBy } from './content.ts'
import type { Digest } from './digest.ts'
import { LATE_BY, planDue } from './planning.ts'
import type { Trends } from './trends.ts'

export interface DigestKindOptions {
  readonly store: Pick<Store, 'digests' | 'deliveries'>
  readonly trends: Trends
  /** Civitai under a ceiling, as a server wants it. It throws rather than yield an old answer. */
  readonly civitai: (ceiling: Rating, server: string) => Civitai
  /** The custom_id that opens a model's card. */
  readonly cardOf: (entry: Entry) => string
  /** The words for a server's locale. */
  readonly wordsIn: WordsIn
  readonly now: () => number
  readonly onEvent: OnEvent
}

/** Identifies a digest's message of one day. It is also the nonce, so at most 25 characters. */
const keyOf = (digest: number, day: string): string =>
  `${digest.toString(36)}-${day.replaceAll('-', '')}`

/** Digests: one delivery per local day. */
export function digestKind(options: DigestKindOptions): Kind {
  const { store, now, onEvent } = options
  return {
    lateBy: LATE_BY,
    persists: false,
    plan: () => planDue(store, now(), onEvent),
    wakeAt: () => store.digests.wakeAt(),
    async due(delivery): Promise<Due | undefined> {
      const { server, source } = delivery
      const digest = await store.digests.get(server, Number(source))
      if (digest === undefined) return undefined
      const { id, channel, paused, publish, mention } = digest
      const key = keyOf(id, delivery.run)
      return {
        key,
        channel,
        paused: paused !== undefined,
        publish,
        mentions: mention === undefined ? [] : [mention],
        content: (under) => contentNow(delivery, digest, key, under, options),
        // A day's delivery is planned once.
        told: [],
        leaveOut: async () => {},
        pause: async (why, where) =>
          (await store.digests.pause(server, id, why, { channel: where })) !== undefined,
      }
    },
  }
}

/** A digest that had nothing to show does not say so twice in a row. */
async function contentNow(
  delivery: Delivery,
  digest: Digest,
  key: string,
  under: Rating,
  { store, trends, civitai, wordsIn, cardOf }: DigestKindOptions,
): Promise<Content | undefined> {
  const last = await store.deliveries.last(delivery, LOOKED_BACK)
  const earlier = shownBy(last.filter(({ run }) => run < delivery.run))
  const content = await contentOf(digest, delivery.dueAt, earlier, {
    civitai: civitai(under, delivery.server),
    trends,
  })
  if (content.lines.length === 0 && earlier[0]?.shown.length === 0) return undefined
  // Whether the menu of a published message's copies would reach the bot is not known.
  const open = digest.publish ? undefined : cardOf
  const page = { ...content, timetable: digest, key, mention: digest.mention, open }
  return {
    reply: digestReply(await wordsIn(digest.locale), page),
    shown: content.lines.map(({ entry }) => entry.id),
  }
}
