import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, test } from 'vitest'
import { en } from '../../../src/words/en.ts'
import { HOUR, madeBy, minutes, postsIn } from '../digests.ts'
import { messageOf, textOf, toldOf } from '../reading.ts'
import { type Running, start } from '../start.ts'
import { rowsOf } from './table.ts'

const MINUTE = 60_000
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const grace = ({ discord }: Running) => discord.person('grace')

/** Another process at the bot's own database. */
function beside({ databasePath }: Running): DatabaseSync {
  const database = new DatabaseSync(databasePath)
  closing.push(() => database.close())
  return database
}

async function withDigest(): Promise<Running> {
  const running = await start({ civitai: { size: 200 } })
  await madeBy(running, 'channel:#general')
  await running.catchUp()
  return running
}

/** Look-ups go on, what needs the database says so, and nothing is lost once it works again. */
async function expectCourse(running: Running, end: () => void): Promise<void> {
  const look = await running.discord.person('ada').slash('/top')
  expect(textOf(messageOf(look))).toContain('1–5 of')
  const made = await grace(running).slash('/digest create channel:#news')
  expect(toldOf(made)).toBe(en.storeAway)
  expect(running.logged()).toContain('the database cannot do its work')
  expect(running.logged()).not.toContain('a bug')
  end()
  running.pass(HOUR)
  await minutes(running, 10)
  expect(postsIn(running, 'general')).toHaveLength(1)
  const list = messageOf(await grace(running).slash('/digest list'))
  expect(textOf(list)).toContain('09:')
}

const FAULTS: Readonly<Record<string, (running: Running) => () => void>> = {
  'is locked'(running) {
    const other = beside(running)
    other.exec('begin immediate')
    return () => other.exec('rollback')
  },
}

test('the table tells of each of these', () => {
  expect(rowsOf('Database')).toEqual([...Object.keys(FAULTS), 'is read-only', 'is full'])
  expect(rowsOf('Clock')).toEqual(['jumps an hour ahead', 'jumps an hour back'])
})

describe('the database', () => {
  test.each(Object.entries(FAULTS))(
    '%s',
    async (_, begin) => {
      const running = await withDigest()
      await expectCourse(running, begin(running))
    },
    60_000,
  )
})

describe('the clock', () => {
  test('jumps an hour ahead', async () => {
    const running = await withDigest()
    running.pass(HOUR + MINUTE)
    await minutes(running, 5)
    expect(postsIn(running, 'general')).toHaveLength(1)
    expect(textOf(messageOf(await running.discord.person('ada').slash('/top')))).toContain('1–5 of')
  })

  test('jumps an hour back', async () => {
    const running = await withDigest()
    running.pass(HOUR + MINUTE)
    await running.catchUp()
    running.pass(-HOUR)
    expect(textOf(messageOf(await running.discord.person('ada').slash('/top')))).toContain('1–5 of')
    await minutes(running, 70)
    expect(postsIn(running, 'general')).toHaveLength(1)
    expect(running.logged()).not.toMatch(/"level":(?:50|60)/)
  }, 60_000)
})
