import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import { breathe } from './batches.ts'
import { kept, together } from './engine.ts'
import { findingOf, followOf } from './follow-row.ts'
import { createProgress } from './progress.ts'
import type { FindingKey, FindingOutcome, FollowStore, FoundNow } from './store.ts'
import type { FindingTable, Tables } from './tables.ts'

/** Rows per statement. */
const AT_ONCE = 500

type Findings = Pick<
  FollowStore,
  | 'progress'
  | 'found'
  | 'unplanned'
  | 'waiting'
  | 'settle'
  | 'announced'
  | 'lastAnnounced'
  | 'forgetFindings'
>

/** What was found for follows, in SQL. */
export function createFindings(db: Kysely<Tables>): Findings {
  const waiting = () =>
    db
      .selectFrom('findings')
      .innerJoin('follows', 'follows.id', 'findings.follow')
      .where('findings.settled_at', 'is', null)
      .where('follows.paused', 'is', null)

  return {
    progress: createProgress(db).progress,

    found: ({ work, progress, findings, known }) =>
      together(db, async (transaction) => {
        for (const { follow, version } of known) {
          await transaction
            .updateTable('follows')
            .set({ known_version: version })
            .where('id', '=', follow.id)
            .where('since', '=', follow.since)
            .execute()
        }
        await insert(transaction, findings)
        await createProgress(transaction).keepProgress(work, progress)
      }),

    async unplanned(now, limit) {
      const rows = await waiting()
        .leftJoin('deliveries', (join) =>
          join
            .onRef('deliveries.source', '=', 'findings.channel')
            .on('deliveries.kind', '=', 'follow')
            .on('deliveries.wanted_at', 'is not', null),
        )
        .select('findings.channel')
        .groupBy([
          'findings.channel',
          'deliveries.run',
          'deliveries.state',
          'deliveries.attempts',
          'deliveries.holder',
        ])
        .having(({ or, and, eb, fn }) =>
          or([
            eb('deliveries.run', 'is', null),
            and([
              eb(fn.max('findings.found_at'), '>', sql<number>`cast(deliveries.run as bigint)`),
              eb(fn.max('findings.found_at'), '<=', now),
              eb('deliveries.state', '=', 'due'),
              eb('deliveries.attempts', '=', 0),
              eb('deliveries.holder', 'is', null),
            ]),
          ]),
        )
        .orderBy(({ fn }) => fn.min('findings.found_at'))
        .orderBy('findings.channel')
        .limit(limit)
        .execute()
      return rows.map(({ channel }) => channel)
    },

    async waiting(channel, limit) {
      const rows = await waiting()
        .selectAll('findings')
        .where('findings.channel', '=', channel)
        .orderBy('findings.found_at')
        .orderBy('findings.version')
        .orderBy('findings.news')
        .limit(limit)
        .execute()
      if (rows.length === 0) return []
      const follows = await db
        .selectFrom('follows')
        .selectAll()
        .where('id', 'in', [...new Set(rows.map(({ follow }) => follow))])
        .execute()
      const byId = new Map(follows.map((row) => [row.id, followOf(row)]))
      return rows.flatMap((row) => {
        // It can be removed between the two statements.
        const follow = byId.get(row.follow)
        return follow === undefined ? [] : [{ finding: findingOf(row), follow }]
      })
    },

    settle: (findings, outcome, at) =>
      together(db, (transaction) => settleFindings(transaction, findings, outcome, at)),

    async announced(follow, limit) {
      const rows = await db
        .selectFrom('findings')
        .selectAll()
        .where('follow', '=', follow)
        .where('outcome', '=', 'announced')
        .orderBy('settled_at', 'desc')
        .orderBy('version', 'desc')
        .limit(limit)
        .execute()
      return rows.flatMap((row) =>
        row.settled_at === null ? [] : [{ finding: findingOf(row), at: row.settled_at }],
      )
    },

    async lastAnnounced(server) {
      const rows = await db
        .selectFrom('findings')
        .select(['follow', ({ fn }) => fn.max('settled_at').as('at')])
        .where('server', '=', server)
        .where('outcome', '=', 'announced')
        .groupBy('follow')
        .execute()
      return new Map(rows.flatMap(({ follow, at }) => (at === null ? [] : [[follow, at]])))
    },

    async forgetFindings(foundBefore) {
      await db.deleteFrom('findings').where('found_at', '<', foundBefore).execute()
      await db
        .deleteFrom('deliveries')
        .where('kind', '=', 'follow')
        .where('run', '<', `${foundBefore}`)
        .where('wanted_at', 'is', null)
        .execute()
    },
  }
}

/** Ends the wait of some, in a transaction of the caller's. */
export async function settleFindings(
  db: Transaction<Tables>,
  findings: readonly FindingKey[],
  outcome: FindingOutcome,
  at: number,
): Promise<void> {
  for (const key of findings) {
    await db
      .updateTable('findings')
      .set({ outcome, settled_at: at })
      .where('channel', '=', key.channel)
      .where('version', '=', key.version)
      .where('news', '=', key.news)
      .where('settled_at', 'is', null)
      .execute()
  }
}

/** For follows that still are as they were when it was found. */
async function insert(db: Transaction<Tables>, findings: FoundNow['findings']): Promise<void> {
  for (let n = 0; n < findings.length; n += AT_ONCE) {
    const some = findings.slice(n, n + AT_ONCE)
    const rows = await db
      .selectFrom('follows')
      .select(['id', 'since'])
      .where('id', 'in', [...new Set(some.map(({ follow }) => follow.id))])
      .where('paused', 'is', null)
      .orderBy('id')
      .$call(kept(db))
      .execute()
    const since = new Map(rows.map((row) => [row.id, row.since]))
    const still = some.filter(({ follow }) => since.get(follow.id) === follow.since)
    if (still.length === 0) continue
    await db
      .insertInto('findings')
      .values(still.map(rowOf))
      .onConflict((conflict) => conflict.columns(['channel', 'version', 'news']).doNothing())
      .execute()
    await breathe()
  }
}

const rowOf = (found: FoundNow['findings'][number]): Insertable<FindingTable> => ({
  channel: found.follow.channel,
  version: found.version,
  news: found.news,
  model: found.model,
  follow: found.follow.id,
  server: found.follow.server,
  published_at: found.publishedAt,
  found_at: found.foundAt,
})
