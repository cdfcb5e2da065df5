import { art } from './art.ts'
import type { Canvas } from './drawing/shape.ts'
import { disc, filled } from './drawing/shape.ts'
import { placeholder } from './placeholder.ts'
import type { Placard } from './rating.ts'
import type { Size } from './size.ts'

const short = 400
// Of very long pictures only the middle is drawn.
const longest = 2.2 * short

const canvasFor = ({ width, height }: Size): Canvas => {
  const scale = short / Math.min(width, height)
  const side = (length: number) => Math.round(Math.min(longest, length * scale))
  return { width: side(width), height: side(height) }
}

/** A small play button in the corner, for stills of videos. */
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

/**
 * Draws a picture, or a placard instead of it, in the given size. The same seeds give the same
 * picture.
 */
export function draw(picture: {
  readonly size: Size
  readonly video: boolean
  /** Civitai's level, so that tests know what they see. */
  readonly level: number
  readonly placard: Placard | undefined
  /** `family` is shared by all pictures of a model, `own` is the picture's. */
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
