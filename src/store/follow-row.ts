import type { Insertable, Selectable } from 'kysely'
import type { Finding, Follow, FollowPlan, Subject } from '../follows/follow.ts'
import type { FindingTable, FollowTable } from './tables.ts'

export const followOf = (row: Selectable<FollowTable>): Follow => ({
  id: row.id,
  server: row.server,
  locale: row.locale,
  channel: row.channel,
  channelName: row.channel_name,
  subject: subjectOf(row),
  type: row.type ?? undefined,
  base: row.base ?? undefined,
  mention: row.mention ?? undefined,
  publish: row.publish === 1,
  paused: row.paused ?? undefined,
  since: row.since,
  knownVersion: row.known_version ?? undefined,
})

type SubjectRow = Pick<Selectable<FollowTable>, 'creator' | 'model' | 'model_name' | 'tag'>

/** Exactly one of the three is set. */
function subjectOf({ creator, model, model_name: name, tag }: SubjectRow): Subject {
  if (creator !== null) return { kind: 'creator', name: creator }
  if (model !== null) return { kind: 'model', id: model, name: name ?? '' }
  return { kind: 'tag', name: tag ?? '' }
}

/** What makes two follows the same. */
export const sameRow = ({ channel, subject, type, base, mention, publish }: FollowPlan) =>
  ({
    channel,
    creator: subject.kind === 'creator' ? subject.name : null,
    model: subject.kind === 'model' ? subject.id : null,
    tag: subject.kind === 'tag' ? subject.name : null,
    type: type ?? null,
    base: base ?? null,
    mention: mention ?? null,
    publish: publish ? 1 : 0,
  }) satisfies Partial<Insertable<FollowTable>>

export const followRow = (plan: FollowPlan) =>
  ({
    ...sameRow(plan),
    channel_name: plan.channelName,
    model_name: plan.subject.kind === 'model' ? plan.subject.name : null,
  }) satisfies Partial<Insertable<FollowTable>>

export const findingOf = (row: Selectable<FindingTable>): Finding => ({
  channel: row.channel,
  version: row.version,
  news: row.news,
  model: row.model,
  follow: row.follow,
  publishedAt: row.published_at,
  foundAt: row.found_at,
})
