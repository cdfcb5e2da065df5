import { customId } from '../../src/button.ts'
import type { Entry, Model, ModelType, Window } from '../../src/civitai/model.ts'
import { action, type Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { listReply } from '../../src/render/list.ts'
import { modelUrl } from '../../src/render/model-url.ts'
import type { Reply } from '../../src/reply.ts'
import { TAG_LENGTH, TYPES as TYPE_CODES } from '../options/filters.ts'
import { knownModel } from './known-model.ts'
import { pageAt } from './list-page.ts'
import { cardOf, SIMILAR } from './presses.ts'

/** Models of the same type that share its most telling tags. */
export const similar = action({
  ...SIMILAR,
  private: false,
  async run({ options }, services): Promise<Reply> {
    const { words } = services
    const model = await knownModel(options.model, services)
    const tags = tellingTags(model)
    const type = TYPES.get(model.type)
    const entries = ranked(model.id, await windowsOf(tags, type, services))
    if (entries.length === 0) throw new Problem(() => words.noSimilar)
    const page = pageAt({ window: 1, page: options.page, before: 0 }, { entries, more: false })
    if (page === undefined) throw new Problem(() => words.pageGone)

    const again = (nth: number) => customId(similar, 'turn', { ...options, page: nth })
    const { firstRank, lastRank, known, previous, next } = page
    return listReply(words, {
      title: [words.similarTo(model.name), ...(type === undefined ? [] : [type]), ...tags],
      url: modelUrl(model),
      entries: page.entries,
      figure: 'downloads',
      open: cardOf,
      firstRank,
      position: words.ranks(firstRank, lastRank, known, false, 0),
      previous: previous && again(previous.page),
      next: next && again(next.page),
      address: undefined,
    })
  },
})

const TYPES: ReadonlyMap<string, ModelType> = new Map(
  Object.keys(TYPE_CODES).map((type) => [type, type as ModelType]),
)

/**
 * Tags that tell next to nothing: Civitai files every model under one of its categories, which are
 * tags, and most of the rest is anime or of people.
 */
const EVERYWHERE: ReadonlySet<string> = new Set([
  ...['character', 'style', 'concept', 'base model', 'celebrity', 'tool', 'assets'],
  ...['anime', 'woman', 'girl', 'girls', 'man', 'realistic', 'photorealistic'],
])
const TELLING = 3

/** Up to three tags that tell most of a model, in its own order; of common ones only where all are. */
export function tellingTags({ tags }: Pick<Model, 'tags'>): readonly string[] {
  const all = [...new Set(tags.map((tag) => tag.trim().toLowerCase()))].filter(
    (tag) => tag !== '' && tag.length <= TAG_LENGTH,
  )
  const telling = all.filter((tag) => !EVERYWHERE.has(tag))
  return (telling.length === 0 ? all : telling).slice(0, TELLING)
}

/** For each tag the most downloaded models with it. */
async function windowsOf(
  tags: readonly string[],
  type: ModelType | undefined,
  { civitai }: Services,
): Promise<readonly Window[]> {
  const found = await Promise.all(
    tags.map((tag) =>
      civitai.models({ sort: 'Most Downloaded', period: 'AllTime', type, tag, window: 1 }),
    ),
  )
  return found.filter((window) => window !== undefined)
}

/** Twenty pages; who looks further looks for something else. */
const MOST = 100

/** What shares most tags first, and then what was downloaded most; the model itself is left out. */
function ranked(model: number, windows: readonly Window[]): readonly Entry[] {
  const shared = new Map<number, { readonly entry: Entry; readonly tags: number }>()
  for (const entry of windows.flatMap(({ entries }) => entries)) {
    shared.set(entry.id, { entry, tags: (shared.get(entry.id)?.tags ?? 0) + 1 })
  }
  shared.delete(model)
  return [...shared.values()]
    .sort((a, b) => b.tags - a.tags || (b.entry.downloads ?? 0) - (a.entry.downloads ?? 0))
    .slice(0, MOST)
    .map(({ entry }) => entry)
}
