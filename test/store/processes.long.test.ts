import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Child, claiming, migrating, opening, run } from './child.ts'
import { createDigest, createDue } from './plan.ts'
import { newFile, opened } from './sqlite.ts'

const MINUTE = 60_000

test.each(Array.from({ length: 10 }, (_, n) => n + 1))(
  'three processes open an empty database at once, time %i',
  async () => {
    const path = newFile()
    const children = [1, 2, 3].map(() => run(opening, [`sqlite:${path}`, 'on a word']))
    await Promise.all(children.map(({ says }) => says('ready')))
    for (const { process } of children) process.stdin?.end('go')
    const said = await Promise.all(children.map(({ ended }) => ended))
    expect(said).toEqual(Array(3).fill('ready\nopened, 0 digests\n'))
    await createDigest(await opened(`sqlite:${path}`))
  },
  MINUTE,
)

test(
  'processes that claim at once share everything, and nothing twice',
  async () => {
    const url = `sqlite:${newFile()}`
    const due = await createDue(await opened(url), 600)
    const children = ['a', 'b', 'c'].map((holder) => run(claiming, [url, holder]))
    await Promise.all(children.map(({ says }) => says('ready')))
    for (const { process } of children) process.stdin?.end('go')
    const claimed = await Promise.all(children.map(claimedBy))
    expect(claimed.flat().toSorted((a, b) => a - b)).toEqual(due.map(({ id }) => id))
    // Otherwise they were not at it at once.
    expect(claimed.filter((ids) => ids.length > 0).length).toBeGreaterThan(1)
  },
  MINUTE,
)

async function claimedBy({ ended }: Child): Promise<readonly number[]> {
  const said = await ended
  return JSON.parse(/claimed (\[.*\])\./.exec(said)?.[1] ?? `"${said}"`)
}

describe('a process killed within a migration', () => {
  const moments = [0, 5, 25, 80, 200]

  const migratingKilled = async (path: string, after: number) => {
    const child = run(migrating, [path])
    await child.says('migrating')
    await setTimeout(after)
    child.process.kill('SIGKILL')
    await child.ended
    expect(child.process.signalCode).toBe('SIGKILL')
  }

  test.each(moments)(
    'after %i ms leaves an empty database to be opened by another',
    async (after) => {
      const path = newFile()
      await migratingKilled(path, after)
      await createDigest(await opened(`sqlite:${path}`))
      expect(soundnessOf(path)).toEqual(['ok'])
    },
    MINUTE,
  )

  test.each(moments)(
    'after %i ms leaves an older version as it was',
    async (after) => {
      const path = newFile()
      const before = await opened(`sqlite:${path}`)
      const digest = await createDigest(before)
      await before.close()
      await migratingKilled(path, after)
      const store = await opened(`sqlite:${path}`)
      expect(await store.digests.list('100')).toEqual([digest])
      expect(soundnessOf(path)).toEqual(['ok'])
    },
    MINUTE,
  )
})

/** What SQLite finds wrong with a file: nothing is `ok`. */
function soundnessOf(path: string): readonly unknown[] {
  const database = new DatabaseSync(path)
  try {
    return database
      .prepare('pragma integrity_check')
      .all()
      .map((row) => row.integrity_check)
  } finally {
    database.close()
  }
}
