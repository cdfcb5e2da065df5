import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/command.ts'
import { createRegistering } from '../../src/discord/registering.ts'
import { openStore } from '../../src/store/open.ts'
import { lookThat } from '../support/dispatch.ts'

const look = [lookThat(async () => ({}))]
const away = () => Promise.reject(new Error('away'))

/** Processes over one database and one Discord, by a clock that moves while they wait. */
async function createProcesses() {
  const store = await openStore('sqlite::memory:')
  const puts: unknown[] = []
  const faults: unknown[] = []
  const clock = { at: Date.UTC(2026, 10, 21, 9) }
  const shared = { lease: store.lease, ...store.snapshots }
  let put = async (): Promise<unknown> => [{ id: `${puts.length}`, name: 'look' }]
  let started = 0
  const start = (commands: readonly Command[] = look, over: Partial<typeof shared> = {}) => {
    started += 1
    const registering = createRegistering({
      rest: {
        async put(_, { body } = {}) {
          puts.push(body)
          // Others get their turn before Discord answers.
          await turn()
          return put()
        },
      },
      commands,
      shared: { ...shared, ...over },
      holder: `process ${started}`,
      now: () => clock.at,
      async wait(ms) {
        clock.at += ms
        await turn()
      },
      onFault: (error) => faults.push(error),
    })
    return registering('900')
  }
  return {
    start,
    puts,
    faults,
    clock,
    shared,
    failing: (next: typeof put) => {
      put = next
    },
  }
}

describe('the commands', () => {
  test('are registered once by all processes that start together', async () => {
    const { start, puts } = await createProcesses()
    const ids = await Promise.all(Array.from({ length: 10 }, () => start()))
    expect(puts).toHaveLength(1)
    expect(ids).toEqual(Array(10).fill(new Map([['look', '1']])))
  })

  test('are registered anew by a later start', async () => {
    const { start, puts, clock } = await createProcesses()
    await start()
    clock.at += 59_000
    await start()
    expect(puts).toHaveLength(1)
    clock.at += 1_000
    await start()
    expect(puts).toHaveLength(2)
  })

  test('of another version are registered at once, and so are the old ones after them', async () => {
    const { start, puts, clock } = await createProcesses()
    const from = clock.at
    await start()
    await start([{ ...lookThat(async () => ({})), name: 'look-again' }])
    await start()
    expect(puts).toHaveLength(3)
    expect(clock.at).toBe(from)
  })

  test('are registered by the next process where one was killed over it', async () => {
    const { start, puts, clock, shared } = await createProcesses()
    await shared.lease('commands', 'killed', clock.at, clock.at + 30_000)
    const from = clock.at
    await start()
    expect(puts).toHaveLength(1)
    expect(clock.at - from).toBe(30_000)
  })

  test('are tried by the next process where Discord refuses them to one', async () => {
    const { start, puts, failing } = await createProcesses()
    failing(away)
    await expect(start()).rejects.toThrow('away')
    failing(async () => [])
    await start()
    expect(puts).toHaveLength(2)
  })

  test('are registered although the database is away', async () => {
    const { start, puts, faults } = await createProcesses()
    const ids = await start(look, { lease: away, progress: away, keepProgress: away })
    expect(ids).toEqual(new Map([['look', '1']]))
    expect(puts).toHaveLength(1)
    expect(faults.length).toBeGreaterThan(0)
  })
})
