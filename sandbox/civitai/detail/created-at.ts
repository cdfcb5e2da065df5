import type { WireVersion } from '../catalogue/wire.ts'

const hour = 3_600_000

/** When a version was created, some hours before its publication. Lists do not send it. */
export function createdAt({
  id,
  publishedAt,
}: Pick<WireVersion, 'id' | 'publishedAt'>): string | null {
  const out = Date.parse(publishedAt ?? '')
  return Number.isNaN(out) ? null : new Date(out - (1 + (id % 40)) * hour).toISOString()
}
