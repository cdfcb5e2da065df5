/** Each thing once: what Civitai lists twice would be two items of a menu with one value. */
export const onceEach = <T extends { readonly id: number }>(things: readonly T[]): readonly T[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
]
