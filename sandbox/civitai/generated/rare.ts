import type { Entry } from '../catalogue/catalogue.ts'
import type { RareName } from '../catalogue/odd.ts'
import { rareNames } from '../catalogue/odd.ts'
import type { Workshop } from './model.ts'
import { generatedModel } from './model.ts'
import { rarities } from './rarities.ts'

/** How many of the rare models are published at the start. */
export const rareCount = rareNames
  .filter((name) => rarities[name].startsIn === undefined)
  .reduce((sum, name) => sum + rarities[name].count, 0)

/**
 * Makes the rare models. Each takes the id and date of a plain one while there are any, so that the
 * catalogue keeps its size and all else in it stays the same.
 */
export function generatedRare(
  workshop: Workshop,
  places: readonly Entry[],
  dateOf: () => number,
): { readonly name: RareName; readonly entry: Entry }[] {
  const left = [...places]
  return rareNames.flatMap((name) => {
    const { count, type, versions, startsIn, change } = rarities[name]
    return Array.from({ length: count }, (_, nth) => {
      const wait = startsIn?.[nth]
      const place = wait === undefined ? left.shift() : undefined
      const plan = {
        id: place?.model.id ?? workshop.ids.model(),
        newestAt: place?.newestAt ?? (wait === undefined ? dateOf() : workshop.now + wait),
        kind: 'mild' as const,
        ...(type === undefined ? {} : { type }),
        ...(versions?.[nth] === undefined ? {} : { versions: versions[nth] }),
      }
      const entry = generatedModel(plan, workshop)
      return { name, entry: change?.(entry, workshop, nth) ?? entry }
    })
  })
}
