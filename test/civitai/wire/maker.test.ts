import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makerOf } from '../../../src/civitai/wire/maker.ts'
import type { Json } from '../../support/wire.ts'
import { wireMini } from '../../support/wire-mini.ts'

/** Parsed as what came over the wire: there what is undefined is absent. */
const read = (change: Json = {}, version = 70) =>
  makerOf(version).parse(JSON.parse(JSON.stringify(wireMini(7, 70, change))))

const AIR = 'urn:air:sdxl:checkpoint:civitai:7@70'
const ENDS = '2026-12-01T00:00:00.000Z'

describe('a version to make pictures with', () => {
  test('is read as far as it is used', () => {
    expect(read()).toEqual({ air: AIR, model: 7, baseModel: 'SDXL 1.0' })
  })

  test.each<[string, Json]>([
    ['canGenerate', { canGenerate: undefined }],
    ['canGenerate', { canGenerate: 'true' }],
    ['canGenerate', { canGenerate: false }],
    ['minor', { minor: true }],
    ['minor', { minor: 'no' }],
    ['checkPermission', { checkPermission: true }],
    ['checkPermission', { checkPermission: 1 }],
    ['availability', { availability: 'EarlyAccess' }],
    ['availability', { availability: 'Private' }],
    ['availability', { availability: undefined }],
    ['availability', { availability: ['Public'] }],
    ['earlyAccessEndsAt', { earlyAccessEndsAt: 'soon' }],
    ['earlyAccessEndsAt', { earlyAccessEndsAt: true }],
    ['earlyAccessEndsAt', { earlyAccessEndsAt: { ends: ENDS } }],
    ['baseModel', { baseModel: undefined }],
    ['baseModel', { baseModel: '' }],
    ['baseModel', { baseModel: 7 }],
  ])('is none by its %s: %j', (_, change) => {
    expect(read(change)).toBeUndefined()
  })

  test.each<[unknown]>([
    [undefined],
    [null],
    [''],
    [7],
    [[AIR]],
    // Of another version, another source, or with something besides.
    ['urn:air:sdxl:checkpoint:civitai:7@71'],
    ['urn:air:sdxl:checkpoint:civitai:7@070'],
    ['urn:air:sdxl:checkpoint:civitai:7'],
    ['urn:air:sdxl:checkpoint:civitai:0@70'],
    ['urn:air:sdxl:checkpoint:huggingface:7@70'],
    ['urn:air:sdxl:checkpoint:civitai:evil/7@70'],
    [`${AIR}+12`],
    [`${AIR}.safetensors`],
    [`${AIR} `],
    [`${AIR}\n`],
    [` ${AIR}`],
    [`${AIR},${AIR}`],
    ['urn:air:sdxl:checkpoint:civitai:7@71@70'],
    // А and с are Cyrillic, ７ is a full-width digit.
    ['urn:air:sdxl:сheckpoint:civitai:7@70'],
    ['urn:аir:sdxl:checkpoint:civitai:7@70'],
    ['urn:air:sdxl:checkpoint:civitai:７@70'],
    ['URN:AIR:SDXL:CHECKPOINT:CIVITAI:7@70'],
    [`urn:air:${'x'.repeat(41)}:checkpoint:civitai:7@70`],
    [`urn:air:sdxl:checkpoint:civitai:${'7'.repeat(11)}@70`],
  ])('is none by an odd AIR: %j', (air) => {
    expect(read({ air })).toBeUndefined()
  })

  test('is none where another one was asked for', () => {
    expect(read({}, 71)).toBeUndefined()
    expect(read({}, 7)).toBeUndefined()
  })

  test.each([
    'urn:air:zImage:diffusionmodel:civitai:7@70',
    'urn:air:wanvideo-22:lora:civitai:7@70',
  ])('has an AIR as it was written: %s', (air) => {
    expect(read({ air })).toMatchObject({ air, model: 7 })
  })

  test('whose model is in no list can still be', () => {
    expect(read({ availability: 'Unsearchable' })).toMatchObject({ air: AIR })
  })

  test('tells until when only who pays has it, though that may be over', () => {
    expect(read({ earlyAccessEndsAt: ENDS })).toMatchObject({ earlyUntil: Date.parse(ENDS) })
    expect(read({ earlyAccessEndsAt: undefined })).not.toHaveProperty('earlyUntil')
  })

  test('has the AIR that was sent, never one that was made up', () => {
    const part = fc.stringMatching(/^[a-zA-Z\d_:@.+ -]{0,12}$/)
    const air = fc.oneof(
      part,
      fc.tuple(part, part, part).map(([a, b, c]) => `urn:air:${a}:${b}:civitai:${c}@70`),
    )
    fc.assert(
      fc.property(air, (sent) => {
        const maker = read({ air: sent })
        if (maker === undefined) return
        expect(maker.air).toBe(sent)
        expect(sent.endsWith(`:civitai:${maker.model}@70`)).toBe(true)
      }),
    )
  })
})

const RECORDED = process.env.CIVITAI_RECORDED ?? ''
const SAMPLE = join(RECORDED, 'docs-samples/model-version-mini.json')

test.skipIf(RECORDED === '' || !existsSync(SAMPLE))('a recorded answer is read', () => {
  const sample: unknown = JSON.parse(readFileSync(SAMPLE, 'utf8'))
  expect(makerOf(2_514_310).parse(sample)).toEqual({
    air: 'urn:air:sdxl:checkpoint:civitai:827184@2514310',
    model: 827_184,
    baseModel: 'Illustrious',
  })
})
