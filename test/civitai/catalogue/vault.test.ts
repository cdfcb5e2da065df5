import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import type { Ask } from '../../../src/civitai/asking/resilient.ts'
import { createVaults } from '../../../src/civitai/catalogue/vault.ts'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'
import { opened } from '../../../src/rating.ts'
import { asker } from '../../support/asked.ts'
import type { Json } from '../../support/wire.ts'
import { wireKept, wireRoom, wireVault } from '../../support/wire-vault.ts'

const screen = createWordScreen()
const now = Date.UTC(2026, 10, 21, 9)

/** Vaults at a Civitai that answers so, and all that was asked of it. */
function vaultsOf(room: Json, page: unknown, judge = screen) {
  const asked: unknown[] = []
  const ask: Ask = async (path, query, { token }) => {
    asked.push([path, query, token])
    return path === '/vault/get' ? room : page
  }
  return { ...createVaults({ ask, screen: judge, now: () => now }), asked }
}

describe('a vault', () => {
  test('is asked for anew each time, with the token of whoever asks', async () => {
    const { vault, asked } = vaultsOf(wireRoom(), wireVault([wireKept(10)]))
    await vault('hers', 1, asker)
    await vault('his', 2, asker)
    await vault('his', 2, asker)
    expect(asked).toEqual([
      ['/vault/get', {}, 'hers'],
      ['/vault/all', { limit: 10, page: 1 }, 'hers'],
      ['/vault/get', {}, 'his'],
      ['/vault/all', { limit: 10, page: 2 }, 'his'],
      ['/vault/get', {}, 'his'],
      ['/vault/all', { limit: 10, page: 2 }, 'his'],
    ])
  })

  test('counts as a question of whoever asks', async () => {
    let charged = 0
    const { vault } = vaultsOf(wireRoom(), wireVault([]))
    await vault('hers', 1, { ...asker, charge: () => charged++ })
    expect(charged).toBe(1)
  })

  test('holds names, sizes and states, and no address, note or cover', async () => {
    const { vault } = vaultsOf(
      wireRoom(),
      wireVault([wireKept(10)], { totalItems: 21, totalPages: 3 }),
    )
    const { value } = await vault('hers', 1, asker)
    expect(value).toMatchObject({
      kilobytes: { used: 1_200, all: 5_000_000 },
      length: 1,
      total: 21,
      pages: 3,
    })
    const [one] = value?.kept ?? []
    expect(one && opened(one.kept, 'PG')).toEqual({
      model: 1,
      version: 10,
      name: 'Kept 10',
      versionName: 'v1',
      type: 'LORA',
      baseModel: 'SDXL 1.0',
      kilobytes: 223_301,
      state: 'Stored',
    })
    expect(JSON.stringify(value)).not.toMatch(/https?:|nobody/)
  })

  test('is none for who is no member, and nothing more is asked', async () => {
    const { vault, asked } = vaultsOf({ vault: null }, wireVault([]))
    expect((await vault('hers', 1, asker)).value).toBeUndefined()
    expect(asked).toHaveLength(1)
  })

  test('is read with as little in it as there can be, and odd things only count', async () => {
    const bare = { modelVersionId: 10, modelId: 1, modelName: 'Bare' }
    const odd = [null, 7, {}, wireKept(20, { modelName: 5 }), wireKept(-10)]
    const { vault } = vaultsOf(
      wireRoom(),
      wireVault([bare, ...odd, wireKept(30, { status: 'Lost', creatorName: 77 })]),
    )
    const { value } = await vault('hers', 1, asker)
    expect(value?.length).toBe(7)
    expect(value?.kept.map(({ kept }) => opened(kept, 'PG'))).toEqual([
      { model: 1, version: 10, name: 'Bare', type: '', state: 'unknown' },
      expect.objectContaining({ version: 30, state: 'unknown' }),
    ])
  })

  test('has no more on a page than was asked for', async () => {
    const many = Array.from({ length: 300 }, (_, at) => wireKept(10 * (at + 1)))
    const { value } = await vaultsOf(wireRoom(), wireVault(many)).vault('hers', 1, asker)
    expect(value?.kept).toHaveLength(10)
    expect(value?.length).toBe(10)
  })

  test.each([
    ['no room', { vault: {} }, wireVault([])],
    ['no vault', {}, wireVault([])],
    ['less than no room', { vault: { storageKb: -1, usedStorageKb: 0 } }, wireVault([])],
    ['no list', wireRoom(), { items: {} }],
    ['no count', wireRoom(), { items: [] }],
  ])('with %s is no answer', async (_, room, page) => {
    const thrown = await vaultsOf(room, page)
      .vault('hers', 1, asker)
      .catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(CivitaiFault)
    expect(thrown).toMatchObject({ kind: 'odd' })
  })
})

test.each([
  ['a mature name', { modelName: 'Hentai brush' }, 'XXX'],
  ['a mature type', { type: 'hentai' }, 'XXX'],
  ['a mature word far behind', { modelName: `${'ink '.repeat(80)}hentai` }, 'XXX'],
  ['a mature name of its version', { versionName: 'hentai' }, 'PG'],
  ['a mature base model', { baseModel: 'hentai' }, 'PG'],
])('%s has the level that it needs', async (_, change, level) => {
  const { value } = await vaultsOf(wireRoom(), wireVault([wireKept(10, change)])).vault(
    'hers',
    1,
    asker,
  )
  const [one] = value?.kept ?? []
  expect(one?.kept.level).toBe(level)
  expect(JSON.stringify([one && opened(one.kept, 'PG')])).not.toMatch(/hentai/i)
})

test.each(['modelName', 'versionName', 'creatorName', 'type', 'category'])(
  'what sexualises minors in its %s is shown nowhere',
  async (name) => {
    const judge = {
      ...screen,
      sexualisesMinors: (texts: readonly string[]) => texts.includes('forbidden'),
    }
    const page = wireVault([wireKept(10, { [name]: 'forbidden' })])
    const { value } = await vaultsOf(wireRoom(), page, judge).vault('hers', 1, asker)
    expect(value?.kept[0]?.kept.level).toBe('nowhere')
  },
)
