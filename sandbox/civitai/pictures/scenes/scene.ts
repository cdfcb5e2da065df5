import type { Random } from '../../generated/random.ts'
import type { Palette } from '../drawing/palettes.ts'
import type { Canvas } from '../drawing/shape.ts'

/** Paints one kind of picture: the same one for the same chance. */
export type Scene = (canvas: Canvas, palette: Palette, random: Random) => string
