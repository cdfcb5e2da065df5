import { setImmediate } from 'node:timers/promises'
import type { Facts, Snapshot, SnapshotStore } from '../store/store.ts'
import type { Counted } from './rank.ts'

/** A model with its facts and counts. */
export interface CountedModel extends Counted {
  readonly facts: Facts
}

/** Models per query: it takes a few milliseconds and blocks everything else. */
const AT_ONCE = 100

/** All known models with their counts in these snapshots, in batches that let other work run between. */
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
    // Every counted model has facts, so these are all counts up to the last of these models.
    for (const count of await store.counts(snapshots, behind, AT_ONCE)) {
      downloads.get(count.id)?.set(count.snapshot, count.downloads)
    }
    yield facts.map((one) => ({ facts: one, downloads: downloads.get(one.id) ?? new Map() }))
    behind = last.id
    await setImmediate()
  }
}
