import * as z from 'zod'
import type { User } from '../catalogue/user.ts'
import type { Recorded } from './records.ts'

const creator = z.looseObject({
  username: z.string().nullable(),
  modelCount: z.number().optional(),
  image: z.string().nullish(),
})

const image = z.looseObject({ username: z.string() })

/** The recorded creators and their recorded numbers of models. */
export const recordedCreators = (records: readonly Recorded[]): User[] =>
  records.flatMap(({ value }, index) => {
    const { data } = creator.safeParse(value)
    if (data === undefined) return []
    const { username, modelCount = 0 } = data
    // No answer has their ids. Nobody else's id is negative.
    return [{ userId: -2 - index, username, image: data.image ?? null, modelCount }]
  })

/** The authors of recorded pictures. */
export const recordedAuthors = (images: readonly unknown[]): User[] => {
  const names = images.flatMap((item) => image.safeParse(item).data?.username ?? [])
  return [...new Set(names)].map((username) => ({ userId: 0, username, image: null }))
}
