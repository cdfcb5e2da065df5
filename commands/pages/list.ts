import { customId } from '../../src/button.ts'
import type { Entry, Window } from '../../src/civitai/model.ts'
import type { Call, Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import type { Rating } from '../../src/rating.ts'
import { filtersInWords } from '../../src/render/filters.ts'
import { listReply } from '../../src/render/list.ts'
import { inert } from '../../src/render/text.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { CREATOR_LENGTH, knownBase, unknownTag } from '../options/filters.ts'
import { galleryOf } from './gallery.ts'
import { CARD, GALLERY, LAST, NEWEST, WINDOWS } from './presses.ts'
import { type Filters, spanOf, TRENDING } from './trending.ts'

const PER_PAGE = 5
/** So many windows with nothing to show are passed over before the list is said to end. */
const HOPS = 5

interface At {
  readonly window: number
  readonly page: number
  readonly before: number
}

/** Writes the same call with other values into a custom_id. */
export type Again = (values: Partial<Filters & At>) => string

/** One page of a ranked list, with buttons that turn it; `heading` says whose or what it is of. */
export async function rankedList(
  call: Call<Filters & At>,
  services: Services,
  again: Again,
  heading: readonly string[] = [],
): Promise<Reply> {
  const { words } = services
  const filters: Filters = {
    ...call.options,
    base: await knownBase(call.options.base, services, (base) => again({ base })),
  }
  const { found, window } = await windowAt(filters, call.options, services, again)
  const { length } = found.entries
  const pages = Math.ceil(length / PER_PAGE)
  const fromEnd = call.options.page === LAST
  const page = fromEnd ? pages : call.options.page
  const before = fromEnd ? Math.max(0, call.options.before - length) : call.options.before
  if (length === 0) throw before === 0 ? nothing(filters) : new Problem(() => words.listEnds)
  if (page > pages) throw new Problem(() => words.pageGone)

  const here = { window, page, before }
  const entries = found.entries.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  const firstRank = before + (page - 1) * PER_PAGE + 1
  const lastRank = firstRank + entries.length - 1
  const next = nextOf(here, length, found.more)
  const previous = previousOf(here)
  return listReply(words, {
    title:
      filters.sort === TRENDING
        ? words.trendingTitle(spanOf(filters.period, services))
        : words.listTitle(filters.sort, filters.period),
    heading,
    filters: filtersInWords(words, filters),
    entries: filters.creator === undefined ? entries : entries.map(withoutCreator),
    open: ({ id }) => customId(CARD, 'open', { model: id, version: NEWEST }),
    firstRank,
    position: words.ranks(firstRank, lastRank, before + length, found.more),
    previous: previous && again(previous),
    next: next && again(next),
    continued:
      next === undefined && found.more && filters.sort !== TRENDING
        ? onCivitai(filters, call.ceiling)
        : undefined,
  })
}

/** Many share pictures and publish no model, and for those no other period helps. */
const nothing = ({ creator }: Filters): Problem =>
  creator === undefined
    ? new Problem((words) => words.emptyList)
    : new Problem(
        (words) => words.noModels(inert(creator, CREATOR_LENGTH)),
        [{ label: en.images, customId: customId(GALLERY, 'turn', galleryOf({ creator })) }],
      )

/** The heading names the creator once for all. */
const withoutCreator = ({ creator: _named, ...entry }: Entry): Entry => entry

/** The window asked for, or the nearest on the way that has anything to show. */
async function windowAt(
  filters: Filters,
  { window: asked, page }: At,
  services: Services,
  again: Again,
): Promise<{ readonly found: Window; readonly window: number }> {
  const step = page === LAST ? -1 : 1
  for (let window = asked, hops = 0; ; window += step, hops++) {
    const found = await windowOf(filters, window, services)
    if (found === undefined) {
      if (filters.creator !== undefined) throw new Problem((words) => words.unknownCreator([]))
      throw await unknownTag(filters.tag ?? '', services, (tag) => again({ tag }))
    }
    const further = step > 0 ? found.more && window < WINDOWS : window > 1
    if (found.entries.length > 0 || !further || hops === HOPS) return { found, window }
  }
}

const windowOf = async (
  filters: Filters,
  window: number,
  services: Services,
): Promise<Window | undefined> => {
  const { sort } = filters
  return sort === TRENDING
    ? services.civitai.trending({ ...filters, span: spanOf(filters.period, services), window })
    : services.civitai.models({ ...filters, sort, window })
}

function nextOf({ window, page, before }: At, length: number, more: boolean): At | undefined {
  if (page * PER_PAGE < length) return { window, page: page + 1, before }
  return more && window < WINDOWS
    ? { window: window + 1, page: 1, before: before + length }
    : undefined
}

function previousOf({ window, page, before }: At): At | undefined {
  if (page > 1) return { window, page: page - 1, before }
  return before > 0 ? { window: window - 1, page: LAST, before } : undefined
}

/** The same list on Civitai itself, on its site for the mature where that may be shown. */
function onCivitai({ sort, period, type, base, tag, creator }: Filters, ceiling: Rating): string {
  const site = ceiling === 'PG' ? 'https://civitai.com' : 'https://civitai.red'
  if (creator !== undefined)
    return `${site}/user/${encodeURIComponent(creator.toWellFormed())}/models`
  const query = new URLSearchParams({
    sort,
    period,
    ...(type !== undefined && { types: type }),
    ...(base !== undefined && { baseModels: base }),
    ...(tag !== undefined && { tag }),
  })
  return `${site}/models?${query}`
}
