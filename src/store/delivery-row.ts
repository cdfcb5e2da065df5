import type { Selectable } from 'kysely'
import { isNumber, listOf } from './json-list.ts'
import type { Delivery } from './store.ts'
import type { DeliveryTable } from './tables.ts'

export const deliveryOf = (row: Selectable<DeliveryTable>): Delivery => ({
  kind: row.kind,
  source: row.source,
  run: row.run,
  server: row.server,
  dueAt: row.due_at,
  state: row.state,
  channel: row.channel ?? undefined,
  postingSince: row.posting_since ?? undefined,
  attempts: row.attempts,
  outcome: row.outcome ?? undefined,
  postedAt: row.posted_at ?? undefined,
  message: row.message ?? undefined,
  unpublished: row.unpublished ?? undefined,
  shown: listOf(row.shown, isNumber),
})
