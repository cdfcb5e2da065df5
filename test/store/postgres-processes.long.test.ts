import { describe, expect, test } from 'vitest'
import { type Child, claiming, opening, run } from './child.ts'
import { createDigest, createDue } from './plan.ts'
import { HAS_POSTGRES, newSchema, openedAt } from './postgres.ts'

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
})

async function claimedBy({ ended }: Child): Promise<readonly number[]> {
  const said = await ended
  return JSON.parse(/claimed (\[.*\])\./.exec(said)?.[1] ?? `"${said}"`)
}
