import { describe, expect, onTestFinished, test } from 'vitest'
import { createSettings, type ServerSettings, USUAL } from '../src/settings.ts'
import { StoreFault } from '../src/store/fault.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { START } from './store/plan.ts'

const PG: ServerSettings = { ...USUAL, allow: 'PG everywhere' }
const MINUTE = 60_000

/** A store, and processes that share it, each with a clock of its own. */
async function shared() {
  const store = await openStore('sqlite::memory:')
  onTestFinished(() => store.close())
  const clock = { at: START }
  const unread: unknown[] = []
  const process = (over: Pick<Store, 'settings' | 'servers'> = store, ahead = 0) =>
    createSettings({
      store: over,
      most: 'XXX',
      now: () => clock.at + ahead,
      onUnread: (error) => unread.push(error),
    })
  return { store, clock, process, unread }
}

const mute =
  (...tags: readonly string[]) =>
  (before: ServerSettings): ServerSettings => ({ ...before, tags: [...before.tags, ...tags] })

describe('a server', () => {
  test('is PG until settings were read, and then as each channel allows', async () => {
    const { process } = await shared()
    const settings = process()
    expect([settings.ceiling('100'), settings.muted('100')]).toEqual(['PG', undefined])
    await settings.read()
    expect([settings.ceiling('100'), settings.muted('100')]).toEqual(['XXX', new Set()])
    expect(await settings.of('100')).toEqual(USUAL)
  })

  test('is obeyed at once by the process that it told, and by others when they read', async () => {
    const { process } = await shared()
    const [mine, other] = [process(), process()]
    await Promise.all([mine.read(), other.read()])
    await mine.change('100', () => ({ ...PG, tags: ['Anime'], creators: ['Brush 1'] }))
    expect([mine.ceiling('100'), mine.ceiling('101')]).toEqual(['PG', 'XXX'])
    expect(mine.muted('100')).toEqual(new Set(['#anime', '@brush_1']))
    expect(other.ceiling('100')).toBe('XXX')
    await other.read()
    expect(other.ceiling('100')).toBe('PG')
    expect(other.muted('100')).toEqual(mine.muted('100'))
    await other.change('100', () => USUAL)
    await mine.read()
    expect(mine.ceiling('100')).toBe('XXX')
    expect(mine.muted('100')).toEqual(new Set())
  })

  test('is heard whatever the clocks of two processes say', async () => {
    const { process, store } = await shared()
    const [mine, ahead] = [process(), process(store, 10 * MINUTE)]
    await ahead.change('100', () => PG)
    await mine.read()
    await mine.change('101', () => PG)
    await ahead.read()
    expect([ahead.ceiling('100'), ahead.ceiling('101')]).toEqual(['PG', 'PG'])
  })

  test('is heard where its change was written before one that was seen earlier', async () => {
    const { process, store } = await shared()
    const settings = process()
    await store.settings.put('101', undefined, JSON.stringify(PG), START + 2_000)
    await settings.read()
    // As a slower transaction would: its moment lies before what was read.
    const late = { server: '100', kept: JSON.stringify(PG), changedAt: START + 1_000 }
    const changed: Store['settings']['changed'] = async ({ changedAt }) =>
      changedAt < late.changedAt ? [late] : []
    store.settings.changed = changed
    await settings.read()
    expect(settings.ceiling('100')).toBe('PG')
  })

  test('keeps what several managers decide at once', async () => {
    const { process } = await shared()
    const [mine, other] = [process(), process()]
    await Promise.all([
      ...['a', 'b', 'c'].map((tag) => mine.change('100', mute(tag))),
      ...['d', 'e'].map((tag) => other.change('100', mute(tag))),
    ])
    const { tags } = await mine.of('100')
    expect([...tags].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('keeps its last known settings while the store is away', async () => {
    const { process, store } = await shared()
    let isAway = false
    const changed: Store['settings']['changed'] = async (...asked) => {
      if (isAway) throw new StoreFault('away')
      return store.settings.changed(...asked)
    }
    const settings = process({ ...store, settings: { ...store.settings, changed } })
    await settings.change('100', () => PG)
    isAway = true
    await expect(settings.read()).rejects.toThrow('away')
    expect([settings.ceiling('100'), settings.ceiling('101')]).toEqual(['PG', 'XXX'])
    isAway = false
    await settings.read()
    expect(settings.ceiling('100')).toBe('PG')
  })

  test('has changed what it was told to, also where that cannot be read at once', async () => {
    const { process, store, unread } = await shared()
    let isAway = false
    const changed: Store['settings']['changed'] = async (...asked) => {
      if (isAway) throw new StoreFault('away')
      return store.settings.changed(...asked)
    }
    const settings = process({ ...store, settings: { ...store.settings, changed } })
    await settings.read()
    isAway = true
    expect(await settings.change('100', () => PG)).toEqual(PG)
    expect(unread).toHaveLength(1)
    isAway = false
    await settings.read()
    expect(settings.ceiling('100')).toBe('PG')
  })

  test('is as usual within the hour where what told of a removal is swept away', async () => {
    const { process, store, clock } = await shared()
    const [mine, other] = [process(), process()]
    await mine.change('100', () => PG)
    await other.read()
    await mine.change('100', () => USUAL)
    await store.settings.sweep(START + MINUTE)
    await other.read()
    expect(other.ceiling('100')).toBe('PG')
    clock.at += 60 * MINUTE
    await other.read()
    expect(other.ceiling('100')).toBe('XXX')
  })

  test('is known among very many', async () => {
    const { process, store } = await shared()
    for (let nth = 0; nth < 2_500; nth++) {
      await store.settings.put(`${nth}`, undefined, JSON.stringify(PG), START)
    }
    const settings = process()
    await settings.read()
    expect([settings.ceiling('0'), settings.ceiling('2499')]).toEqual(['PG', 'PG'])
    expect(settings.ceiling('2500')).toBe('XXX')
  })

  test.each(['', 'null', '[]', '{"tags":7}', '{"allow":"wrong","tags":[],"creators":[]}'])(
    'whose settings read %j is PG',
    async (kept) => {
      const { process, store } = await shared()
      await store.settings.put('100', undefined, kept, START)
      const settings = process()
      await settings.read()
      expect(settings.ceiling('100')).toBe('PG')
      expect(await settings.of('100')).toEqual(PG)
    },
  )

  test('that decides anything is known to have the bot', async () => {
    const { process, store } = await shared()
    await store.servers.gone('100', START)
    await process().change('100', () => PG)
    expect(await store.servers.forget('100', START + 1)).toBe(false)
  })
})
