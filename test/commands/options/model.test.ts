import { describe, expect, test } from 'vitest'
import { model } from '../../../commands/model.ts'
import type { Entry, Window } from '../../../src/civitai/model.ts'
import type { Civitai } from '../../../src/civitai/screen/screened.ts'
import type { Given } from '../../../src/command.ts'
import { rated } from '../../../src/rating.ts'
import { callFor } from '../../support/call.ts'
import { heldSince, never } from '../../support/catalogue.ts'
import { civitaiWith, servicesWith } from '../../support/civitai.ts'
import { dispatchOf, now } from '../../support/dispatch.ts'
import { entryOf } from '../../support/entry.ts'
import { modelOf, versionOf } from '../../support/model.ts'

const suggest = (option: string, typed: string, civitai: Civitai, options: Given = {}) =>
  model.action.options[option]?.suggest?.(typed, callFor(options), servicesWith(civitai))

describe('models suggested while typing', () => {
  const suggested = (...entries: readonly Entry[]) => civitaiWith({ suggested: entries })

  test('are named so that they are told apart, and chosen by their id', async () => {
    const { baseModel: _, ...baseless } = entryOf(8)
    expect(await suggest('query', 'mod', suggested(entryOf(7), baseless))).toEqual([
      { name: 'Model 7 · LORA · SDXL 1.0', value: '#7' },
      { name: 'Model 8 · LORA', value: '#8' },
    ])
  })

  test('are at most 25', async () => {
    const many = Array.from({ length: 60 }, (_, at) => entryOf(at + 1))
    expect(await suggest('query', 'mod', suggested(...many))).toHaveLength(25)
  })

  test('are named within what Discord takes, and still chosen by their id', async () => {
    const entry = entryOf(2_147_483_647, { name: 'long '.repeat(60), type: '\n\u202e' })
    const entries = rated<Window>('PG', { entries: [rated<Entry>('PG', entry)], more: false })
    const { suggest: ask, bugs } = dispatchOf(model, {
      searchAtHand: async () => ({ window: undefined, coming: false }),
      popularAtHand: async () => undefined,
      popular: (_, asker) => never(asker),
      search: async () => heldSince(now, entries),
    })
    const call = callFor<Given>({ query: 'long' }, { path: 'model' })
    const [first, ...others] = await ask(call, 'query', 'long')
    expect(others).toEqual([])
    expect(first?.value).toBe('#2147483647')
    expect(first?.name).toMatch(/^long long .*…$/)
    expect(first?.name.length).toBeLessThanOrEqual(100)
    expect(bugs).toEqual([])
  })
})

describe('versions suggested while typing', () => {
  const { name: _, baseModel: __, ...nameless } = versionOf(71)
  const versions = [versionOf(73, { name: 'Turbo', baseModel: 'Pony' }), versionOf(72), nameless]
  const civitai = civitaiWith({ found: { kind: 'model', model: modelOf(7, { versions }) } })

  test('are those of the model that is chosen, the newest first', async () => {
    expect(await suggest('version', '', civitai, { query: '#7' })).toEqual([
      { name: 'Turbo · Pony', value: '@73' },
      { name: 'v72 · SDXL 1.0', value: '@72' },
      { name: 'Version 71', value: '@71' },
    ])
  })

  test('are those that fit what is typed, the nearest first', async () => {
    const values = async (typed: string) =>
      (await suggest('version', typed, civitai, { query: '#7' }))?.map(({ value }) => value)
    expect(await values('v')).toEqual(['@72', '@71'])
    expect(await values('pony')).toEqual(['@73'])
    expect(await values('zzz')).toEqual([])
  })

  test('are both there of two that share a name, each once', async () => {
    const twins = [versionOf(73, { name: 'v1' }), versionOf(72, { name: 'v1' })]
    const both = civitaiWith({ found: { kind: 'model', model: modelOf(7, { versions: twins }) } })
    const values = (await suggest('version', '', both, { query: '#7' }))?.map(({ value }) => value)
    expect(values).toEqual(['@73', '@72'])
  })

  test('are at most 25', async () => {
    const many = Array.from({ length: 60 }, (_, at) => versionOf(at + 1, { name: `v${at % 2}` }))
    const found = { kind: 'model', model: modelOf(7, { versions: many }) } as const
    expect(await suggest('version', '', civitaiWith({ found }), { query: '#7' })).toHaveLength(25)
  })

  test.each<[string, Given, Civitai]>([
    ['before any model is named', {}, civitai],
    ['where several fit', { query: 'v' }, civitaiWith({ found: { kind: 'several', entries: [] } })],
    ['where none does', { query: 'v' }, civitaiWith({ found: { kind: 'none', near: [] } })],
  ])('are none %s', async (_, given, other) => {
    expect(await suggest('version', '', other, given)).toEqual([])
  })
})
