import type { Kysely } from 'kysely'
import type { DeliveryStore, Publishing } from './store.ts'
import type { Tables } from './tables.ts'
import { wanted } from './wanted.ts'

type PublishingStore = Pick<
  DeliveryStore,
  'claimPublishing' | 'publishedSince' | 'published' | 'retryPublishing' | 'giveUpPublishing'
>

/** Publishing of posted messages; claims of it work as those of deliveries do. */
export function createPublishing(db: Kysely<Tables>): PublishingStore {
  const open = (digest: number, day: string) =>
    db
      .updateTable('deliveries')
      .where('digest', '=', digest)
      .where('day', '=', day)
      .where('publish_at', 'is not', null)

  return {
    async claimPublishing(holder, now, until, limit) {
      const rows = await db
        .updateTable('deliveries')
        .set({ holder, publish_at: until })
        .where(wanted({ at: 'publish_at', now, limit, orderBy: ['posted_at'] }))
        .returning(['digest', 'day', 'channel', 'message', 'posted_at'])
        .execute()
      return rows
        .flatMap(({ digest, day, channel, message, posted_at: postedAt }): readonly Publishing[] =>
          channel === null || message === null || postedAt === null
            ? []
            : [{ digest, day, channel, message, postedAt }],
        )
        .sort((a, b) => a.postedAt - b.postedAt)
    },

    async publishedSince(channel, since) {
      const { there } = await db
        .selectFrom('deliveries')
        .select(({ fn }) => fn.countAll<number>().as('there'))
        .where('channel', '=', channel)
        .where('published_at', 'is not', null)
        .where('published_at', '>=', since)
        .executeTakeFirstOrThrow()
      return there
    },

    async published(digest, day, at) {
      await open(digest, day).set({ publish_at: null, published_at: at }).execute()
    },

    async retryPublishing(digest, day, at) {
      await open(digest, day).set({ publish_at: at }).execute()
    },

    async giveUpPublishing(digest, day, why) {
      await open(digest, day).set({ publish_at: null, unpublished: why }).execute()
    },
  }
}
