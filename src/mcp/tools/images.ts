import { z } from 'zod'
import type { ImagesQuestion } from '../../civitai/image.ts'
import { Problem } from '../../problem.ts'
import { id, knownBase, named, period } from '../options.ts'
import { imageOf, imageShape } from '../shapes.ts'
import { tool } from '../tool.ts'

const AT_MOST = 10
const LAST = 200

export const images = tool({
  name: 'images',
  title: 'Images',
  description:
    'Pictures that people shared, as links: of everything, of a model, by a creator, of one post, or one ' +
    'picture by its id. Prompts come with them where they are told.',
  input: z.object({
    image: id.optional(),
    post: id.optional(),
    model: id.optional(),
    version: id.optional().describe('of that model; the newest otherwise'),
    creator: named.optional(),
    base: named.optional(),
    sort: z
      .enum(['Most Reactions', 'Most Comments', 'Most Collected', 'Newest'])
      .default('Most Reactions'),
    period: period.optional(),
    from: z.int().min(1).max(LAST).default(1).describe('the first picture to show'),
  }),
  output: z.object({ images: z.array(imageShape), more: z.boolean() }),
  async run({ image, post, model, version, creator, base, from, ...asked }, { civitai }) {
    if (image !== undefined) {
      const found = await civitai.image(image)
      if (found === undefined) throw new Problem((words) => words.unknownImage)
      return { images: [imageOf(found)], more: false }
    }
    const found =
      post === undefined
        ? await civitai.images({
            ...asked,
            period: asked.period ?? ((model ?? creator) ? 'AllTime' : 'Week'),
            version: await versionOf(model, version, civitai),
            creator,
            base: await knownBase(base, civitai),
            window: 1,
          } satisfies ImagesQuestion)
        : await civitai.post(post)
    if (found === undefined) {
      throw new Problem((words) =>
        post === undefined ? words.unknownCreator([]) : words.unknownPost,
      )
    }
    const shown = found.images.slice(from - 1, from - 1 + AT_MOST)
    return {
      images: shown.map(imageOf),
      more: from - 1 + AT_MOST < Math.min(LAST, found.images.length),
    }
  },
})

/** The version whose pictures are asked for, of a model that may be shown. */
async function versionOf(
  model: number | undefined,
  version: number | undefined,
  { model: modelOf }: { model: (id: number) => Promise<Found | undefined> },
): Promise<number | undefined> {
  if (model === undefined) {
    if (version !== undefined) throw new Problem((words) => words.versionGone)
    return undefined
  }
  const known = await modelOf(model)
  if (known === undefined) throw new Problem((words) => words.modelGone)
  const [newest] = known.versions
  const found = version === undefined ? newest : known.versions.find(({ id }) => id === version)
  if (found === undefined) throw new Problem((words) => words.unknownVersion)
  return found.id
}

interface Found {
  readonly versions: readonly { readonly id: number }[]
}
