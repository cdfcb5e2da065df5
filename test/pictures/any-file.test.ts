import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exif } from '../../sandbox/picture-file/exif.ts'
import { jpeg } from '../../sandbox/picture-file/jpeg.ts'
import { png, textChunk } from '../../sandbox/picture-file/png.ts'
import { webp } from '../../sandbox/picture-file/webp.ts'
import type { WrittenDown } from '../../src/civitai/image.ts'
import type { Place } from '../../src/pictures/files/texts.ts'
import { generationIn } from '../../src/pictures/formats/formats.ts'
import { readingIn } from './reading.ts'

const TEXT =
  'a fox <lora:foxy:0.8>\nNegative prompt: blurry\nSteps: 20, Sampler: Euler, Model: m, Lora hashes: "foxy: 0a1b2c3d4e5f"'
const GRAPH = JSON.stringify({
  1: { class_type: 'KSampler', inputs: { seed: 4, positive: ['2', 0], model: ['3', 0] } },
  2: { class_type: 'CLIPTextEncode', inputs: { text: 'a fox' } },
  3: { class_type: 'LoraLoader', inputs: { lora_name: 'a.safetensors', strength_model: 1 } },
})

const FILES: Readonly<Record<string, Buffer>> = {
  'a PNG with tEXt': png({ before: [textChunk('parameters', TEXT)] }),
  'a PNG with zTXt behind its pixels': png({ after: [textChunk('prompt', GRAPH, 'zTXt')] }),
  'a PNG with compressed iTXt': png({ before: [textChunk('parameters', TEXT, 'iTXt compressed')] }),
  'a PNG with EXIF': png({ before: [{ type: 'eXIf', data: exif({ userComment: TEXT }) }] }),
  'a JPEG': jpeg({ exif: { userComment: TEXT, make: 'x' } }),
  'a WebP': webp({ exif: { model: `prompt:${GRAPH}`, make: 'workflow:{}' } }),
}

test.each(Object.entries(FILES))(
  '%s that ends early is read right or not at all',
  async (_, file) => {
    const whole = await readingIn(file)
    expect(whole.kind).toBe('generation')
    for (let end = 0; end < file.length; end += 1) {
      const reading = await readingIn(file.subarray(0, end), 64)
      expect([whole, { kind: 'none' }, { kind: 'unsupported' }]).toContainEqual(reading)
    }
  },
)

/** What a generation promises to whoever shows it. */
function expectSound(written: WrittenDown | undefined): void {
  if (written === undefined) return
  const { wholePrompt, resources, prompt = '', negativePrompt = '', ...short } = written
  expect(prompt.length).toBeLessThanOrEqual(2_000)
  expect(negativePrompt.length).toBeLessThanOrEqual(2_000)
  expect(resources.length).toBeLessThanOrEqual(20)
  const names = resources.flatMap(({ name }) => name ?? [])
  for (const text of [...Object.values(short), ...names]) {
    expect(typeof text).toBe('string')
    expect(text.length).toBeGreaterThan(0)
    expect(text.length).toBeLessThanOrEqual(100)
  }
  for (const name of names) expect(name).not.toMatch(/[\\/]/)
  for (const { name, version, hash = '12345678', weight = '1', type = 'x' } of resources) {
    expect(name !== undefined || version !== undefined || hash !== undefined).toBe(true)
    expect(version ?? 1).toSatisfy((id: number) => Number.isSafeInteger(id) && id > 0)
    expect(hash).toMatch(/^(?:[\dA-F]{8}|[\dA-F]{10}|[\dA-F]{12}|[\dA-F]{64})$/)
    expect(Number.isFinite(Number(weight))).toBe(true)
    expect(type).toMatch(/^[a-z][a-z\d _-]{0,29}$/)
  }
  expect(JSON.stringify(written).isWellFormed()).toBe(true)
  for (const text of [wholePrompt, prompt, negativePrompt]) expect(text.isWellFormed()).toBe(true)
}

const file = fc.constantFrom(...Object.values(FILES))

test('bytes that are changed, added or left out do no harm', async () => {
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 12 })),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      fc.integer({ min: 0, max: 8 }),
      async (whole, changes, left) => {
        let bytes = Buffer.from(whole)
        for (const [at, data] of changes) {
          const place = Math.floor(at * bytes.length)
          bytes = Buffer.concat([bytes.subarray(0, place), data, bytes.subarray(place + left)])
        }
        const reading = await readingIn(bytes, 64)
        expectSound(reading.kind === 'generation' ? reading.written : undefined)
      },
    ),
    { numRuns: 600 },
  )
})

const WORDS = [
  'Steps: 20',
  'Negative prompt:',
  'Sampler: Euler',
  'Seed: 1',
  'Size: 8x8',
  'Model: a/b.ckpt',
  'Model hash: 0a1b2c3d4e',
  'Lora hashes: "a: 0a1b2c3d4e5f"',
  'TI hashes: "',
  'Hashes: {"model":',
  'Civitai resources: [{"modelVersionId":1}]',
  'Civitai metadata: {',
  '<lora:a:0.5>',
  'embedding:b',
  ', ',
  '\n',
  '"',
  '{',
  '}',
  '[',
  ']',
  '\\',
  ':',
  'fox',
  '\ud800',
  '\u202e',
  '\0',
]
const likeA1111 = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 25,
  })
  .map((words) => words.join(''))

const KEYS = [
  'class_type',
  'inputs',
  'positive',
  'negative',
  'text',
  'seed',
  'steps',
  'model',
  'latent_image',
  'width',
  'height',
  'lora_name',
  'ckpt_name',
  'strength_model',
  'sui_image_params',
  'sui_models',
  'prompt',
  'loras',
  'loraweights',
  'base_model',
  'software',
  'positive_prompt',
  'uc',
  'v4_prompt',
  'caption',
  'base_caption',
  'image',
  'extra',
  'airs',
  'extraMetadata',
  'resources',
  'nodes',
  'links',
  'widgets_values',
  'id',
  'type',
  'name',
  'hash',
  '__proto__',
  'constructor',
  '1',
  '2',
]
const VALUES = [
  'KSampler',
  'CLIPTextEncode',
  'LoraLoader',
  'CivitaiModelSelector',
  'RuinedFooocus',
  'urn:air:a:lora:civitai:1@2',
  '1@2',
  '{}',
  '[',
  'a\\b/c.ckpt',
  'fox',
  '0.5',
  '\ud83d',
]
const { json: likeJson } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom<unknown>(...VALUES),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.integer(),
    ),
    fc.tuple(fc.constantFrom<unknown>('1', '2', 1, 2), fc.constantFrom(0, 1)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('json'), { maxKeys: 6, noNullPrototype: true }),
    fc.record({
      class_type: fc.constantFrom<unknown>('KSampler', 'CLIPTextEncode', 'LoraLoader', 'X', 7),
      inputs: fc.dictionary(fc.constantFrom(...KEYS), tie('json'), { maxKeys: 6 }),
    }),
  ),
}))

const PLACES: readonly Place[] = [
  'parameters',
  'UserComment',
  'prompt',
  'workflow',
  'Model',
  'Make',
  'Comment',
  'invokeai_metadata',
  'sd-metadata',
]

test('any text in any place is sound or none', () => {
  const text = fc.oneof(
    likeA1111,
    likeJson.map((json) => JSON.stringify(json) ?? ''),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...PLACES), text, { maxKeys: 3 }), (texts) => {
      // Object.entries loses the type of the keys.
      expectSound(generationIn(new Map(Object.entries(texts) as [Place, string][])))
    }),
    { numRuns: 3_000 },
  )
})

test('A1111 settings are found again whatever a prompt says', () => {
  const prompt = fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => `fox ${text}`.trim())
  fc.assert(
    fc.property(
      prompt,
      fc.bigInt({ min: 1n, max: 2n ** 64n }),
      fc.integer({ min: 1, max: 150 }),
      (said, seed, steps) => {
        const parameters = `${said}\nNegative prompt: no ${said}\nSteps: ${steps}, Wildcard: ${JSON.stringify(`${said}, Seed: 0`)}, Seed: ${seed}`
        const written = generationIn(new Map([['parameters', parameters]]))
        expect(written).toMatchObject({
          seed: `${seed}`,
          steps: `${steps}`,
          wholePrompt: said.replace(/\0/g, ''),
        })
      },
    ),
  )
})
