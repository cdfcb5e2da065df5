import { expect, test } from 'vitest'
import { measured } from '../../../sandbox/discord/files/measured.ts'
import { stripped } from '../../../sandbox/discord/files/stripped.ts'
import { jpeg } from '../../../sandbox/picture-file/jpeg.ts'
import { webp } from '../../../sandbox/picture-file/webp.ts'
import { landscape } from '../../../sandbox/samples/landscape.ts'

const exif = { userComment: 'a red fox' }
const drawing = landscape(3, 30, 20)

test('a drawing is a JPEG of eight times its size', () => {
  const file = jpeg({ exif, drawing })
  const told = { contentType: 'image/jpeg', width: 240, height: 160 }
  expect(measured(file)).toEqual(told)
  expect(measured(stripped(file, told.contentType))).toEqual(told)
})

test('a drawing is a WebP of its size, with EXIF and without', () => {
  const told = { contentType: 'image/webp', width: 30, height: 20 }
  for (const file of [webp({ drawing }), webp({ exif, drawing })]) {
    expect(measured(file)).toEqual(told)
    expect(measured(stripped(file, told.contentType))).toEqual(told)
  }
})

test('every seed draws another landscape, and the same one again', () => {
  const drawn = (seed: number) => jpeg({ drawing: landscape(seed, 30, 20) }).toString('base64')
  const all = Array.from({ length: 20 }, (_, seed) => drawn(seed))
  expect(new Set(all).size).toBe(20)
  expect(all[7]).toBe(drawn(7))
})
