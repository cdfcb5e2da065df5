import type { Colour, Drawing } from '../../../picture-file/drawing.ts'
import { fineJpeg } from '../../../picture-file/fine-jpeg.ts'
import { png } from '../../../picture-file/png.ts'
import { webp } from '../../../picture-file/webp.ts'
import { landscape } from '../../../samples/landscape.ts'
import type { Picture } from '../workflows/workflow.ts'

interface Size {
  readonly width: number
  readonly height: number
}

const dark: Colour = [30, 31, 36]
const pale: Colour = [96, 80, 110]
const stripes = { r: 2, x: 3, xxx: 4 } as const

/** In place of a mature picture: a dark panel with more stripes the more mature it is. */
function panel(count: number, { width, height }: Size): Drawing {
  const each = width / (count * 2 + 1)
  const colourAt = (x: number, y: number) => {
    const inside = y > height / 4 && y < (height * 3) / 4
    return inside && Math.floor(x / each) % 2 === 1 ? pale : dark
  }
  return { width, height, colourAt }
}

/** The drawing in a larger size, smoothed, with every pixel of it worked out once. */
function enlarged({ width, height, colourAt }: Drawing, size: Size): Drawing {
  const pixels = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    pixels.set(colourAt(at % width, Math.floor(at / width)), at * 3)
  }
  /** The place before a position, the place after it, and how near that one is. */
  const between = (at: number, length: number, whole: number) => {
    const exact = Math.max(0, Math.min(length - 1, ((at + 0.5) * length) / whole - 0.5))
    const before = Math.floor(exact)
    return [before, Math.min(length - 1, before + 1), exact - before] as const
  }
  const columns = Array.from({ length: size.width }, (_, x) => between(x, width, size.width))
  const rows = Array.from({ length: size.height }, (_, y) => between(y, height, size.height))
  const value = (x: number, y: number, part: number) => pixels[(y * width + x) * 3 + part] ?? 0
  return {
    ...size,
    colourAt: (x, y) => {
      const [left, right, across = 0] = columns[x] ?? [0, 0]
      const [top, bottom, down = 0] = rows[y] ?? [0, 0]
      const mixed = (part: number) => {
        const above = value(left, top, part) * (1 - across) + value(right, top, part) * across
        const below = value(left, bottom, part) * (1 - across) + value(right, bottom, part) * across
        return Math.round(above * (1 - down) + below * down)
      }
      return [mixed(0), mixed(1), mixed(2)]
    },
  }
}

// To draw more takes longer than anybody would wait for.
const mostDrawn = 512

/** The file of a picture. The same seed gives the same landscape. */
export function drawn({ seed, width, height, format, level }: Picture): Buffer {
  const scale = Math.min(1, mostDrawn / Math.max(width, height))
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  const size = { width: side(width), height: side(height) }
  const small =
    level === 'r' || level === 'x' || level === 'xxx'
      ? panel(stripes[level], size)
      : landscape(seed, size.width, size.height)
  const whole = enlarged(small, { width, height })
  switch (format) {
    case 'jpeg':
      return fineJpeg(whole)
    case 'png':
      return png(whole)
    case 'webP':
      return webp({ drawing: whole })
  }
}
