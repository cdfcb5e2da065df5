import { setImmediate } from 'node:timers/promises'

/**
 * Lets everything else have its turn between two batches of long work: statements are synchronous
 * beneath their promises, so waiting for them lets nobody in.
 */
export const breathe = (): Promise<void> => setImmediate()

/** All rows in batches of up to `limit`, in the order of a key that is above 0. */
export async function* batches<Key extends string, Row extends Readonly<Record<Key, number>>>(
  limit: number,
  key: Key,
  read: (behind: number, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let behind: number | undefined = 0
  while (behind !== undefined) {
    const batch = await read(behind, limit)
    yield batch
    behind = batch.length < limit ? undefined : batch.at(-1)?.[key]
    await breathe()
  }
}
