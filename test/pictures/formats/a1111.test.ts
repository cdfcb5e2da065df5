import { expect, test } from 'vitest'
import { read } from './read.ts'

const inA1111 = (text: string) => read({ parameters: text })

const WHOLE = `a red fox <lora:foxy:0.8>, ez
in snow
Negative prompt: blurry,
(ugly:1.2)
Steps: 25, Sampler: Euler a, Schedule type: Karras, CFG scale: 7.5, Seed: 18446744073709551615, Size: 832x1216, Model hash: 0a1b2c3d4e, Model: foxmix_v1.5, VAE hash: 11223344aa, VAE: soft.safetensors, Denoising strength: 0.4, Clip skip: 2, Hires Steps: 10, Lora hashes: "foxy: 0a1b2c3d4e5f, other: 1a2b3c4d5e6f", TI hashes: "ez: aabbccddeeff, ez: aabbccddeeff", Hashes: {"model":"0a1b2c3d4e","lora:foxy":"aabbccdd00","embed:ez":"aabbccddee"}, Version: v1.10.1`

test('prompts, settings and resources of A1111', () => {
  expect(inA1111(WHOLE)).toEqual({
    prompt: 'a red fox <lora:foxy:0.8>, ez\nin snow',
    wholePrompt: 'a red fox <lora:foxy:0.8>, ez\nin snow',
    negativePrompt: 'blurry,\n(ugly:1.2)',
    steps: '25',
    sampler: 'Euler a',
    cfgScale: '7.5',
    seed: '18446744073709551615',
    size: '832x1216',
    clipSkip: '2',
    model: 'foxmix_v1.5',
    resources: [
      { type: 'checkpoint', name: 'foxmix_v1.5', hash: '0A1B2C3D4E' },
      { type: 'lora', name: 'foxy', hash: '0A1B2C3D4E5F', weight: '0.8' },
      { type: 'lora', name: 'other', hash: '1A2B3C4D5E6F' },
      // Twelve digits here are the beginning of SHA256, so ten of them are AutoV2.
      { type: 'embedding', name: 'ez', hash: 'AABBCCDDEE' },
      { type: 'vae', name: 'soft', hash: '11223344AA' },
    ],
  })
})

test.each([
  ['one line', 'Parameters: a fox. Negative prompt: blurry. Steps: 20, Seed: 5'],
  ['one line parted by commas', 'a fox, Negative prompt: blurry, Steps: 20, Seed: 5'],
  ['one line parted by spaces', 'a fox Negative prompt: blurry Steps: 20, Seed: 5'],
  ['lines of Windows', 'a fox\r\nNegative prompt: blurry\r\nSteps: 20, Seed: 5\r\n'],
  ['no space behind colons', 'a fox\nNegative prompt:blurry\nSteps:20,Seed:5'],
  ['Steps not first', 'a fox\nNegative prompt: blurry\nSize: 8x8, Seed: 5, Steps: 20'],
  ['a comma at the end', 'a fox\nNegative prompt: blurry\nSteps: 20, Seed: 5, '],
  ['lower case', 'a fox\nnegative prompt: blurry\nSteps: 20, seed: 5'],
  ['zeros at the end', 'a fox\nNegative prompt: blurry\nSteps: 20, Seed: 5\0\0'],
  [
    'a template behind it',
    'a fox\nNegative prompt: blurry\nSteps: 20, Seed: 5\nTemplate: a, Seed: 9',
  ],
])('%s', (_, text) => {
  expect(inA1111(text)).toMatchObject({
    prompt: 'a fox',
    negativePrompt: 'blurry',
    steps: '20',
    seed: '5',
  })
})

test('a prompt that quotes such a text stays a prompt', () => {
  const text = 'write\nSteps: 3, Seed: 1\non a wall\nSteps: 20, Sampler: Euler, Seed: 5'
  expect(inA1111(text)).toMatchObject({
    prompt: 'write\nSteps: 3, Seed: 1\non a wall',
    steps: '20',
  })
})

test('steps of another kind are no beginning', () => {
  const one = inA1111('a fox, Steps: 20, Sampler: Euler, Hires Steps: 10, Hires upscaler: Latent')
  expect(one).toMatchObject({ prompt: 'a fox', steps: '20', sampler: 'Euler' })
})

test('an empty negative prompt is none', () => {
  const one = inA1111('a fox\nNegative prompt: Steps: 23, Sampler: Undefined, CFG scale: 3.5')
  expect(one).toEqual({
    prompt: 'a fox',
    wholePrompt: 'a fox',
    steps: '23',
    cfgScale: '3.5',
    resources: [],
  })
})

test('quotation marks and brackets keep commas, colons and lines', () => {
  const one = inA1111(
    String.raw`fox
Steps: 20, ControlNet 0: "Module: none, Model: x [d14c016b], Seed: 7", Wildcard prompt: "a \"b\", Seed: 8\nSeed: 9", Extra: {"a":{"Seed":"10, Seed: 11"}}, Seed: 5`,
  )
  expect(one).toMatchObject({ seed: '5' })
})

test.each([
  ['a quotation mark', 'Model: "fox, Seed: 5'],
  ['a bracket', 'Note: {fox, Seed: 5'],
  ['an empty text', 'Model: "", Seed: 5'],
])('%s that stays open takes nothing else', (_, rest) => {
  expect(inA1111(`fox\nSteps: 20, ${rest}`)).toMatchObject({ steps: '20', seed: '5' })
})

test('hashes that find nothing are left out', () => {
  const one = inA1111(
    `fox\nSteps: 20, Model: m, Model hash: e3b0c44298, VAE: None, Lora hashes: "a: None, b: zz, c: e3b0c44298fc, d: 1a2b3c4d5e6f", Hashes: {"vae":"","lora:e":"12345","model":7}`,
  )
  expect(one?.resources).toEqual([
    { type: 'checkpoint', name: 'm' },
    ...['a', 'b', 'c'].map((name) => ({ type: 'lora', name })),
    { type: 'lora', name: 'd', hash: '1A2B3C4D5E6F' },
    { type: 'lora', name: 'e' },
  ])
})

test('weights stand in the prompt', () => {
  const one = inA1111(
    '<lora:a:.5><lora:folder/b:1:0.2><lyco:c:-0.70:lbw=XYZ><lora:d><hypernet:e:1><lora:f:a><lora:a:0.9>\nSteps: 1',
  )
  expect(one?.resources).toEqual([
    { type: 'lora', name: 'a', weight: '0.5' },
    { type: 'lora', name: 'b', weight: '1' },
    { type: 'lora', name: 'c', weight: '-0.7' },
    { type: 'lora', name: 'd' },
    { type: 'hypernetwork', name: 'e', weight: '1' },
    { type: 'lora', name: 'f' },
  ])
})

test('what extensions and older versions name', () => {
  const one = inA1111(
    `fox\nSteps: 20, Model: base, Model hash: 925997e9, Refiner: fine.safetensors [7440042bbd], Hypernet: h, Hypernet hash: 1a2b3c4d, Hypernet strength: 0.6, AddNet Enabled: True, AddNet Module 1: LoRA, AddNet Model 1: foxy(0a1b2c3d4e5f), AddNet Weight A 1: 0.7, AddNet Weight B 1: 1`,
  )
  expect(one?.resources).toEqual([
    { type: 'checkpoint', name: 'base', hash: '925997E9' },
    { type: 'checkpoint', name: 'fine', hash: '7440042BBD' },
    { type: 'hypernetwork', name: 'h', hash: '1A2B3C4D', weight: '0.6' },
    { type: 'lora', name: 'foxy', hash: '0A1B2C3D4E5F', weight: '0.7' },
  ])
})

test('hashes by the names of files', () => {
  const one = inA1111(
    'fox\nSteps: 30, Model: m, Hashes: {"model": "0a1b2c3d4e", "LORA:foxy": "1a2b3c4d5e", "Other one": "2a2b3c4d5e"}',
  )
  expect(one?.resources).toEqual([
    { type: 'checkpoint', name: 'm', hash: '0A1B2C3D4E' },
    { type: 'lora', name: 'foxy', hash: '1A2B3C4D5E' },
    { name: 'Other one', hash: '2A2B3C4D5E' },
  ])
})

test('LiblibAI numbers its LoRAs', () => {
  const one = inA1111(
    'fox\nSteps: 30, Model: F.1-dev-fp8.safetensors, Lora 1: 胖猫, Lora Hash 1: 23917ea983, Lora Weight 1: 0.7, vae_name: automatic',
  )
  expect(one?.resources).toEqual([
    { type: 'checkpoint', name: 'F.1-dev-fp8' },
    { type: 'lora', name: '胖猫', hash: '23917EA983', weight: '0.7' },
  ])
})

test('settings may go on over several lines, all of them indented', () => {
  const one = inA1111(`
      a fox,
      in snow
      Negative prompt: blurry
      Steps: 20, Size: 1312x1408, Seed: 5,
      CFG rescale: 0.7, Model: foxmix,
      Model hash: 847403d47a, App: SD.Next

  `)
  expect(one).toMatchObject({ prompt: 'a fox,\n      in snow', negativePrompt: 'blurry' })
  expect(one?.resources).toEqual([{ type: 'checkpoint', name: 'foxmix', hash: '847403D47A' }])
})

test.each(['', 'a red fox', 'Steps', 'Steps: many', 'in ten steps: 5', '{"a":1}', '[]', '{', '\0'])(
  '%j is none',
  (text) => expect(inA1111(text)).toBeUndefined(),
)

test('a prompt is kept whole beside what is shown of it', () => {
  const long = 'fox '.repeat(2_000)
  const one = inA1111(`${long}\nSteps: 20`)
  expect(one?.prompt).toHaveLength(2_000)
  expect(one?.wholePrompt).toBe(long.trim())
})
