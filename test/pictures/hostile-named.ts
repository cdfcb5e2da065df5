import { deflateSync } from 'node:zlib'
import { jpeg } from '../../sandbox/picture-file/jpeg.ts'
import { chunkBytes, PNG_SIGNATURE, png, textChunk } from '../../sandbox/picture-file/png.ts'
import { webp } from '../../sandbox/picture-file/webp.ts'
import { A1111, changed, node, text, times } from './hostile-parts.ts'

const graph = (json: unknown): Buffer => text('prompt', JSON.stringify(json))
const chunks = (...all: Parameters<typeof chunkBytes>[0][]): Buffer =>
  Buffer.concat([PNG_SIGNATURE, ...all.map(chunkBytes)])
const HEADER = { type: 'IHDR', data: Buffer.alloc(13) }
const END = { type: 'IEND', data: Buffer.alloc(0) }
const said = (length: number): Buffer =>
  Buffer.concat([
    PNG_SIGNATURE,
    Buffer.from([length >>> 24, 0xff, 0xff, 0xff]),
    Buffer.from('tEXtparameters\0a'),
  ])
const chain = (length: number, cut = false) =>
  Object.fromEntries([
    [
      's',
      node('KSampler', {
        positive: ['0', 0],
        steps: ['0', 0],
        model: ['0', 0],
        latent_image: ['0', 0],
        seed: 1,
      }),
    ],
    ...times(length, (nth) => [
      nth,
      node('X', {
        text: [`${cut ? 'x' : ''}${nth + 1}`, 0],
        steps: [`${nth + 1}`, 0],
        model: [`${nth + 1}`, 0],
        samples: [`${nth + 1}`, 0],
      }),
    ]),
  ])
const wide = (bytes: Buffer): Buffer =>
  jpeg({ exif: { userComment: Buffer.concat([Buffer.from('UNICODE\0'), bytes]) } })

const PLACES = ['parameters', 'UserComment', 'prompt', 'Model', 'Make', 'Comment', 'workflow']

/** Files that are made to do harm, each in its own way. */
export const NAMED: Readonly<Record<string, () => Uint8Array>> = {
  'a bomb in zTXt': () =>
    png({
      before: [
        {
          type: 'zTXt',
          data: Buffer.concat([
            Buffer.from('prompt\0\0'),
            deflateSync(Buffer.alloc(60_000_000, 32)),
          ]),
        },
      ],
    }),
  'a bomb in iTXt': () =>
    png({ before: [textChunk('workflow', ' '.repeat(60_000_000), 'iTXt compressed')] }),
  'JSON of 10 MB': () => graph({ 1: node('X', { text: 'x'.repeat(10_000_000) }) }),
  'JSON as large as is read': () => graph({ 1: node('X', { text: ['"\\'.repeat(300_000)] }) }),
  'depth of 10,000': () => text('prompt', `{"1":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_001)}`),
  '100,000 nodes': () =>
    text(
      'prompt',
      `{${times(100_000, (nth) => `"${nth}":{"class_type":"X","inputs":{}}`).join()}}`,
    ),
  'nodes as many as are read': () => graph(chain(12_000)),
  'a chain of 3,000': () => graph(chain(3_000)),
  'links to nothing': () => graph(chain(3_000, true)),
  'all nodes linked with all': () =>
    graph(
      Object.fromEntries(
        times(400, (nth) => [
          nth,
          node(
            nth === 0 ? 'KSampler' : 'X',
            Object.fromEntries([
              ...times(400, (to) => [`conditioning_${to}`, [`${to}`, 0]]),
              ['positive', ['1', 0]],
              ['text_a', ['2', 0]],
              ['text_b', ['3', 0]],
            ]),
          ),
        ]),
      ),
    ),
  'ids that every object has': () =>
    text(
      'prompt',
      '{"__proto__":{"class_type":"KSampler","inputs":{"positive":["constructor",0]}},"constructor":{"class_type":"X","inputs":{"text":["__proto__",0],"lora_name":"__proto__"}},"toString":{"class_type":"KSampler","inputs":{"positive":["toString",0],"seed":["hasOwnProperty",0]}}}',
    ),
  'a LoRA of such a name': () =>
    text(
      'parameters',
      'fox <lora:__proto__:1> <lora:constructor:2>\nSteps: 1, __proto__: 5, constructor: 6, toString: 7, Hashes: {"__proto__":"0a1b2c3d4e","lora:constructor":"0a1b2c3d4f"}, Lora hashes: "__proto__: 0a1b2c3d4e5f"',
    ),
  'mentions, markdown, addresses': () =>
    text(
      'parameters',
      '@everyone <@1> <#2> **a** [x](https://a.example) ||b|| ‮c​\nSteps: 1, Sampler: `@here`, Model: https://a.example/<@3>',
    ),
  'thousands of texts': () =>
    png({
      before: times(9_000, (nth) => textChunk(nth % 2 === 0 ? 'parameters' : 'Comment', `x${nth}`)),
    }),
  'one keyword twice': () =>
    png({ before: [textChunk('parameters', A1111), textChunk('parameters', 'x')] }),
  'two headers': () => chunks(HEADER, HEADER, textChunk('parameters', A1111), END),
  'a chunk behind the end': () => chunks(HEADER, END, textChunk('parameters', A1111)),
  'a chunk said to have 4 GB': () => said(0xffffffff),
  'a chunk of a negative length': () => said(0x80ffffff),
  'a JPEG named PNG': () => jpeg({ exif: { userComment: A1111 } }),
  HTML: () => Buffer.from('<!DOCTYPE html><title>Not found</title>'),
  nothing: () => Buffer.alloc(0),
  'EXIF of giant counts': () =>
    webpWith(
      directory([
        [0x9286, 7, 0xffffffff, 26],
        [0x010f, 2, 0x7fffffff, 0],
      ]),
    ),
  'EXIF that points outside': () =>
    webpWith(
      directory([
        [0x8769, 4, 1, 0xfffffff0],
        [0x9286, 7, 900, 0xffff],
      ]),
    ),
  'EXIF in a circle': () =>
    webpWith(
      directory([
        [0x8769, 4, 1, 8],
        [0x8825, 4, 1, 8],
        [0xa005, 4, 1, 8],
      ]),
    ),
  'EXIF of 40,000 entries': () =>
    webpWith(directory(times(40_000, () => [0x9286, 7, 4, 0x61616161]))),
  'a WebP of an odd size': () =>
    changed(webp({ exif: { userComment: A1111 } }), [
      [4, 0xff],
      [5, 0xff],
      [7, 0xff],
    ]),
  'a WebP of chunks of no length': () =>
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.alloc(200_000)]),
  'UTF-16 that begins with a mark': () => wide(Buffer.from(`\ufeff${A1111}`, 'utf16le')),
  'UTF-16 the other way': () => wide(Buffer.from(A1111, 'utf16le').swap16()),
  'UTF-16 of an odd length': () => wide(Buffer.from(A1111, 'utf16le').subarray(1)),
  'halves of letters': () => wide(Buffer.from(`\ud83d${A1111}\udc00`, 'utf16le')),
  'strings without commas': () =>
    png({
      before: PLACES.map((place) => textChunk(place, `{"a":${'""'.repeat(90_000)}}`, 'zTXt')),
    }),
  'many values, again and again': () =>
    png({
      before: PLACES.map((place) => textChunk(place, `{"a":[${'"",'.repeat(60_000)}`, 'zTXt')),
    }),
  zeros: () => wide(Buffer.alloc(60_000)),
  'zeros between letters': () => text('parameters', A1111.split('').join('\0')),
  'commas and spaces': () => text('parameters', `fox${' ,'.repeat(900_000)}`),
  'prompts that begin': () => text('parameters', `${'Negative prompt:'.repeat(100_000)}\nSteps: 1`),
  'almost settings': () => text('parameters', 'Seed: 1, Civitai resources: \n'.repeat(60_000)),
  'a command that ends nowhere': () => text('Dream', `"fox" ${'-S '.repeat(500_000)}`),
  'tags in a list': () =>
    text(
      'parameters',
      JSON.stringify({ software: 'RuinedFooocus', Prompt: 'fox', loras: '<'.repeat(900_000) }),
    ),
}

function directory(entries: readonly (readonly [number, number, number, number])[]): Buffer {
  const bytes = Buffer.alloc(10 + entries.length * 12 + 4)
  bytes.write('II*\0\x08', 'latin1')
  bytes.writeUInt16LE(entries.length, 8)
  for (const [nth, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + nth * 12
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(type, at + 2)
    bytes.writeUInt32LE(count, at + 4)
    bytes.writeUInt32LE(value, at + 8)
  }
  return bytes
}

function webpWith(data: Buffer): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBPEXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(data.length, 16)
  return Buffer.concat([head, data])
}
