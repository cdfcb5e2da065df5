import type { Random } from '../../generated/random.ts'
import type { Palette } from '../drawing/palettes.ts'
import type { Canvas } from '../drawing/shape.ts'

/** Draws one kind of picture. The same random numbers give the same picture. */
export type Scene = (canvas: Canvas, palette: Palette, random: Random) => string
