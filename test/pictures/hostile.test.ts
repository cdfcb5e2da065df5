import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { exif } from '../../sandbox/picture-file/exif.ts'
import { jpeg } from '../../sandbox/picture-file/jpeg.ts'
import { chunkBytes, PNG_SIGNATURE, png, textChunk } from '../../sandbox/picture-file/png.ts'
import { webp } from '../../sandbox/picture-file/webp.ts'
import { readingIn } from './reading.ts'

/**
 * Each was measured once in a process of its own: none took 300 ms, nor 60 MB more.
 */

const pngWith = (keyword: string, text: string): Buffer =>
  png({ before: [textChunk(keyword, text, 'tEXt in UTF-8')] })
const graph = (json: unknown): Buffer => pngWith('prompt', JSON.stringify(json))
const packed = (keyword: string, text: Uint8Array) => ({
  type: 'zTXt',
  data: Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(text)]),
})
const chunks = (...all: Parameters<typeof chunkBytes>[0][]): Buffer =>
  Buffer.concat([PNG_SIGNATURE, ...all.map(chunkBytes)])
const node = (class_type: unknown, inputs: unknown) => ({ class_type, inputs })
const times = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth))
const riff = (type: string, data: Uint8Array, said = data.length): Buffer => {
  const head = Buffer.alloc(20)
  head.write('RIFF')
  head.write('WEBP', 8)
  head.write(type, 12)
  head.writeUInt32LE(said, 16)
  return Buffer.concat([head, data])
}
const segment = (marker: number, length: number, data: Uint8Array | string = ''): Buffer =>
  Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, marker, length >> 8, length & 255), Buffer.from(data)])
const STEPS = 'fox\nSteps: 1'

const NONE: Readonly<Record<string, () => Uint8Array>> = {
  'a bomb in zTXt': () => png({ before: [packed('parameters', Buffer.alloc(50_000_000))] }),
  'bombs in zTXt': () =>
    png({ before: times(100, () => packed('parameters', Buffer.alloc(5_000_000))) }),
  'a bomb in iTXt': () =>
    png({ before: [textChunk('parameters', 'a'.repeat(50_000_000), 'iTXt compressed')] }),
  'many small compressed texts': () =>
    png({ before: times(9_000, () => packed('parameters', Buffer.from('x'))) }),
  'compressed by another method': () =>
    png({ before: [{ type: 'zTXt', data: Buffer.from('parameters\0\x01abc') }] }),
  'compressed and damaged': () =>
    png({ before: [{ type: 'zTXt', data: Buffer.from('parameters\0\0abc') }] }),
  '10 MB of JSON': () => graph({ a: 'x'.repeat(10_000_000) }),
  'a JSON of empty lists': () => pngWith('prompt', `{"a":[${'[],'.repeat(300_000)}0]}`),
  'a JSON of many keys': () =>
    pngWith('prompt', `{${times(30_000, (nth) => `"k${nth}":{}`).join()}}`),
  'a JSON nested deep': () =>
    pngWith('prompt', `{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`),
  'a JSON that ends nowhere': () => pngWith('prompt', '{"a":'.repeat(190_000)),
  'a text of JSON that ends nowhere': () => pngWith('prompt', `{"a":"${'\\"'.repeat(450_000)}`),
  'nothing but NaN': () => pngWith('prompt', `{"a":[${'NaN,'.repeat(70_000)}NaN]}`),
  'one long number': () => pngWith('prompt', `{"a":[${'1'.repeat(900_000)}.]}`),
  'JSON that is a list': () => pngWith('prompt', '[1, 2]'),
  'JSON that is a text': () => pngWith('prompt', '"fox"'),
  'a graph of no nodes': () => graph({ 1: null, 2: 'x', 3: [], 4: { class_type: 'KSampler' } }),
  'a graph of odd nodes': () => graph({ 1: node(7, {}), 2: node('KSampler', []), 3: node([], {}) }),
  'a node that makes itself': () =>
    graph({ 1: node('KSampler', { positive: ['1', 0], seed: ['1', 0], latent_image: ['1', 0] }) }),
  'nodes that make each other': () =>
    graph({
      1: node('KSampler', { positive: ['2', 0], steps: ['2', 0] }),
      2: node('X', { text: ['1', 0], conditioning: ['1', 0], steps: ['1', 0] }),
    }),
  'links of odd kinds': () =>
    graph({
      1: node('KSampler', { positive: [{}, 0], seed: [null, 0], model: [['1'], 0], steps: [1] }),
    }),
  'thousands of samplers': () =>
    graph(
      times(3_000, (nth) =>
        node('KSampler', { positive: [nth + 1, 0], latent_image: [nth + 1, 0] }),
      ),
    ),
  '__proto__ as a keyword': () => pngWith('__proto__', STEPS),
  'constructor as a keyword': () => pngWith('constructor', STEPS),
  'toString as a keyword': () => pngWith('toString', STEPS),
  'a keyword in other letters': () => pngWith('PARAMETERS', STEPS),
  'no keyword': () => pngWith('', STEPS),
  'a text without an end of its keyword': () =>
    png({ before: [{ type: 'tEXt', data: Buffer.from('parameters') }] }),
  'an iTXt that ends early': () =>
    png({ before: [{ type: 'iTXt', data: Buffer.from('parameters\0\0\0en') }] }),
  'an empty text': () => pngWith('parameters', ''),
  'a PNG of its signature alone': () => PNG_SIGNATURE,
  'a PNG of no chunks': () => Buffer.concat([PNG_SIGNATURE, Buffer.alloc(1_000)]),
  'a chunk that is said to be huge': () =>
    Buffer.concat([PNG_SIGNATURE, Buffer.from('fffffffftEXt', 'latin1'), Buffer.alloc(99)]),
  'a million empty chunks': () =>
    Buffer.concat([
      PNG_SIGNATURE,
      ...times(1_000_000, () => EMPTY),
      chunkBytes(textChunk('parameters', STEPS)),
    ]),
  'a text behind the end': () =>
    chunks({ type: 'IEND', data: Buffer.alloc(0) }, textChunk('parameters', STEPS)),
  'EXIF of a WebP that is huge': () => webp({ exif: { userComment: Buffer.alloc(5_000_000, 97) } }),
  'EXIF whose fields all share one place': () => riff('EXIF', overlapping(5_000, 200_000)),
  'EXIF that is none': () => riff('EXIF', Buffer.from('fox')),
  'EXIF that leads to itself': () => riff('EXIF', leadingToItself),
  'EXIF of zeros': () => riff('EXIF', Buffer.alloc(1_000)),
  'EXIF of a byte order alone': () => riff('EXIF', Buffer.from('II*\0')),
  'a chunk of a WebP that goes over the end': () => riff('VP8 ', Buffer.alloc(10), 0xffffffff),
  'a WebP of its name alone': () => riff('VP8 ', Buffer.alloc(0)).subarray(0, 12),
  'a segment of no length': () => segment(0xe1, 0),
  'a segment that is too short': () => segment(0xe1, 1),
  'a segment that goes over the end': () => segment(0xe1, 60_000, 'Exif\0\0II*\0'),
  'a segment of XMP': () => segment(0xe1, 40, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta'),
  'a million segments': () =>
    Buffer.concat([Buffer.of(0xff, 0xd8), ...times(500_000, () => Buffer.of(0xff, 0xe2, 0, 2))]),
  'a JPEG of nothing but FF': () => Buffer.concat([Buffer.of(0xff, 0xd8), Buffer.alloc(9, 0xff)]),
}

const EMPTY = chunkBytes({ type: 'abcd', data: Buffer.alloc(0) })

/** EXIF with so many comments, all of the same bytes. */
function overlapping(count: number, bytes: number): Buffer {
  const head = Buffer.from(
    'II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0',
    'latin1',
  )
  const directory = Buffer.alloc(2 + count * 12 + 4)
  directory.writeUInt16LE(count)
  for (let at = 2; at < 2 + count * 12; at += 12) {
    directory.writeUInt16LE(0x9286, at)
    directory.writeUInt16LE(7, at + 2)
    directory.writeUInt32LE(bytes, at + 4)
    directory.writeUInt32LE(head.length + directory.length, at + 8)
  }
  return Buffer.concat([head, directory, Buffer.alloc(bytes, 'a')])
}

/** EXIF whose first directory is its own sub-directory and its next one. */
const leadingToItself = Buffer.from(
  'II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0',
  'latin1',
)

test.each(Object.entries(NONE))('%s tells nothing', async (_, make) => {
  expect(await readingIn(make(), 65_536)).toEqual({ kind: 'none' })
})

test.each([
  ['nothing', ''],
  ['a letter', 'P'],
  ['a text', 'fox'],
  ['a GIF', 'GIF89a'],
  ['a video', '\0\0\0\x18ftypmp42'],
  ['AVIF', '\0\0\0\x1cftypavif'],
  ['a sound in RIFF', 'RIFF\0\0\0\0WAVEfmt '],
  ['half of a signature', '\x89PNG\r\n'],
  ['a signature that a transfer changed', '\x89PNG\n\x1a\n\0\0\0'],
  ['BigTIFF', 'II+\0\x08\0\0\0'],
  ['HTML', '<!DOCTYPE html><html>'],
])('%s is no picture that can be read', async (_, text) => {
  expect(await readingIn(Buffer.from(text, 'latin1'))).toEqual({ kind: 'unsupported' })
})

test.each<[string, Uint8Array, object]>([
  [
    'lines of settings',
    pngWith('parameters', `${'Steps: 1\n'.repeat(90_000)}Steps: 7`),
    { steps: '7' },
  ],
  [
    'commas',
    pngWith('parameters', `fox${', '.repeat(400_000)}Steps: 7`),
    { prompt: 'fox', steps: '7' },
  ],
  [
    'brackets that open',
    pngWith('parameters', `fox\nSteps: 7, ${'a: {, '.repeat(100_000)}`),
    { steps: '7' },
  ],
  [
    'marks that open',
    pngWith('parameters', `fox\nSteps: 7, ${'a: ", '.repeat(100_000)}`),
    { steps: '7' },
  ],
  [
    'tags',
    pngWith('parameters', `${'<lora:'.repeat(100_000)}\nSteps: 7`),
    { steps: '7', resources: [] },
  ],
  [
    'many resources',
    pngWith(
      'parameters',
      `fox <lora:a:1>\nSteps: 7, Civitai resources: [${'{"modelVersionId":1},'.repeat(4_000)}{}]`,
    ),
    { resources: [{ version: 1 }, { type: 'lora', name: 'a', weight: '1' }] },
  ],
  [
    'a path of slashes',
    pngWith('parameters', `fox\nSteps: 7, Model: ${'/\\'.repeat(200_000)}m.ckpt`),
    { model: 'm' },
  ],
  [
    'fields of odd types',
    pngWith(
      'parameters',
      '{"sui_image_params":{"prompt":["a"],"steps":{},"seed":null,"width":true,"model":7,"loras":{"a":1},"loraweights":7},"sui_models":[7,null,{"name":[],"hash":{}}]}',
    ),
    { model: '7' },
  ],
  [
    'names of what every object has',
    pngWith(
      'parameters',
      '{"__proto__":{"steps":9},"constructor":{},"sui_image_params":{"__proto__":{"seed":1},"steps":7}}',
    ),
    { steps: '7', wholePrompt: '' },
  ],
  [
    'half of a letter',
    pngWith(
      'prompt',
      '{"1":{"class_type":"KSampler","inputs":{"positive":"fox \\ud83d","sampler_name":"\\udc00"}}}',
    ),
    { prompt: 'fox \ufffd', wholePrompt: 'fox \ufffd', sampler: '\ufffd' },
  ],
  [
    'pixels before it',
    chunks({ type: 'IDAT', data: Buffer.alloc(24_000_000) }, textChunk('parameters', STEPS)),
    { prompt: 'fox' },
  ],
  ['a wrong checksum', damaged(pngWith('parameters', STEPS)), { prompt: 'fox' }],
  [
    'EXIF twice',
    Buffer.concat([
      jpeg({ exif: { userComment: STEPS } })
        .subarray(0, -2)
        .subarray(0, jpeg({ exif: { userComment: STEPS } }).indexOf('\xff\xdb', 0, 'latin1')),
      jpeg({ exif: { userComment: 'x' } }).subarray(2),
    ]),
    { prompt: 'fox' },
  ],
  [
    'EXIF behind another segment of its kind',
    Buffer.concat([
      segment(0xe1, 10, 'http://a'),
      jpeg({ exif: { userComment: STEPS } }).subarray(2),
    ]),
    { prompt: 'fox' },
  ],
  [
    'an odd end of UTF-16',
    webp({
      exif: {
        userComment: Buffer.concat([
          Buffer.from('UNICODE\0'),
          Buffer.from(`${STEPS}`, 'utf16le'),
          Buffer.of(44),
        ]),
      },
    }),
    { prompt: 'fox' },
  ],
  ['a picture of 20 MB', riffOf(exif({ userComment: STEPS })), { prompt: 'fox' }],
])('%s does no harm', async (_, file, expected) => {
  expect(await readingIn(file, 65_536)).toMatchObject({ kind: 'generation', written: expected })
  expect(Object.hasOwn(Object.prototype, 'steps')).toBe(false)
})

function damaged(file: Buffer): Buffer {
  const at = file.indexOf('tEXt') + 4 + 'parameters\0'.length + STEPS.length
  file.writeUInt32BE(7, at)
  return file
}

function riffOf(data: Buffer): Buffer {
  const picture = riff('VP8 ', Buffer.alloc(20_000_000))
  return Buffer.concat([picture, riff('EXIF', data).subarray(12)])
}
