import { expect, test } from 'vitest'
import { read } from './read.ts'

test('settings of the site with versions by id', () => {
  const text = `a fox, [snow]
Negative prompt: blurry
Steps: 25, Sampler: Euler a, CFG scale: 7, Seed: 123, Size: 832x1216, Clip skip: 2, Created Date: 2026-09-01T12:00:00.5269343Z, Civitai resources: [{"type":"checkpoint","modelVersionId":22,"modelName":"Fox [XL], the","modelVersionName":"v1"},{"type":"lora","weight":0.8,"modelVersionId":33}], Civitai metadata: {"workflow":"txt2img","resources":[{"modelVersionId":22,"strength":1},{"modelVersionId":44,"strength":0.25}],"remixOfId":5}`
  expect(read({ UserComment: text })).toEqual({
    prompt: 'a fox, [snow]',
    wholePrompt: 'a fox, [snow]',
    negativePrompt: 'blurry',
    steps: '25',
    sampler: 'Euler a',
    cfgScale: '7',
    seed: '123',
    size: '832x1216',
    clipSkip: '2',
    model: 'Fox [XL], the',
    resources: [
      { type: 'checkpoint', version: 22, name: 'Fox [XL], the', weight: '1' },
      { type: 'lora', version: 33, weight: '0.8' },
      { version: 44, weight: '0.25' },
    ],
  })
})

test('versions by AIR, and a model that A1111 names as well', () => {
  const text = `fox\nSteps: 30, Model hash: BB2C170125, Model: foxmix, Civitai resources: [{"modelName":"✨ Ez","versionName":"v2","weight":1.0,"air":"urn:air:sdxl:embedding:civitai:13@18"},{"air":"urn:air:sdxl:checkpoint:civitai:1@2"},{"air":"urn:air:other:lora:huggingface:x/y"}]`
  expect(read({ parameters: text })).toMatchObject({
    model: 'foxmix',
    resources: [
      { type: 'embedding', version: 18, name: '✨ Ez', weight: '1' },
      { type: 'checkpoint', version: 2 },
    ],
  })
})

test('the extension for A1111 lists hashes', () => {
  const hash = '0A1B2C3D4E'.repeat(7).slice(0, 64)
  const text = `fox\nSteps: 30, Resources: ["${hash}", {"name":"foxy","type":"LORA","hash":"1a2b3c4d5e","weight":0.5}], Hashed prompt: "a, Seed: 9", Seed: 5`
  expect(read({ parameters: text })).toMatchObject({
    seed: '5',
    resources: [{ hash }, { type: 'lora', name: 'foxy', hash: '1A2B3C4D5E', weight: '0.5' }],
  })
})

const graph = {
  1: { class_type: 'KSampler', inputs: { seed: 4, steps: 9, positive: ['2', 0] } },
  2: { class_type: 'CLIPTextEncode', inputs: { text: 'from the graph' } },
}

test('a workflow with settings of its own beside it', () => {
  const airs = ['urn:air:sdxl:checkpoint:civitai:1@22', 'urn:air:sdxl:lora:civitai:2@33']
  const extraMetadata = JSON.stringify({
    prompt: 'a fox',
    negativePrompt: 'blurry',
    cfgScale: 7,
    steps: 25,
    seed: 12,
    sampler: 'Euler a',
    workflowId: 'txt2img',
    resources: [{ modelVersionId: 33, strength: 0.8, type: 'lora' }],
  })
  expect(read({ UserComment: { ...graph, extra: { airs }, extraMetadata } })).toEqual({
    prompt: 'a fox',
    wholePrompt: 'a fox',
    negativePrompt: 'blurry',
    cfgScale: '7',
    steps: '25',
    seed: '12',
    sampler: 'Euler a',
    resources: [
      { type: 'lora', version: 33, weight: '0.8' },
      { type: 'checkpoint', version: 22 },
    ],
  })
})

test('older workflows list versions by their kind', () => {
  const extra = { ckpt_airs: ['1@22', '3'], lora_airs: ['2@33', 7], embedding_airs: 'x' }
  const resources = [
    { type: 'checkpoint', version: 22 },
    { type: 'lora', version: 33 },
  ]
  expect(read({ prompt: { ...graph, extra } })).toMatchObject({
    prompt: 'from the graph',
    resources,
  })
  expect(read({ prompt: graph, workflow: { extra } })).toMatchObject({ seed: '4', resources })
})
