import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { progressOf } from '../../src/digest/snapshot/progress.ts'
import { LATER } from './claimed.ts'
import { createDue, ofDigest, START } from './plan.ts'
import { storeIn } from './sqlite.ts'

/** A store and the database below it, where anything can be written. */
async function opened() {
  const database = new DatabaseSync(':memory:')
  return { database, store: await storeIn(database) }
}
const BROKEN = ['', '[1, 2', 'null', '{"a": 1}', '7']

test.each(BROKEN)('of a delivery whose list reads %j the others are claimed', async (shown) => {
  const { database, store } = await opened()
  const [first, second] = await createDue(store, 2)
  database.prepare('update deliveries set shown = ? where source = ?').run(shown, `${first?.id}`)
  const claimed = await store.deliveries.claim('me', START, LATER, 9)
  expect(claimed.map(({ source, shown }) => [source, shown])).toEqual([
    [`${first?.id}`, []],
    [`${second?.id}`, []],
  ])
  expect(await store.deliveries.last(ofDigest(first?.id ?? 0), 1)).toMatchObject([{ shown: [] }])
  await store.close()
})

test.each(BROKEN)('of a model whose tags read %j the others are known', async (tags) => {
  const { database, store } = await opened()
  const facts = { type: 'LORA', bases: ['Pony'], tags: ['anime'], firstVersionAt: undefined }
  await store.snapshots.see(
    [1, 2].map((id) => ({ ...facts, id })),
    START,
  )
  database.prepare('update models set tags = ?, bases = ? where id = 1').run(tags, tags)
  expect(await store.snapshots.facts(0, 9)).toEqual([
    { ...facts, id: 1, tags: [], bases: [] },
    { ...facts, id: 2 },
  ])
  await store.close()
})

test.each(BROKEN)('progress that reads %j is begun anew', async (state) => {
  const { store } = await opened()
  await store.snapshots.keepProgress('snapshots', state)
  expect(await progressOf(store.snapshots)).toEqual({ requests: { day: 0, sent: 0 } })
  await store.close()
})
