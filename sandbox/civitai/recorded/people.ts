import * as z from 'zod'
import type { User } from '../catalogue/user.ts'
import type { Recorded } from './records.ts'

const creator = z.looseObject({
  username: z.string().nullable(),
  modelCount: z.number().optional(),
  image: z.string().nullish(),
})

const image = z.looseObject({ username: z.string() })

/** The creators that were recorded, with as many models as were told. */
export const recordedCreators = (records: readonly Recorded[]): User[] =>
  records.flatMap(({ value }, index) => {
    const { data } = creator.safeParse(value)
    if (data === undefined) return []
    const { username, modelCount = 0 } = data
    // No answer tells their numbers; negative ones are nobody else's.
    return [{ userId: -2 - index, username, image: data.image ?? null, modelCount }]
  })

/** Those whose pictures were recorded. */
export const recordedAuthors = (images: readonly unknown[]): User[] => {
  const names = images.flatMap((item) => image.safeParse(item).data?.username ?? [])
  return [...new Set(names)].map((username) => ({ userId: 0, username, image: null }))
}
