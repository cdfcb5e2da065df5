import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { filling, run } from './child.ts'
import { createDigest, DAY, runOf, START } from './plan.ts'
import { newFile, opened, storeIn } from './sqlite.ts'

const FULL = {
  name: 'StoreFault',
  message: 'The database curator.sqlite cannot be used: the disk is full; make room.',
}

/** A store whose database has room for so many pages more. */
async function storeWithRoom(pages: number) {
  const database = new DatabaseSync(':memory:')
  const store = await storeIn(database, 'curator.sqlite')
  const limit = (more: number) => {
    const taken = Number(database.prepare('pragma page_count').get()?.page_count)
    database.exec(`pragma max_page_count = ${taken + more}`)
  }
  limit(pages)
  return { store, limit }
}

describe('a full disk', () => {
  test('is said, loses nothing, and does no harm once there is room again', async () => {
    const { store, limit } = await storeWithRoom(100)
    const made: number[] = []
    const fill = async () => {
      for (;;) made.push((await createDigest(store, { tag: 'x'.repeat(2_000) })).id)
    }
    await expect(fill()).rejects.toMatchObject(FULL)
    expect(made.length).toBeGreaterThan(20)
    expect((await store.digests.list('100')).map(({ id }) => id)).toEqual(made)
    limit(1_000)
    made.push((await createDigest(store)).id)
    expect((await store.digests.list('100')).map(({ id }) => id)).toEqual(made)
    await store.close()
  })

  test('in the midst of planning leaves everything as it was planned before', async () => {
    const { store, limit } = await storeWithRoom(100_000)
    const digests = await Promise.all(Array.from({ length: 500 }, () => createDigest(store)))
    const runs = digests.map((digest) => runOf(digest))
    limit(0)
    await expect(store.digests.plan(runs)).rejects.toMatchObject(FULL)
    expect(await store.digests.due(START, 1_000)).toEqual(digests)
    expect(await store.deliveries.claim('me', START, START + 1, 1_000)).toEqual([])
    limit(1_000)
    await store.digests.plan(runs)
    expect(await store.digests.due(START, 1_000)).toEqual([])
    expect(await store.digests.due(START + DAY, 1_000)).toHaveLength(500)
    expect(await store.deliveries.claim('me', START, START + 1, 1_000)).toHaveLength(500)
    await store.close()
  })

  test('while tables are made leaves none of them', async () => {
    const database = new DatabaseSync(newFile())
    database.exec('pragma max_page_count = 5')
    await expect(storeIn(database, 'curator.sqlite')).rejects.toMatchObject(FULL)
  })

  // A file that may not grow any further is the nearest to a full disk that anybody may make.
  test.skipIf(process.platform === 'win32')(
    'keeps what was said to be kept',
    async () => {
      const path = newFile()
      const said = await run(filling, [`sqlite:${path}`], 'ulimit -f 4000').ended
      expect(said).toContain(
        `StoreFault: The database ${path} cannot be used: the disk fails to read or write it; check the disk.`,
      )
      const made = said.split('\n').slice(0, -1).map(Number)
      expect(made.length).toBeGreaterThan(20)
      const store = await opened(`sqlite:${path}`)
      expect((await store.digests.list('100')).map(({ id }) => id)).toEqual(made)
      await createDigest(store)
    },
    60_000,
  )
})
