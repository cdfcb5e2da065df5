import { expect, test } from 'vitest'
import { measured } from '../../../sandbox/discord/files/measured.ts'
import type { Colour, Drawing } from '../../../sandbox/picture-file/drawing.ts'
import { fineJpeg } from '../../../sandbox/picture-file/fine-jpeg.ts'
import { landscape } from '../../../sandbox/samples/landscape.ts'
import { decodedJpeg } from './decoded-jpeg.ts'

/** How far the colours of the file are from those of the drawing, on the average of all pixels. */
function distance({ width, height, colourAt }: Drawing): number {
  const decoded = decodedJpeg(fineJpeg({ width, height, colourAt }))
  expect([decoded.width, decoded.height]).toEqual([width, height])
  let sum = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const found = decoded.colourAt(x, y)
      for (const [part, value] of colourAt(x, y).entries())
        sum += Math.abs(value - (found[part] ?? 0))
    }
  }
  return sum / (width * height * 3)
}

const plain = (colour: Colour): Drawing => ({ width: 9, height: 17, colourAt: () => colour })
/** The hardest there is: every pixel the opposite of the next one. */
const checked: Drawing = {
  width: 16,
  height: 16,
  colourAt: (x, y) => ((x + y) % 2 === 0 ? [0, 0, 0] : [255, 255, 255]),
}
const noise: Drawing = {
  width: 24,
  height: 24,
  colourAt: (x, y) => [(x * 97 + y * 31) % 256, (x * 13 + y * 71) % 256, (x * 151 + y * 7) % 256],
}

test.each<[string, Drawing, number]>([
  ['black', plain([0, 0, 0]), 2],
  ['white', plain([255, 255, 255]), 2],
  ['red', plain([255, 0, 0]), 2],
  ['blue', plain([0, 0, 255]), 2],
  ['a chessboard', checked, 8],
  ['noise', noise, 12],
  ['a landscape', landscape(3, 61, 43), 3],
])('shows what was drawn: %s', (_, drawing, most) => {
  expect(distance(drawing)).toBeLessThan(most)
})

test('is a JPEG of the size of the drawing', () => {
  const told = { contentType: 'image/jpeg', width: 61, height: 43 }
  expect(measured(fineJpeg(landscape(3, 61, 43)))).toEqual(told)
})
