import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/civitai/model.ts'
import type { Part } from '../../src/render/parts.ts'
import { recipeEmbed } from '../../src/render/recipe.ts'
import { en } from '../../src/words/en.ts'
import { entryOf } from '../support/entry.ts'
import { expectHarmless } from '../support/harmless.ts'
import { seen } from '../support/seen-image.ts'
import type { Json } from '../support/wire.ts'

const reply = (meta: Json, models: ReadonlyMap<number, Entry> = new Map()) => {
  const image = seen('PG', { meta })
  if (image === undefined) throw new Error('the picture is held back')
  const { generation } = image
  const parts = (generation?.resources ?? []).map((resource) => {
    const { version = 0 } = resource
    const entry = models.get(version)
    const known = entry && ({ kind: 'known', entry, version, isGuess: false } as const)
    return { resource, identified: known ?? ({ kind: 'unknown' } as const) }
  })
  return { embeds: [recipeEmbed(en, { title: en.promptTitle, generation, parts })] }
}
const textOf = (meta: Json, models?: ReadonlyMap<number, Entry>): string =>
  reply(meta, models).embeds[0]?.description ?? ''

const ink = { name: 'ink_wash', type: 'lora', weight: 1 }
const signs = (length: number): string => '*_'.repeat(length / 2)
const long = {
  prompt: 'a quiet canvas '.repeat(200),
  negativePrompt: 'blurry noise '.repeat(200),
  seed: signs(80),
  steps: signs(80),
  sampler: signs(80),
  cfgScale: signs(80),
  clipSkip: signs(80),
  Size: '832x1216',
  Model: signs(80),
}
const resources = Array.from({ length: 12 }, () => ({
  name: signs(80),
  type: signs(80),
  weight: signs(80),
}))

describe('how a picture was made', () => {
  test('names twenty of its resources below the rest', () => {
    const some = Array.from({ length: 22 }, (_, at) => ({ ...ink, name: `ink ${at + 1}` }))
    const lines = textOf({ prompt: 'a lantern', resources: some }).split('\n')
    expect(lines.slice(-21)).toEqual([
      en.madeWith,
      ...some.slice(0, 20).map(({ name }) => `-# ${name} · lora · 1`),
    ])
  })

  test('links what has but an id, by its name where that is known, and leaves out what is not', () => {
    const unnamed = [71, 81, 91].map((modelVersionId) => ({ modelVersionId, type: 'lora' }))
    const models = new Map([[71, entryOf(7, { name: 'Ink [wash]', mature: true })]])
    const text = textOf({ prompt: 'a lantern', civitaiResources: unnamed }, models)
    expect(text.split('\n').slice(-2)).toEqual([
      en.madeWith,
      '-# [Ink [wash]](https://civitai.red/models/7?modelVersionId=71) · lora',
    ])
  })

  test('fits into a message, with as many resources as there is room for', () => {
    const whole = { ...long, resources }
    expectHarmless(reply(whole))
    expect(textOf(whole)).toContain(`${en.madeWith}\n-# `)
    expect(textOf({ ...whole, resources: [ink, ...resources] })).toContain('-# ink\\_wash')
  })

  test('says that it is looking, also while there is nothing else to name', () => {
    const generation = { hasPrompt: true, prompt: 'a lantern', resources: [{ version: 71 }] }
    const parts = [{ resource: { version: 71 }, identified: undefined }]
    const { description } = recipeEmbed(en, { title: en.promptTitle, generation, parts })
    expect(description?.split('\n').slice(-2)).toEqual([en.madeWith, en.lookingUp(1)])
  })

  describe('names what it was made with', () => {
    const lines = (...parts: readonly Part[]): readonly string[] => {
      const generation = {
        hasPrompt: true,
        prompt: 'x',
        resources: parts.map((one) => one.resource),
      }
      const { description = '' } = recipeEmbed(en, { title: 'x', generation, parts })
      return description.split('\n').slice(description.split('\n').indexOf(en.madeWith) + 1)
    }
    const entry = entryOf(7, { name: 'Ink' })
    const certain = { kind: 'known', entry, version: 71, isGuess: false } as const
    const guess = { kind: 'known', entry, isGuess: true } as const
    const hash = '0123456789'
    const LINK = '[Ink](https://civitai.com/models/7?modelVersionId=71)'

    test('once, with what is told in each place', () => {
      const twice = [
        { resource: { name: 'ink', weight: '1' }, identified: guess },
        { resource: { version: 71 }, identified: certain },
        { resource: { hash, type: 'lora' }, identified: certain },
      ]
      expect(lines(...twice)).toEqual([`-# ${LINK} · lora · 1`])
      expect(lines(...twice.slice(0, 1))).toEqual([
        `-# ${en.probably('[Ink](https://civitai.com/models/7)')} · 1`,
      ])
    })

    test('once where it is held back, or muted, and by itself where it is something else', () => {
      const held = { kind: 'held back' } as const
      const muted = { kind: 'muted' } as const
      const parts = [held, held, { kind: 'held back' } as const, muted, muted].map(
        (identified) => ({
          resource: { version: 71 },
          identified,
        }),
      )
      expect(lines(...parts)).toEqual([
        `-# ${en.partHeldBack}`,
        `-# ${en.partHeldBack}`,
        `-# ${en.partMuted}`,
      ])
    })

    test('also where its name is held back', () => {
      const resource = { isNamed: true, hash, type: 'lora' }
      expect(lines({ resource, identified: { kind: 'unknown' } })).toEqual([
        `-# ${en.partHeldBack} · lora`,
      ])
      expect(lines({ resource, identified: certain })).toEqual([`-# ${LINK} · lora`])
      expect(lines({ resource, identified: undefined })).toEqual([en.lookingUp(1)])
    })

    test('by its file where that is not on Civitai, once that is known', () => {
      const resource = { hash }
      expect(lines({ resource, identified: undefined })).toEqual([en.lookingUp(1)])
      expect(lines({ resource, identified: { kind: 'unknown' } })).toEqual([
        `-# ${en.unknownFile(hash)}`,
      ])
      const named = { resource: { name: 'ink' }, identified: { kind: 'unasked' } } as const
      expect(lines(named, { resource, identified: { kind: 'unasked' } })).toEqual(['-# ink'])
    })
  })
})
