import { exif } from '../../sandbox/picture-file/exif.ts'
import { jpeg } from '../../sandbox/picture-file/jpeg.ts'
import { png, textChunk } from '../../sandbox/picture-file/png.ts'
import { webp } from '../../sandbox/picture-file/webp.ts'
import { NAMED } from './hostile-named.ts'
import { A1111, changed, node, text, times } from './hostile-parts.ts'

export interface HostileFile {
  readonly name: string
  readonly make: () => Uint8Array
}

/** Two hundred and more files made to do harm, the same ones of the same random numbers. */
export function hostileFiles(random: () => number): readonly HostileFile[] {
  const below = (limit: number): number => Math.floor(random() * limit)
  const oneOf = <T>(all: readonly T[]): T => {
    const one = all[below(all.length)]
    if (one === undefined) throw new Error('there is nothing to choose from')
    return one
  }
  const cut = Object.entries(WHOLE).flatMap(([kind, file]) =>
    times(9, (nth) => ({ name: `${kind}, cut ${nth}`, end: below(file.length), file })),
  )
  const torn = Object.entries(WHOLE).flatMap(([kind, file]) =>
    times(8, (nth) => ({
      name: `${kind}, torn ${nth}`,
      file,
      changes: times(1 + below(12), () => [below(Math.min(file.length, 600)), below(256)] as const),
    })),
  )
  const wrong = Object.entries(JSONS).flatMap(([place, json]) =>
    times(8, (nth) => ({
      name: `${place}, wrong ${nth}`,
      place,
      json: spoilt(json, () => oneOf(WRONG)),
    })),
  )
  return [
    ...cut.map(({ name, end, file }) => ({ name, make: () => file.subarray(0, end) })),
    ...torn.map(({ name, file, changes }) => ({ name, make: () => changed(file, changes) })),
    ...wrong.map(({ name, place, json }) => ({ name, make: () => text(place, json) })),
    ...Object.entries(NAMED).map(([name, make]) => ({ name, make })),
  ]
}

const SAMPLER = {
  seed: 4,
  steps: 9,
  cfg: 7,
  sampler_name: 'euler',
  positive: ['2', 0],
  negative: ['2', 0],
  model: ['3', 0],
  latent_image: ['4', 0],
}
const GRAPH = {
  1: node('KSampler', SAMPLER),
  2: node('CLIPTextEncode', { text: 'a fox' }),
  3: node('LoraLoader', { lora_name: 'a.safetensors', strength_model: 1, model: ['5', 0] }),
  4: node('EmptyLatentImage', { width: 512, height: 512 }),
  5: node('CheckpointLoaderSimple', { ckpt_name: 'm.safetensors' }),
}

const WHOLE: Readonly<Record<string, Buffer>> = {
  'PNG with tEXt': text('parameters', A1111),
  'PNG with zTXt': png({ after: [textChunk('prompt', JSON.stringify(GRAPH), 'zTXt')] }),
  'PNG with iTXt': png({ before: [textChunk('parameters', A1111, 'iTXt compressed')] }),
  'PNG with EXIF': png({ before: [{ type: 'eXIf', data: exif({ userComment: A1111 }) }] }),
  JPEG: jpeg({ exif: { userComment: A1111, order: 'big-endian' } }),
  WebP: webp({ exif: { model: `prompt:${JSON.stringify(GRAPH)}`, make: 'workflow:{}' } }),
}

const JSONS: Readonly<Record<string, object>> = {
  'prompt graph': GRAPH,
  workflow: {
    nodes: [
      { id: 1, type: 'KSampler', inputs: [{ name: 'positive', link: 1 }], widgets_values: [1] },
    ],
    links: [[1, 2, 0, 1, 0, 'X']],
  },
  'parameters SwarmUI': {
    sui_image_params: { prompt: 'fox', steps: 1, loras: ['a'], loraweights: ['1'] },
    sui_models: [{ name: 'a', param: 'loras', hash: '0x12' }],
  },
  'parameters Fooocus': {
    prompt: 'fox',
    base_model: 'm',
    loras: [['a', 1, '0a1b2c3d4e']],
    resolution: '(1, 2)',
    metadata_scheme: 'fooocus',
  },
  'parameters RuinedFooocus': {
    software: 'RuinedFooocus',
    Prompt: 'fox',
    loras: [['a', '1 - b']],
    base_model_name: 'm',
  },
  invokeai_metadata: {
    positive_prompt: 'fox',
    model: { name: 'm', hash: 'blake3:1' },
    loras: [{ model: { name: 'a' }, weight: 1 }],
  },
  'sd-metadata': {
    model_weights: 'm',
    image: { prompt: [{ prompt: 'fox [rain]', weight: 1 }], steps: 1 },
  },
  Comment: {
    uc: 'rain',
    prompt: 'fox',
    v4_prompt: { caption: { base_caption: 'fox', char_captions: [{ char_caption: 'a' }] } },
  },
}

/** As JSON: null, numbers beyond all bounds, lists for objects, names that every object has. */
const WRONG = [
  'null',
  'true',
  '-1',
  '1e999',
  'NaN',
  '-Infinity',
  '"NaN"',
  '[]',
  '{}',
  '[[]]',
  '[["1",0]]',
  '["1",0]',
  '["9",0]',
  '["__proto__",0]',
  '["constructor",1]',
  '"__proto__"',
  '"toString"',
  '"\\ud83d"',
  '"\\u0000"',
  '"‮<@1> [x](http://a.example) @everyone"',
  '{"__proto__":{"a":1},"length":-1}',
  '123456789012345678901234567890',
  '""',
] as const

/** A JSON some of whose values are others. */
function spoilt(json: object, wrong: () => string): string {
  const kept: string[] = []
  let nth = 0
  const marked = JSON.stringify(json, (key, value: unknown) => {
    nth += 1
    if (key === '' || key === 'class_type' || key === 'software' || nth % 3 !== 0) return value
    kept.push(wrong())
    return `\u0001${kept.length - 1}\u0001`
  })
  return marked.replace(/"\\u0001(\d+)\\u0001"/g, (_, at: string) => kept[Number(at)] ?? 'null')
}
