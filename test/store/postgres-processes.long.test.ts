import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Child, claiming, opening, run } from './child.ts'
import { createDigest, createDue, START } from './plan.ts'
import { asked, HAS_POSTGRES, newSchema, openedAt } from './postgres.ts'

const MINUTE = 60_000

describe.skipIf(!HAS_POSTGRES)('where a Postgres answers', () => {
  test(
    'ten processes open an empty database at once',
    async () => {
      const url = await newSchema()
      const children = Array.from({ length: 10 }, () => run(opening, [url, 'on a word']))
      await Promise.all(children.map(({ says }) => says('ready')))
      for (const { process } of children) process.stdin?.end('go')
      const said = await Promise.all(children.map(({ ended }) => ended))
      expect(said).toEqual(Array(10).fill('ready\nopened, 0 digests\n'))
      await createDigest(await openedAt(url))
    },
    2 * MINUTE,
  )

  test(
    'processes that claim at once share everything, and nothing twice',
    async () => {
      const url = await newSchema()
      const due = await createDue(await openedAt(url), 600)
      const children = ['a', 'b', 'c', 'd'].map((holder) => run(claiming, [url, holder]))
      await Promise.all(children.map(({ says }) => says('ready')))
      for (const { process } of children) process.stdin?.end('go')
      const claimed = await Promise.all(children.map(claimedBy))
      const numbers = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)
      expect(numbers(claimed.flat())).toEqual(numbers(due.map(({ id }) => id)))
      // Otherwise they were not at it at once.
      expect(claimed.filter((ids) => ids.length > 0).length).toBeGreaterThan(1)
    },
    2 * MINUTE,
  )

  test('interactions that reach two processes in another order hold neither of them up', async () => {
    const url = await newSchema()
    const { interactions } = await openedAt(url)
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    onTestFinished(() => other.end())
    const claims = (id: string) =>
      other.query('insert into interactions (id, until) values ($1, $2)', [id, START])
    await other.query('begin')
    await claims('1')
    const claimed = interactions.claim(['2', '1'], START)
    // It waits for the other one by now, which goes on in order.
    const schema = url.slice(url.lastIndexOf('curator_'))
    const waits = `select from pg_locks where not granted and pid in (
      select pid from pg_locks where relation = '${schema}.interactions'::regclass)`
    await expect.poll(async () => (await asked(waits)).length).toBe(1)
    await claims('2')
    await other.query('commit')
    expect(await claimed).toEqual([])
  })
})

async function claimedBy({ ended }: Child): Promise<readonly number[]> {
  const said = await ended
  return JSON.parse(/claimed (\[.*\])\./.exec(said)?.[1] ?? `"${said}"`)
}
