import * as z from 'zod'

const image = z.looseObject({ url: z.string() })

const version = z.looseObject({
  covered: z.boolean().optional(),
  createdAt: z.string().optional(),
  status: z.string().optional(),
  images: z.array(image).default([]),
})

const body = z.looseObject({ modelVersions: z.array(version) })

/** The file name in a picture's address is its id, e.g. `…/original=true/139221483.jpeg`. */
const idOf = (url: string): number => Number(/\/(\d+)\.\w+$/.exec(url)?.[1] ?? 0)

/**
 * Turns an answer of GET /models/{id} into an item of a list by restoring the empty keys. Undefined
 * for anything else.
 */
export function listed(answer: unknown): unknown {
  const parsed = body.safeParse(answer)
  if (!parsed.success) return undefined
  return {
    ...parsed.data,
    modelVersions: parsed.data.modelVersions.map(
      ({ covered, createdAt: _, status: __, images, ...rest }) => ({
        ...{ description: null, trainedWords: [], vaeId: null, paidAccess: null, files: [] },
        ...rest,
        supportsGeneration: covered ?? false,
        images: images.map((picture) => ({ id: idOf(picture.url), ...picture })),
      }),
    ),
  }
}
