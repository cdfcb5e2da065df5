import { type Kysely, sql } from 'kysely'
import type { GenerationOutcome } from '../generation/generation.ts'
import type { OwedStore } from '../generation/owed-store.ts'
import { claimGenerations, type Ids } from './claim-generations.ts'
import { generationOf } from './generation-row.ts'
import type { Tables } from './tables.ts'

/** Ends a claim to post. */
const FREE = { poster: null, poster_until: null } as const
/** Its person has it, or was told. */
export const UNOWED = { ...FREE, owed: null } as const

/** What a generation owes its person from its end on; while a live message shows it, later. */
export const owedFrom = (outcome: GenerationOutcome, at: number) => ({
  owed:
    outcome === 'succeeded'
      ? sql<'channel' | 'word'>`
          case when installed = 1 and private = 0 and server is not null
          then 'channel' else 'word' end
        `
      : ('word' as const),
  owed_at: sql<number>`case when owed_at > ${at} then owed_at else ${at} end`,
})

/** What has not reached its person, in SQL. */
export function createOwed(db: Kysely<Tables>): OwedStore {
  /** One that this holder has claimed to post. */
  const posted = (id: string, holder: string) =>
    db
      .updateTable('generations')
      .where('id', '=', id)
      .where('poster', '=', holder)
      .where('owed', '=', 'channel')

  return {
    async showing(person, id, until) {
      await db
        .updateTable('generations')
        .where('id', '=', id)
        .where('person', '=', person)
        .where('state', '!=', 'quoted')
        .where(({ eb, or }) => or([eb('owed_at', 'is', null), eb('owed_at', '<', until)]))
        .set({ owed_at: until })
        .execute()
    },

    async claimPosts(holder, now, until, limit) {
      const free = (ids: Ids): Ids =>
        ids
          .where('owed', '=', 'channel')
          .where('owed_at', '<=', now)
          .where(({ eb, or }) =>
            or([eb('poster_until', 'is', null), eb('poster_until', '<=', now)]),
          )
          .orderBy('owed_at')
      const claim = { poster: holder, poster_until: until }
      const rows = await claimGenerations(db, free, limit, claim)
      return rows.toSorted(byOwed).map(generationOf)
    },

    async posting(id, holder, now) {
      const { numUpdatedRows } = await posted(id, holder)
        .where('owed_at', '<=', now)
        .set({ posting_since: sql`coalesce(posting_since, ${now})` })
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async postAgain(id, holder, at) {
      await posted(id, holder)
        .set({
          ...FREE,
          // A live message may show it for longer.
          owed_at: sql`case when owed_at > ${at} then owed_at else ${at} end`,
          post_tries: sql`post_tries + 1`,
        })
        .execute()
    },

    async leaveToWord(id, holder, now) {
      await posted(id, holder)
        .set({ ...FREE, owed: 'word', owed_at: now })
        .execute()
    },

    async waiting(now) {
      const rows = await db
        .selectFrom('generations')
        .select('person')
        .distinct()
        .where('owed', '=', 'word')
        .where('owed_at', '<=', now)
        .execute()
      return rows.map(({ person }) => person)
    },

    async telling(person, now, until, limit) {
      const free = (ids: Ids): Ids =>
        ids
          .where('person', '=', person)
          .where('owed', '=', 'word')
          .where('owed_at', '<=', now)
          .orderBy('owed_at')
      const rows = await claimGenerations(db, free, limit, { owed_at: until })
      return rows.map(generationOf).toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))
    },

    async told(person, ids) {
      await db
        .updateTable('generations')
        .where('person', '=', person)
        .where('owed', '=', 'word')
        .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
        .set({ owed: null })
        .execute()
    },
  }
}

const byOwed = (a: { owed_at: number | null }, b: { owed_at: number | null }): number =>
  (a.owed_at ?? 0) - (b.owed_at ?? 0)
