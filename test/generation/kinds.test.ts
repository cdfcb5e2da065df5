import { expect, test } from 'vitest'
import { airOf } from '../../src/generation/air.ts'
import { BASE_MODELS, joining, kindOf } from '../../src/generation/base-models.ts'
import { isModelOf, type Kind, mayJoin, SIZES } from '../../src/generation/kinds.ts'
import { type KnownBase, MODELS } from './wishes.ts'

const kind = (baseModel: string): Kind => {
  const found = kindOf(baseModel)
  return found ?? expect.unreachable(`${baseModel} is not known`)
}
const isModel = (baseModel: string, air: string): boolean => {
  const read = airOf(air)
  return read !== undefined && isModelOf(kind(baseModel), read)
}
const joins = (baseModel: string, air: string): boolean => {
  const read = airOf(air)
  return read !== undefined && mayJoin(kind(baseModel), read)
}

test.each([
  'SDXL Turbo',
  'SD 2.1',
  'SD 3.5',
  'Pony V7',
  'AuraFlow',
  'Flux.1 Krea',
  'Flux.1 Kontext',
  'Flux.2 D',
  'Qwen 2',
  'Chroma',
  'Anima',
  'Other',
  '',
  'constructor',
  '__proto__',
  'sdxl 1.0',
])('nobody knows how %j is asked for', (baseModel) => {
  expect(kindOf(baseModel)).toBeUndefined()
})

/** As developer-docs says what each input takes. */
const BOUNDS = {
  sdcpp: { steps: [1, 150], cfgScale: [0, 30], pixels: [64, 2048], multiple: 16 },
  comfy: { steps: [1, 150], cfgScale: [0, 30], pixels: [64, 2048], multiple: 16 },
} as const

test.each(BASE_MODELS)('%s stays within what the orchestrator takes', (baseModel) => {
  const { input, sizes, promptLength, negativeLength } = kind(baseModel)
  const { steps, cfgScale, pixels, multiple } = BOUNDS[input.engine as 'sdcpp' | 'comfy']
  expect(input.steps).toBeGreaterThanOrEqual(steps[0])
  expect(input.steps).toBeLessThanOrEqual(steps[1])
  expect(input.cfgScale).toBeGreaterThanOrEqual(cfgScale[0])
  expect(input.cfgScale).toBeLessThanOrEqual(cfgScale[1])
  for (const size of SIZES) {
    const { width, height } = sizes[size]
    for (const side of [width, height]) {
      expect(side % multiple).toBe(0)
      expect(side).toBeGreaterThanOrEqual(pixels[0])
      expect(side).toBeLessThanOrEqual(pixels[1])
    }
    expect(Math.sign(height - width)).toBe({ square: 0, portrait: 1, landscape: -1 }[size])
  }
  expect(promptLength).toBeLessThanOrEqual(10_000)
  expect(negativeLength).toBeLessThanOrEqual(10_000)
})

test.each(Object.entries(MODELS))('%s is asked for with its own models', (baseModel, air) => {
  expect(isModel(baseModel, air)).toBe(true)
  const others = Object.keys(MODELS).filter((other) => isModel(other, air))
  const same = others.map((other) => kind(other).ecosystems[0])
  expect(new Set(same)).toEqual(new Set([kind(baseModel).ecosystems[0]]))
})

test.each([
  ['SDXL 1.0', 'a LoRA', 'urn:air:sdxl:lora:civitai:11@22'],
  ['SDXL 1.0', 'a model of another ecosystem', MODELS['SD 1.5']],
  ['Flux.1 D', 'Flux Pro, which costs otherwise', 'urn:air:flux1:checkpoint:civitai:618692@922358'],
  [
    'Flux.1 D',
    'Flux Ultra, which costs otherwise',
    'urn:air:flux1:checkpoint:civitai:618692@1088507',
  ],
  ['Qwen', "somebody's own checkpoint", 'urn:air:qwen:checkpoint:civitai:7@8'],
  ['Qwen', 'the release that edits', 'urn:air:qwen:checkpoint:civitai:1864281@2558804'],
  ['ZImageTurbo', 'the other Z-Image', MODELS.ZImageBase],
])('%s is not asked for with %s', (baseModel, _, air) => {
  expect(isModel(baseModel, air)).toBe(false)
})

test('a LoRA joins models of its own ecosystem alone', () => {
  const lora = (ecosystem: string, type = 'lora') => `urn:air:${ecosystem}:${type}:civitai:11@22`
  const bases = Object.keys(MODELS) as KnownBase[]
  const joined = (air: string) => bases.filter((base) => joins(base, air))
  expect(joined(lora('sd1'))).toEqual(['SD 1.5'])
  expect(joined(lora('sdxl'))).toEqual(['SDXL 1.0', 'Pony'])
  expect(joined(lora('sdxl', 'lycoris'))).toEqual(['SDXL 1.0', 'Pony'])
  expect(joined(lora('flux1'))).toEqual(['Flux.1 D', 'Flux.1 S'])
  expect(joined(lora('flux1', 'dora'))).toEqual([])
  expect(joined(lora('zimageturbo'))).toEqual(['ZImageTurbo'])
  expect(joined(lora('zImage'))).toEqual(['ZImageTurbo', 'ZImageBase'])
  expect(joined(lora('qwen'))).toEqual(['Qwen'])
  expect(joined(lora('qwen2'))).toEqual([])
  expect(joined(MODELS['SDXL 1.0'])).toEqual([])
  expect(joined(lora('sdxl', 'embedding'))).toEqual([])
})

test.each<[string, readonly string[], readonly string[]]>([
  ['Pony', ['SDXL 1.0', 'Illustrious', 'NoobAI', 'Pony'], ['SD 1.5', 'Flux.1 D']],
  ['Flux.1 D', ['Flux.1 S', 'Flux.1 D'], ['SDXL 1.0', 'Qwen']],
  ['Qwen', ['Qwen'], ['SDXL 1.0']],
  ['Kolors', [], BASE_MODELS],
])('LoRAs of its ecosystem may join a model: %s', (base, may, mayNot) => {
  expect(joining(base)).toEqual(expect.arrayContaining([...may]))
  expect(joining(base).filter((one) => mayNot.includes(one))).toEqual([])
})
