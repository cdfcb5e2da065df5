import type { Random } from '../../generated/random.ts'
import type { Palette } from '../palettes.ts'
import type { Canvas } from '../shape.ts'

/** Paints one kind of picture: the same one for the same chance. */
export type Scene = (canvas: Canvas, palette: Palette, random: Random) => string
