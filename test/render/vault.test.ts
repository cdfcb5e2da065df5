import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Vault } from '../../src/civitai/vault.ts'
import { vaultReply } from '../../src/render/vault.ts'
import { en } from '../../src/words/en.ts'
import { expectHarmless } from '../support/harmless.ts'
import { hostileText } from '../support/hostile.ts'

type Shown = Vault['kept'][number]
const kept = (version: number, change: Partial<Shown> = {}): Shown => ({
  model: version / 10,
  version,
  name: `Model ${version}`,
  type: 'LORA',
  state: 'Stored',
  mature: false,
  ...change,
})
const vaultOf = (change: Partial<Vault> = {}): Vault => ({
  kilobytes: { used: 1_048_576, all: 5_242_880 },
  kept: [],
  hidden: 0,
  pages: 1,
  total: 3,
  ...change,
})
const alone = { page: 1, previous: undefined, next: undefined }
const textOf = (vault: Vault, around: Parameters<typeof vaultReply>[2] = alone): string =>
  vaultReply(en, vault, around).embeds?.[0]?.description ?? ''

test('each thing is told with its facts, as far as they are known, and a link to its version', () => {
  const text = textOf(
    vaultOf({
      kept: [
        kept(10, { versionName: 'v2', baseModel: 'SDXL 1.0', kilobytes: 2_048 }),
        kept(20, { state: 'Pending', mature: true }),
        kept(30, { state: 'Failed', type: '' }),
        kept(40, { state: 'unknown', name: '\u200b' }),
      ],
      hidden: 3,
    }),
  )
  expect(text).toBe(
    [
      '**Room left:** 4\u00a0GB of 5\u00a0GB',
      '',
      '**[Model 10](https://civitai.com/models/1?modelVersionId=10)** · v2',
      'LORA · SDXL 1.0 · 2\u00a0MB',
      '**[Model 20](https://civitai.red/models/2?modelVersionId=20)**',
      'LORA · ⏳ not stored yet',
      '**[Model 30](https://civitai.com/models/3?modelVersionId=30)**',
      '⚠️ Civitai couldn’t store it',
      `**[${en.unnamed}](https://civitai.com/models/4?modelVersionId=40)**`,
      'LORA',
      '-# 3 more that I can’t show here.',
    ].join('\n'),
  )
})

test.each([
  [0, '**Room left:** 5\u00a0GB of 5\u00a0GB'],
  [5_242_880, '**Room left:** none of 5\u00a0GB'],
  [6_000_000, '**Room left:** none of 5\u00a0GB'],
])('of %i kB used the room left is told', (used, told) => {
  const text = textOf(vaultOf({ kilobytes: { used, all: 5_242_880 } }))
  expect(text.split('\n')[0]).toBe(told)
})

test('one with nothing in it says so, but not one with nothing to show', () => {
  expect(textOf(vaultOf({ total: 0 }))).toContain(en.vaultEmpty)
  expect(textOf(vaultOf({ hidden: 3 }))).not.toContain(en.vaultEmpty)
})

test('only several pages are turned', () => {
  const one = vaultReply(en, vaultOf(), alone)
  expect(one.components).toEqual([])
  expect(one.embeds?.[0]?.footer?.text).toBe('3 in all')
  const second = vaultReply(en, vaultOf({ pages: 3, total: 1_021 }), {
    page: 2,
    previous: 'Vt1',
    next: 'Vt3',
  })
  expect(second.components?.[0]?.components).toMatchObject([
    { custom_id: 'Vt1', disabled: false },
    { custom_id: 'Vt3', disabled: false },
  ])
  expect(second.embeds?.[0]?.footer?.text).toBe('page 2 of 3 · 1,021 in all')
})

test('no hostile vault makes an answer that Discord refuses, or a text that acts', () => {
  const id = fc.integer({ min: 1, max: 2 ** 31 - 1 })
  const text = hostileText.map((one) => one.slice(0, 200).toWellFormed())
  const one = fc.record({
    model: id,
    version: id,
    name: text,
    versionName: text,
    type: text,
    baseModel: text,
    kilobytes: fc.double({ min: 0, max: 1e12, noNaN: true }),
    state: fc.constantFrom('Stored', 'Pending', 'Failed', 'unknown'),
    mature: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 10 }), fc.nat(), (kept, total) => {
      const vault = vaultOf({ kept, total, pages: 9, hidden: 10 - kept.length })
      expectHarmless(vaultReply(en, vault, { page: 2, previous: 'Vt1', next: 'Vt3' }))
    }),
    { numRuns: 200 },
  )
})
