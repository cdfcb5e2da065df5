import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { StoreFault } from '../../src/store/fault.ts'
import { openStore } from '../../src/store/open.ts'
import { whileBusy } from '../../src/store/sqlite/while-busy.ts'
import { placeOf } from '../../src/store/url.ts'
import { opening, run } from './child.ts'
import { createDigest } from './plan.ts'
import { folder, newFile, opened, storeIn } from './sqlite.ts'

/** A database with one digest, closed. */
async function made(): Promise<string> {
  const path = newFile()
  const store = await openStore(`sqlite:${path}`)
  await createDigest(store)
  await store.close()
  return path
}

const refusal = async (url: string): Promise<unknown> => openStore(url).catch((error) => error)

describe('an address', () => {
  test.each(['', 'sqlite:', 'data/curator.sqlite', 'mysql://me:secret@localhost/curator'])(
    'like "%s" is refused',
    async (url) => {
      expect(await refusal(url)).toEqual(
        new StoreFault(
          'The database’s address must be of the form sqlite:PATH or ' +
            'postgres://USER:PASSWORD@HOST/DATABASE.',
          { isForGood: true },
        ),
      )
    },
  )

  test('may name folders that are not there yet', async () => {
    const path = join(folder(), 'a', 'b', 'curator.sqlite')
    await createDigest(await opened(`sqlite:${path}`))
    expect((await (await opened(`sqlite:${path}`)).digests.list('100')).length).toBe(1)
  })

  test('is never taken for one of SQLite’s own', () => {
    expect(placeOf('sqlite:file:x?mode=memory')).toEqual({
      engine: 'sqlite',
      path: resolve('file:x?mode=memory'),
    })
  })
})

test('a database of another program is refused in a sentence, and stays as it is', async () => {
  const path = newFile()
  const database = new DatabaseSync(path)
  database.exec('create table songs (id integer)')
  const fault = await refusal(`sqlite:${path}`)
  expect(fault).toMatchObject({
    name: 'StoreFault',
    message: 'The database is another program’s (it has a table songs): set another DATABASE_URL.',
    isForGood: true,
  })
  const tables = database.prepare('select name from sqlite_schema').all()
  database.close()
  expect(tables).toEqual([{ name: 'songs' }])
})

describe('a database of a newer version', () => {
  test('is refused in a sentence, and stays as it is', async () => {
    const path = await made()
    const database = new DatabaseSync(path)
    database.exec(`insert into kysely_migration values ('999-later', '2027-01-01T00:00:00.000Z')`)
    database.close()
    const before = readFileSync(path)
    const fault = await refusal(`sqlite:${path}`)
    expect(fault).toBeInstanceOf(StoreFault)
    expect(String(fault)).toBe(
      'StoreFault: The database was written by a newer version of the bot (it knows 999-later): ' +
        'run that version, or give this one another DATABASE_URL.',
    )
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

const ADVICE = 'let this process do so, or set another DATABASE_URL'

describe('a file', () => {
  test('that is no database is refused, and stays as it is', async () => {
    const path = newFile()
    writeFileSync(path, 'My dear diary. '.repeat(1_000))
    expect(await refusal(`sqlite:${path}`)).toMatchObject({
      name: 'StoreFault',
      message: `The database ${path} cannot be used: the file is not a database; set another DATABASE_URL.`,
      isForGood: true,
    })
    expect(readFileSync(path, 'utf8')).toBe('My dear diary. '.repeat(1_000))
  })

  test('that is a folder is refused', async () => {
    const path = folder()
    expect(await refusal(`sqlite:${path}`)).toMatchObject({
      name: 'StoreFault',
      message: `The database cannot be ${path}, which is a folder: let DATABASE_URL name a file in it.`,
      isForGood: true,
    })
  })

  test('whose folder is a file is refused', async () => {
    const path = newFile()
    writeFileSync(path, '')
    const fault = await refusal(`sqlite:${path}/curator.sqlite`)
    expect(fault).toMatchObject({
      message: `The database's folder cannot be ${path}, which is a file: set another DATABASE_URL.`,
      isForGood: true,
    })
    const below = await refusal(`sqlite:${path}/a/curator.sqlite`)
    expect(String(below)).toBe(String(fault))
  })

  // Node's own way to make several folders at once never ends there.
  test.runIf(process.platform === 'linux')(
    'in a folder that nobody can make is refused',
    async () => {
      const fault = await refusal('sqlite:/proc/curator/a/curator.sqlite')
      expect(String(fault)).toMatch(
        /^StoreFault: The database's folder \/proc\/curator cannot be made \(ENOENT\): make it/,
      )
    },
  )
})

// Windows knows no such permissions.
describe.skipIf(process.platform === 'win32')('what may not be written', () => {
  const openedAsNobody = (path: string) => run(opening, [`sqlite:${path}`, 'nobody']).ended

  test('is said of a file and its folder, and nothing is lost', async () => {
    const path = await made()
    chmodSync(path, 0o444)
    chmodSync(dirname(path), 0o555)
    expect(await openedAsNobody(path)).toContain(
      `StoreFault: The database ${path} cannot be used: `,
    )
    chmodSync(dirname(path), 0o755)
    chmodSync(path, 0o644)
    expect(await (await opened(`sqlite:${path}`)).digests.list('100')).toHaveLength(1)
  })

  test('is said of a file alone', async () => {
    const path = await made()
    chmodSync(dirname(path), 0o777)
    chmodSync(path, 0o444)
    expect(await openedAsNobody(path)).toBe(
      `StoreFault: The database ${path} cannot be used: ` +
        'it, or the folder it is in, is read-only for this process; let it write there.\n',
    )
  })

  test('is said of a folder without a database', async () => {
    const path = newFile()
    chmodSync(dirname(path), 0o555)
    expect(await openedAsNobody(path)).toBe(
      `StoreFault: The database ${path} cannot be used: the file cannot be opened or made; ${ADVICE}.\n`,
    )
  })

  test('is said of a folder in which none can be made', async () => {
    const outer = folder()
    chmodSync(outer, 0o555)
    expect(await openedAsNobody(join(outer, 'data', 'curator.sqlite'))).toMatch(
      /^StoreFault: The database's folder .*data cannot be made \(EACCES\): .*\.\n$/,
    )
  })

  test('is no fault where it may', async () => {
    const path = newFile()
    chmodSync(dirname(path), 0o777)
    expect(await openedAsNobody(path)).toBe('opened, 0 digests\n')
  })
})

describe('waiting for other processes', () => {
  const busy = Object.assign(new Error('database is locked'), { errcode: 5 })
  const failing = (times: number, error: Error) => {
    let tries = 0
    const work = () => {
      tries += 1
      if (tries <= times) throw error
      return tries
    }
    return { work, tries: () => tries }
  }

  test('goes on while they keep it busy, and gives up in the end', async () => {
    expect(await whileBusy(failing(2, busy).work, 3)).toBe(3)
    await expect(whileBusy(failing(3, busy).work, 3)).rejects.toBe(busy)
    const told = new StoreFault('it is busy', { cause: busy })
    expect(await whileBusy(failing(1, told).work, 2)).toBe(2)
  })

  test('is for nothing else', async () => {
    const { work, tries } = failing(1, new Error('no such table'))
    await expect(whileBusy(work)).rejects.toThrow('no such table')
    expect(tries()).toBe(1)
  })
})

test('a database that is refused is closed', async () => {
  const database = new DatabaseSync(':memory:')
  database.exec('create table digests (id integer)')
  await expect(storeIn(database)).rejects.toThrow('digests')
  expect(database.isOpen).toBe(false)
})
