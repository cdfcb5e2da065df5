import type { Colour, Drawing } from '../../../picture-file/drawing.ts'
import { jpeg } from '../../../picture-file/jpeg.ts'
import { png } from '../../../picture-file/png.ts'
import { webp } from '../../../picture-file/webp.ts'
import { landscape } from '../../../samples/landscape.ts'
import { isMature } from '../workflows/plan.ts'
import type { Picture } from '../workflows/workflow.ts'

const dark: Colour = [30, 31, 36]
const pale: Colour = [96, 80, 110]
const stripes = { r: 2, x: 3, xxx: 4 } as const

/** In place of a mature picture: a dark panel with more stripes the more mature it is. */
function panel(level: keyof typeof stripes, width: number, height: number): Drawing {
  const each = width / (stripes[level] * 2 + 1)
  return {
    width,
    height,
    colourAt: (x, y) => {
      const inside = y > height / 4 && y < (height * 3) / 4
      return inside && Math.floor(x / each) % 2 === 1 ? pale : dark
    },
  }
}

const enlarged = ({ width, height, colourAt }: Drawing, size: Drawing | Size): Drawing => ({
  width: size.width,
  height: size.height,
  colourAt: (x, y) =>
    colourAt(Math.floor((x * width) / size.width), Math.floor((y * height) / size.height)),
})

interface Size {
  readonly width: number
  readonly height: number
}

// More is drawn in no time that anybody would wait for.
const mostDrawn = 512

/** The file of a picture. The same seed gives the same landscape. */
export function drawn({ seed, width, height, format, level }: Picture): Buffer {
  const draw = (size: Size) =>
    isMature(level)
      ? panel(level as keyof typeof stripes, size.width, size.height)
      : landscape(seed, size.width, size.height)
  if (format === 'jpeg') {
    return jpeg({ drawing: draw({ width: Math.ceil(width / 8), height: Math.ceil(height / 8) }) })
  }
  const scale = Math.min(1, mostDrawn / Math.max(width, height))
  const small = draw({
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  })
  const whole = enlarged(small, { width, height })
  return format === 'png' ? png(whole) : webp({ drawing: whole })
}
