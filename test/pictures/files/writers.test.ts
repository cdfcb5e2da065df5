import { expect, test } from 'vitest'
import { jpeg } from '../../../sandbox/picture-file/jpeg.ts'
import { png, textChunk } from '../../../sandbox/picture-file/png.ts'
import { webp } from '../../../sandbox/picture-file/webp.ts'
import { readingIn, writtenIn } from '../reading.ts'

const A1111 = 'a fox: 狐 ü\nNegative prompt: blurry\nSteps: 20, Sampler: Euler a, Seed: 5'
const IN_A1111 = { prompt: 'a fox: 狐 ü', negativePrompt: 'blurry', steps: '20', seed: '5' }
const GRAPH = JSON.stringify({
  1: { class_type: 'KSampler', inputs: { seed: 4, steps: 9, positive: ['2', 0] } },
  2: { class_type: 'CLIPTextEncode', inputs: { text: 'a fox' } },
})
const IN_GRAPH = { prompt: 'a fox', seed: '4', steps: '9' }

test.each(['tEXt in UTF-8', 'iTXt', 'iTXt compressed'] as const)('a PNG with %s', async (as) => {
  const text = textChunk('parameters', A1111, as)
  expect(await writtenIn(png({ before: [text] }))).toMatchObject(IN_A1111)
  expect(await writtenIn(png({ after: [text], pieces: 5 }))).toMatchObject(IN_A1111)
})

test.each(['tEXt', 'zTXt'] as const)('a PNG with %s, which is Latin-1', async (as) => {
  const text = textChunk('parameters', 'Füchse ©\nSteps: 20', as)
  expect(await writtenIn(png({ before: [text] }))).toMatchObject({ prompt: 'Füchse ©' })
  expect(await writtenIn(png({ after: [text] }))).toMatchObject({ prompt: 'Füchse ©' })
})

test.each([
  ['prompt', GRAPH, IN_GRAPH],
  ['invokeai_metadata', '{"positive_prompt":"a fox","seed":4}', { prompt: 'a fox', seed: '4' }],
  ['Comment', '{"prompt":"a fox","uc":"blurry","steps":28}', { prompt: 'a fox', steps: '28' }],
] as const)('a PNG with %s', async (keyword, text, expected) => {
  const others = [textChunk('Software', 'x'), textChunk('workflow', '{}')]
  const file = png({ before: [...others, textChunk(keyword, text)] })
  expect(await writtenIn(file)).toMatchObject(expected)
})

const ENCODINGS = [
  'ASCII',
  'UTF8',
  'undefined',
  'UNICODE big-endian',
  'UNICODE little-endian',
  'UNICODE big-endian with a mark',
  'UNICODE little-endian with a mark',
  'without a header',
] as const

test.each(ENCODINGS)('EXIF with a comment in %s', async (encoding) => {
  for (const order of ['little-endian', 'big-endian'] as const) {
    const exif = { userComment: A1111, encoding, order, make: 'x', software: 'y' }
    expect(await writtenIn(jpeg({ exif }))).toMatchObject(IN_A1111)
    expect(await writtenIn(webp({ exif }))).toMatchObject(IN_A1111)
    expect(await writtenIn(webp({ exif, prefix: true }))).toMatchObject(IN_A1111)
  }
})

test('a comment in UTF-16 that calls itself otherwise', async () => {
  const wide = Buffer.from(A1111, 'utf16le')
  for (const header of ['ASCII\0\0\0', '\0\0\0\0\0\0\0\0', '']) {
    const userComment = Buffer.concat([Buffer.from(header, 'latin1'), wide])
    expect(await writtenIn(jpeg({ exif: { userComment } }))).toMatchObject(IN_A1111)
  }
  const userComment = Buffer.from(`UNICODE\0${A1111}`, 'utf8')
  expect(await writtenIn(jpeg({ exif: { userComment } }))).toMatchObject(IN_A1111)
})

test('ComfyUI in EXIF', async () => {
  const exif = { model: `prompt:${GRAPH}`, make: 'workflow:{"nodes":[]}' }
  expect(await writtenIn(webp({ exif }))).toMatchObject(IN_GRAPH)
  expect(await writtenIn(jpeg({ exif }))).toMatchObject(IN_GRAPH)
})

test('pictures that tell nothing', async () => {
  const camera = {
    make: 'Canon',
    model: 'EOS',
    software: 'x',
    artist: 'Ada',
    userComment: 'holiday',
  }
  const none = { kind: 'none' }
  for (const file of [png(), jpeg(), webp(), jpeg({ exif: camera }), webp({ exif: camera })]) {
    expect(await readingIn(file)).toEqual(none)
  }
  expect(await readingIn(png({ before: [textChunk('Software', A1111)] }))).toEqual(none)
  expect(await readingIn(jpeg({ comment: A1111 }))).toEqual(none)
})

test.each([1, 7, 64, 100_000])('a file in pieces of %i bytes', async (size) => {
  const file = png({ before: [textChunk('parameters', A1111, 'iTXt')], pieces: 3 })
  expect(await readingIn(file, size)).toMatchObject({ kind: 'generation', written: IN_A1111 })
  expect(await readingIn(webp({ exif: { userComment: A1111 } }), size)).toMatchObject({
    written: IN_A1111,
  })
})

test('no more of a file is asked for than it takes', async () => {
  let asked = 0
  async function* counted(...parts: readonly Uint8Array[]) {
    for (const part of parts) {
      asked += 1
      yield part
    }
  }
  const { readingOf } = await import('../../../src/pictures/picture.ts')
  const early = png({ before: [textChunk('parameters', 'fox\nSteps: 1')], width: 90, height: 90 })
  const pixels = early.indexOf('IDAT') + 4
  await readingOf(counted(early.subarray(0, pixels), early.subarray(pixels)))
  expect(asked).toBe(1)
  asked = 0
  const photo = jpeg({ exif: { userComment: A1111 } })
  const tables = photo.indexOf('\xff\xdb', 0, 'latin1')
  await readingOf(counted(photo.subarray(0, tables), photo.subarray(tables)))
  expect(asked).toBe(1)
})

test('EXIF of a PNG, in which the site puts its own', async () => {
  const { exif } = await import('../../../sandbox/picture-file/exif.ts')
  const chunk = { type: 'eXIf', data: exif({ userComment: A1111 }) }
  expect(await writtenIn(png({ before: [chunk] }))).toMatchObject(IN_A1111)
})

test('of several texts with one keyword the last counts', async () => {
  const texts = ['a\nSteps: 1', 'b\nSteps: 2'].map((text) => textChunk('parameters', text))
  expect(await writtenIn(png({ before: texts }))).toMatchObject({ prompt: 'b', steps: '2' })
})
