import type { Selectable } from 'kysely'
import type { StoredGeneration } from '../generation/generation.ts'
import type { Quote } from '../generation/generation-store.ts'
import type { GenerationTable } from './tables.ts'

/** A quote's first row. */
export const quoteRow = ({ place, order, quotedAt, ...quote }: Quote): GenerationTable => ({
  ...quote,
  order,
  channel: place.channel,
  server: place.server ?? null,
  installed: place.installed ? 1 : 0,
  private: place.private ? 1 : 0,
  locale: place.locale ?? null,
  ceiling: place.ceiling,
  state: 'quoted',
  quoted_at: quotedAt,
  spent_at: null,
  ended_at: null,
  delivered_at: null,
  workflow: null,
  outcome: null,
  reason: null,
  spent: 0,
  refunded: null,
  progress: null,
  queue: null,
  looks: 0,
  wanted_at: null,
  holder: null,
  held_until: null,
  owed: null,
  owed_at: null,
  poster: null,
  poster_until: null,
  posting_since: null,
  post_tries: 0,
})

export const generationOf = (row: Selectable<GenerationTable>): StoredGeneration => {
  const { id, person, price, wish, state, spent, looks } = row
  return {
    id,
    person,
    place: {
      channel: row.channel,
      server: row.server ?? undefined,
      installed: row.installed === 1,
      private: row.private === 1,
      ceiling: row.ceiling,
      locale: row.locale ?? undefined,
    },
    price,
    wish,
    order: row.order ?? undefined,
    state,
    quotedAt: row.quoted_at,
    spentAt: row.spent_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    deliveredAt: row.delivered_at ?? undefined,
    workflow: row.workflow ?? undefined,
    outcome: row.outcome ?? undefined,
    reason: row.reason ?? undefined,
    spent,
    refunded: row.refunded ?? undefined,
    progress: row.progress ?? undefined,
    queue: row.queue ?? undefined,
    looks,
    wantedAt: row.wanted_at ?? undefined,
    postingSince: row.posting_since ?? undefined,
    postTries: row.post_tries,
  }
}
