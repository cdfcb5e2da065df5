import { expect, test } from 'vitest'
import { airOf } from '../../src/generation/air.ts'

test('an AIR is read by its parts, whatever its case', () => {
  const parts = { ecosystem: 'sdxl', type: 'lora', modelId: 11, versionId: 22 }
  expect(airOf('urn:air:sdxl:lora:civitai:11@22')).toEqual(parts)
  expect(airOf('urn:air:SDXL:LoRA:civitai:11@22')).toEqual(parts)
  expect(airOf('urn:air:sdxl:lora:civitai:11@22+333.safetensors')).toEqual(parts)
})

test.each([
  ['without a version', 'urn:air:sdxl:checkpoint:civitai:101055'],
  ['without its beginning', 'sdxl:checkpoint:civitai:101055@128078'],
  ['from elsewhere', 'urn:air:sdxl:checkpoint:huggingface:stabilityai/sdxl@main'],
  ['with an address in it', 'urn:air:sdxl:checkpoint:civitai:1@2/../../x'],
  ['with a line too many', 'urn:air:sdxl:checkpoint:civitai:1@2\n'],
  ['with more than an id can be', `urn:air:sdxl:checkpoint:civitai:1@${'9'.repeat(20)}`],
  ['that goes on and on', `urn:air:${'s'.repeat(300)}:checkpoint:civitai:1@2`],
  ['that is empty', ''],
])('an AIR %s is none', (_, text) => {
  expect(airOf(text)).toBeUndefined()
})
