import { art } from './art.ts'
import type { Canvas } from './drawing/shape.ts'
import { disc, filled } from './drawing/shape.ts'
import { placeholder } from './placeholder.ts'
import type { Placard } from './rating.ts'
import type { Size } from './size.ts'

const short = 400
// Of a strip the middle is shown: nothing is painted on a canvas of any length.
const longest = 2.2 * short

const canvasFor = ({ width, height }: Size): Canvas => {
  const scale = short / Math.min(width, height)
  const side = (length: number) => Math.round(Math.min(longest, length * scale))
  return { width: side(width), height: side(height) }
}

/** A small mark in the corner: what is seen is the still of a video. */
const playSign = ({ width, height }: Canvas): string => {
  const [x, y] = [width - 44, height - 44]
  return (
    disc(
      x,
      y,
      26,
      '#000000',
      'fill-opacity=".55" stroke="#ffffff" stroke-opacity=".8" stroke-width="2"',
    ) + filled(`M${x - 8} ${y - 12}l21 12l-21 12z`, '#ffffff')
  )
}

/** Draws a picture, or in its place a placard, in that size: the same for the same seeds. */
export function draw(picture: {
  readonly size: Size
  readonly video: boolean
  /** Civitai's, by which a test knows what it sees. */
  readonly level: number
  readonly placard: Placard | undefined
  /** What it shares with the others of its model, and what it has for itself. */
  readonly seeds: { readonly family: number; readonly own: number }
}): string {
  const { size, video, level, placard, seeds } = picture
  const canvas = canvasFor(size)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" data-level="${level}" width="${size.width}" height="${size.height}"`,
    ` viewBox="0 0 ${canvas.width} ${canvas.height}" preserveAspectRatio="xMidYMid slice">`,
    placard === undefined ? art(canvas, seeds) : placeholder(canvas, placard, seeds.own),
    video ? playSign(canvas) : '',
    '</svg>',
  ].join('')
}
