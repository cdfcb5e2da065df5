import { setImmediate } from 'node:timers/promises'
import type { Facts, Snapshot, SnapshotStore } from '../store/store.ts'
import type { Counted } from './rank.ts'

/** A model, all that is known of it, and its counts. */
export interface CountedModel extends Counted {
  readonly facts: Facts
}

/** Models read at once: it takes a few milliseconds, during which everything else waits. */
const AT_ONCE = 100

/**
 * All models of which anything is known with their counts in these snapshots, in pieces, between
 * which everything else has its turn.
 */
export async function* countedModels(
  store: Pick<SnapshotStore, 'facts' | 'counts'>,
  snapshots: readonly Snapshot['id'][],
): AsyncGenerator<readonly CountedModel[]> {
  let behind = 0
  for (;;) {
    const facts = await store.facts(behind, AT_ONCE)
    const last = facts.at(-1)
    if (last === undefined) return
    const downloads = new Map(facts.map(({ id }) => [id, new Map<number, number | undefined>()]))
    // What is counted has facts, so these are all the counts up to the last of the facts.
    for (const count of await store.counts(snapshots, behind, AT_ONCE)) {
      downloads.get(count.id)?.set(count.snapshot, count.downloads)
    }
    yield facts.map((one) => ({ facts: one, downloads: downloads.get(one.id) ?? new Map() }))
    behind = last.id
    await setImmediate()
  }
}
