import { crc32, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { jpeg } from '../../../sandbox/picture-file/jpeg.ts'
import { chunkBytes, PNG_SIGNATURE, png, textChunk } from '../../../sandbox/picture-file/png.ts'
import { webp } from '../../../sandbox/picture-file/webp.ts'

/** The chunks of a PNG file, each with its place and whether its checksum is right. */
function chunksOf(file: Buffer) {
  const chunks: { type: string; data: Buffer; isSound: boolean }[] = []
  for (let at = PNG_SIGNATURE.length; at < file.length; ) {
    const end = at + 8 + file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const isSound = crc32(file.subarray(at + 4, end)) === file.readUInt32BE(end)
    chunks.push({ type, data: file.subarray(at + 8, end), isSound })
    at = end + 4
  }
  return chunks
}

test('a PNG has its chunks before and behind the pixels, which are whole', () => {
  const file = png({
    before: [textChunk('parameters', 'fox')],
    after: [textChunk('parameters', 'füchse', 'iTXt')],
    width: 40,
    height: 30,
    pieces: 3,
  })
  const chunks = chunksOf(file)
  expect(chunks.map(({ type }) => type)).toEqual([
    ...['IHDR', 'tEXt', 'IDAT', 'IDAT', 'IDAT', 'iTXt', 'IEND'],
  ])
  expect(chunks.every(({ isSound }) => isSound)).toBe(true)
  const pixels = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? data : [])))
  expect(inflateSync(pixels).length).toBe((1 + 40 * 3) * 30)
})

test('a compressed text of a PNG comes out as it was', () => {
  const packed = textChunk('parameters', 'fox\0', 'zTXt').data
  expect(inflateSync(packed.subarray('parameters'.length + 2)).toString('latin1')).toBe('fox\0')
  expect(chunkBytes(textChunk('a', 'ä', 'tEXt in UTF-8')).toString('utf8')).toContain('a\0ä')
})

test('a JPEG and a WebP hold EXIF where the formats have it', () => {
  const photo = jpeg({ exif: { userComment: 'fox', encoding: 'ASCII' }, comment: 'hello' })
  expect(photo.toString('latin1')).toMatch(/^\xff\xd8\xff\xe1..Exif\0\0II\*\0.*ASCII\0\0\0fox/s)
  expect(photo.toString('latin1')).toMatch(/\xff\xfe\0.hello.*\xff\xd9$/s)
  const picture = webp({ exif: { model: 'prompt:{}', order: 'big-endian' }, prefix: true })
  expect(picture.toString('latin1')).toMatch(/^RIFF....WEBPVP8X.*EXIF....Exif\0\0MM\0\*.*prompt:/s)
  expect(picture.readUInt32LE(4)).toBe(picture.length - 8)
})
