import type { ExpressionBuilder } from 'kysely'
import type { Tables } from './tables.ts'

interface Claimable {
  /** The moment from which on it may be taken; null once nothing is left to do. */
  readonly at: 'wanted_at' | 'publish_at'
  readonly now: number
  readonly limit: number
  /** The first ones are taken. */
  readonly orderBy: readonly ('turn' | 'wanted_at' | 'posted_at')[]
}

/** The deliveries that a claim takes: so many of those that may be taken by now. */
export const wanted =
  ({ at, now, limit, orderBy }: Claimable) =>
  ({ eb, refTuple, selectFrom }: ExpressionBuilder<Tables, 'deliveries'>) =>
    eb(
      refTuple('kind', 'source', 'run'),
      'in',
      selectFrom('deliveries')
        .select(['kind', 'source', 'run'])
        .where(at, 'is not', null)
        .where(at, '<=', now)
        .$call((query) => orderBy.reduce((ordered, column) => ordered.orderBy(column), query))
        .limit(limit)
        .$asTuple('kind', 'source', 'run'),
    )
