import type { Kysely } from 'kysely'
import { claiming } from './claiming.ts'
import type { DeliveryKey, DeliveryStore, Publishing } from './store.ts'
import type { Tables } from './tables.ts'

type PublishingStore = Pick<
  DeliveryStore,
  'claimPublishing' | 'publishedSince' | 'published' | 'retryPublishing' | 'giveUpPublishing'
>

/** Publishing of posted messages; claims of it work as those of deliveries do. */
export function createPublishing(db: Kysely<Tables>): PublishingStore {
  const open = ({ kind, source, run }: DeliveryKey) =>
    db
      .updateTable('deliveries')
      .where('kind', '=', kind)
      .where('source', '=', source)
      .where('run', '=', run)
      .where('publish_at', 'is not', null)

  return {
    async claimPublishing(holder, now, until, limit) {
      const rows = await claiming(db, { at: 'publish_at', now, limit, orderBy: ['posted_at'] })
        .set({ holder, publish_at: until })
        .returning(['kind', 'source', 'run', 'channel', 'message', 'posted_at'])
        .execute()
      return rows
        .flatMap(({ channel, message, posted_at: postedAt, ...key }): readonly Publishing[] =>
          channel === null || message === null || postedAt === null
            ? []
            : [{ ...key, channel, message, postedAt }],
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

    async published(key, at) {
      await open(key).set({ publish_at: null, published_at: at }).execute()
    },

    async retryPublishing(key, at) {
      await open(key).set({ publish_at: at }).execute()
    },

    async giveUpPublishing(key, why) {
      await open(key).set({ publish_at: null, unpublished: why }).execute()
    },
  }
}
