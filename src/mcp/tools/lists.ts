import { z } from 'zod'
import type { Window } from '../../civitai/model.ts'
import { Problem } from '../../problem.ts'
import { profileUrl } from '../../render/profile-url.ts'
import { knownBase, LAST_PAGE, named, page, period, sort, type } from '../options.ts'
import { entryOf, entryShape, plain } from '../shapes.ts'
import { type Desk, tool } from '../tool.ts'

const A_PAGE = 10
const A_WINDOW = 100

const listed = {
  models: z.array(entryShape),
  more: z
    .boolean()
    .describe(
      'whether there is a further page; one may be empty, as what is held back leaves gaps',
    ),
}

/** A page of a list that comes in windows. */
async function pageOf(
  at: number,
  windowOf: (window: number) => Promise<Window | undefined>,
  missing: () => Problem,
) {
  const from = (at - 1) * A_PAGE
  const window = await windowOf(1 + Math.floor(from / A_WINDOW))
  if (window === undefined) throw missing()
  const within = from % A_WINDOW
  const models = window.entries.slice(within, within + A_PAGE)
  return {
    models: models.map(entryOf),
    more: at < LAST_PAGE && (window.more || within + A_PAGE < window.entries.length),
  }
}

const TRENDING = 'Trending'
const SPANS = { Day: 'day', Week: 'week', Month: 'month' } as const

export const topModels = tool({
  name: 'top_models',
  title: 'Top models',
  description:
    'A ranked list of models, ten a page. Trending ranks by the downloads gained in a day, a week or a month.',
  input: z.object({
    sort: z
      .enum([TRENDING, ...sort.options])
      .optional()
      .describe('Trending where that is known'),
    period: period.default('Month'),
    type: type.optional(),
    base: named.optional().describe('a base model, such as SDXL 1.0'),
    tag: named.optional(),
    page,
  }),
  output: z.object({ ...listed, sort: z.string().describe('what it is ranked by') }),
  async run(
    { sort: wished, period: asked, base, page: at, ...filters },
    { civitai, isTrending }: Desk,
  ) {
    const span = asked in SPANS ? SPANS[asked as keyof typeof SPANS] : undefined
    const isReady = span !== undefined && (await isTrending(span))
    const ranked = wished ?? (isReady ? TRENDING : 'Most Downloaded')
    const question = { ...filters, base: await knownBase(base, civitai) }
    const noTag = () => new Problem((words) => words.unknownTag([]))
    if (ranked !== TRENDING) {
      const list = await pageOf(
        at,
        (window) => civitai.models({ ...question, sort: ranked, period: asked, window }),
        noTag,
      )
      return { ...list, sort: ranked }
    }
    if (span === undefined) throw new Problem((words) => words.trendingTooLong)
    if (!isReady) throw new Problem((words) => words.trendingNotYet)
    const list = await pageOf(
      at,
      (window) => civitai.trending({ ...question, span, window }),
      noTag,
    )
    return { ...list, sort: ranked }
  },
})

export const findCreator = tool({
  name: 'find_creator',
  title: 'A creator and their models',
  description: 'Who makes models: their page and their models, ten a page.',
  input: z.object({ name: named, sort: sort.default('Most Downloaded'), page }),
  output: z.object({
    name: z.string(),
    modelCount: z.number().optional().describe('at least so many'),
    page: z.url(),
    ...listed,
  }),
  async run({ name, sort: by, page: at }, { civitai }) {
    const known = await civitai.creator(name, by)
    const unknown = () => new Problem((words) => words.unknownCreator([]))
    if (known === undefined) throw unknown()
    const { name: creator } = known
    const list = await pageOf(
      at,
      (window) => civitai.models({ creator, sort: by, period: 'AllTime', window }),
      unknown,
    )
    return {
      name: plain(creator),
      ...(known.models !== undefined && { modelCount: known.models }),
      page: profileUrl(creator),
      ...list,
    }
  },
})

const TAGS = 25

export const tags = tool({
  name: 'tags',
  title: 'Tags',
  description: 'Tags of models that begin with a text; the ones that Civitai features without one.',
  input: z.object({ beginning: z.string().trim().max(100).default('') }),
  output: z.object({ tags: z.array(z.string()) }),
  run: async ({ beginning }, { civitai }) => ({
    tags: (await civitai.tagsAsked(beginning)).slice(0, TAGS).map((tag) => plain(tag)),
  }),
})
