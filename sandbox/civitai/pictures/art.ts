import { createRandom } from '../generated/random.ts'
import type { PaletteName } from './drawing/palettes.ts'
import { palettes, turnedPalette } from './drawing/palettes.ts'
import type { Canvas } from './drawing/shape.ts'
import { balloons } from './scenes/balloons.ts'
import { city } from './scenes/city.ts'
import { flowers } from './scenes/flowers.ts'
import { forest } from './scenes/forest.ts'
import { mountains } from './scenes/mountains.ts'
import { planet } from './scenes/planet.ts'
import { portrait } from './scenes/portrait.ts'
import { ribbons } from './scenes/ribbons.ts'
import type { Scene } from './scenes/scene.ts'
import { sea } from './scenes/sea.ts'

/** All scenes, with the palettes that suit them. */
const kinds: readonly (readonly [Scene, readonly PaletteName[]])[] = [
  [
    mountains,
    ['dawn', 'dusk', 'morning', 'rose', 'arctic', 'meadow', 'paper', 'midnight', 'ember'],
  ],
  [sea, ['midnight', 'violet', 'dusk', 'aurora', 'ember', 'dawn']],
  [planet, ['violet', 'midnight', 'dusk', 'ember', 'aurora']],
  [city, ['dusk', 'violet', 'midnight', 'ember', 'dawn']],
  [flowers, ['rose', 'morning', 'paper', 'meadow', 'dawn', 'desert', 'arctic', 'violet']],
  [ribbons, ['violet', 'midnight', 'dusk', 'ember', 'aurora', 'dawn', 'meadow']],
  [forest, ['meadow', 'morning', 'dawn', 'midnight', 'rose', 'aurora', 'arctic']],
  [
    portrait,
    ['rose', 'dawn', 'morning', 'dusk', 'meadow', 'desert', 'violet', 'midnight', 'paper'],
  ],
  [balloons, ['morning', 'dawn', 'rose', 'desert', 'arctic', 'dusk']],
]

// In degrees. Enough to tell two pictures apart, and little enough to show that they belong
// together.
const turn = 9

/** Draws a picture with the scene and the palette of its family. */
export function art(
  canvas: Canvas,
  seeds: { readonly family: number; readonly own: number },
): string {
  const family = createRandom(seeds.family)
  const [scene, names] = family.pick(kinds)
  const [usual, other] = [family.pick(names), family.pick(names)]
  const own = createRandom(seeds.own)
  const palette = palettes[own.chance(0.65) ? usual : other]
  return scene(canvas, turnedPalette(palette, own.whole(-turn, turn)), own)
}
