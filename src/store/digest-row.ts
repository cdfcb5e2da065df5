import type { Insertable, Selectable } from 'kysely'
import type { Digest, Plan } from '../digest/digest.ts'
import type { DigestTable } from './tables.ts'

export const digestOf = (row: Selectable<DigestTable>): Digest => ({
  id: row.id,
  server: row.server,
  locale: row.locale,
  channel: row.channel,
  channelName: row.channel_name,
  time: row.time,
  zone: row.zone,
  days: row.days,
  type: row.type ?? undefined,
  base: row.base ?? undefined,
  tag: row.tag ?? undefined,
  rank: row.rank,
  fresh: row.fresh === 1,
  count: row.count,
  mention: row.mention ?? undefined,
  publish: row.publish === 1,
  paused: row.paused ?? undefined,
  nextAt: row.next_at,
  lastDay: row.last_day ?? undefined,
})

/** All columns of a plan, so that a new plan replaces the old one completely. */
export const planRow = (plan: Plan) =>
  ({
    channel: plan.channel,
    channel_name: plan.channelName,
    time: plan.time,
    zone: plan.zone,
    days: plan.days,
    type: plan.type ?? null,
    base: plan.base ?? null,
    tag: plan.tag ?? null,
    rank: plan.rank,
    fresh: plan.fresh ? 1 : 0,
    count: plan.count,
    mention: plan.mention ?? null,
    publish: plan.publish ? 1 : 0,
  }) satisfies Partial<Insertable<DigestTable>>
