/** How a model stands in today's post beside the earlier ones. */
export interface Movement {
  readonly id: number
  /** Places gained since the last post, negative where it lost some; absent where it is new. */
  readonly up?: number | undefined
  /** In how many posts in a row it has been, this one included. */
  readonly posts: number
}

/** The movement of today's models; `earlier` are the models of posts before, the newest first. */
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
