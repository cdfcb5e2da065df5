import { png, textChunk } from '../../sandbox/picture-file/png.ts'

export const times = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth))
export const text = (place: string, value: string): Buffer =>
  png({ before: [textChunk(place.replace(/ .*/, ''), value, 'tEXt in UTF-8')] })

export const A1111 =
  'a fox <lora:foxy:0.8>\nNegative prompt: rain\nSteps: 20, Sampler: Euler, Model: m, Lora hashes: "foxy: 0a1b2c3d4e5f", Civitai resources: [{"modelVersionId":5,"weight":1}]'
export const node = (class_type: unknown, inputs: unknown) => ({ class_type, inputs })

export function changed(file: Buffer, changes: readonly (readonly [number, number])[]): Buffer {
  const copy = Buffer.from(file)
  for (const [at, byte] of changes) copy[at] = byte
  return copy
}
