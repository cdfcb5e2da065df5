import type { WireVersion } from '../catalogue/wire.ts'

const hour = 3_600_000

/** When a version was put together, which lists do not tell; it came out some hours later. */
export function createdAt({
  id,
  publishedAt,
}: Pick<WireVersion, 'id' | 'publishedAt'>): string | null {
  const out = Date.parse(publishedAt ?? '')
  return Number.isNaN(out) ? null : new Date(out - (1 + (id % 40)) * hour).toISOString()
}
