/** How a model moved since earlier posts. */
export interface Movement {
  readonly id: number
  /** Places gained since the last post, negative for lost ones; absent for a new model. */
  readonly up?: number | undefined
  /** How many posts in a row it has been in, including this one. */
  readonly posts: number
}

/** The movement of today's models. `earlier` are the models of past posts, the newest first. */
export function movementOf(
  today: readonly number[],
  earlier: readonly (readonly number[])[],
): readonly Movement[] {
  const last = earlier[0] ?? []
  return today.map((id, place) => {
    const before = last.indexOf(id)
    const without = earlier.findIndex((models) => !models.includes(id))
    return {
      id,
      ...(before >= 0 && { up: before - place }),
      posts: 1 + (without < 0 ? earlier.length : without),
    }
  })
}
