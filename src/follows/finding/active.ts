import { setImmediate } from 'node:timers/promises'
import type { FollowStore } from '../../store/store.ts'
import type { Follow } from '../follow.ts'

const AT_ONCE = 1_000

/** All follows that are not paused. Everything else has its turn between two batches. */
export async function activeFollows(
  store: Pick<FollowStore, 'active'>,
): Promise<readonly Follow[]> {
  const all: Follow[] = []
  for (let behind: number | undefined = 0; behind !== undefined; ) {
    const some: readonly Follow[] = await store.active(behind, AT_ONCE)
    all.push(...some)
    behind = some.length < AT_ONCE ? undefined : some.at(-1)?.id
    await setImmediate()
  }
  return all
}
