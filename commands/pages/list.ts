import { customId } from '../../src/button.ts'
import type { Entry, Window } from '../../src/civitai/model.ts'
import type { Call, Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import type { Figure } from '../../src/render/entry.ts'
import { filtersInPlain } from '../../src/render/filters.ts'
import { listReply } from '../../src/render/list.ts'
import { inert } from '../../src/render/text.ts'
import type { Reply } from '../../src/reply.ts'
import type { Words } from '../../src/words/words.ts'
import { CREATOR_LENGTH, knownBase, type ListSort, unknownTag } from '../options/filters.ts'
import { followButton } from './follow-button.ts'
import { galleryOf } from './gallery.ts'
import { listAddress } from './list-address.ts'
import { type Place, pageAt } from './list-page.ts'
import { cardOf, GALLERY, LAST } from './presses.ts'
import { type Filters, type Ranking, rankingOf } from './trending.ts'
import { nearestWindow } from './windows.ts'

/** Writes the same call with other values into a custom_id. */
export type Again = (values: Partial<Filters & Place>) => string

/** Whose list it is, where it is somebody's. */
interface Whose {
  readonly url: string
  /** How many models there are at least, also such as are shown in no list. */
  readonly models: number | undefined
}

/** One page of a ranked list, with buttons that turn it. */
export async function rankedList(
  call: Call<Filters & Place>,
  services: Services,
  again: Again,
  whose?: Whose,
): Promise<Reply> {
  const { options, ceiling } = call
  const { words } = services
  const base = await knownBase(options.base, services, (one) => again({ base: one }))
  const filters: Filters = { ...options, base }
  const ranking = rankingOf(filters, services)
  const { found, window } = await nearestWindow(
    options.window,
    options.page === LAST ? 'backwards' : 'forwards',
    (nth) => windowOf(filters, ranking, nth, services, again),
    ({ entries }) => entries.length === 0,
  )
  if (found.entries.length === 0) throw nothing(filters, options, words)
  const page = pageAt({ ...options, window }, found)
  if (page === undefined) throw new Problem(() => words.pageGone)

  const { entries, firstRank, lastRank, known, previous, next } = page
  const hidden = found.more ? 0 : Math.max(0, (whose?.models ?? 0) - known)
  return listReply(words, {
    title: titleOf(filters, ranking, words),
    url: whose?.url,
    entries: filters.creator === undefined ? entries : entries.map(withoutCreator),
    figure: FIGURES[filters.sort],
    open: cardOf,
    firstRank,
    position: words.ranks(firstRank, lastRank, known, found.more, hidden),
    previous: previous && again(previous),
    next: next && again(next),
    follow: whose && followButton(call, { creator: options.creator }),
    address: listAddress(filters, ceiling),
  })
}

/** What each way to rank goes by, as far as Civitai tells it: not how often something is collected. */
const FIGURES: Readonly<Record<ListSort, Figure>> = {
  Trending: 'gained',
  'Most Downloaded': 'downloads',
  'Highest Rated': 'likes',
  'Most Liked': 'likes',
  'Most Discussed': 'comments',
  'Most Collected': 'downloads',
  'Most Images': 'downloads',
  Newest: 'published',
}

/** The title names the creator once for all. */
const withoutCreator = ({ creator: _named, ...entry }: Entry): Entry => entry

/** It begins with whose list it is, or with the tag, and ends with the other filters. */
function titleOf(filters: Filters, ranking: Ranking, words: Words): readonly string[] {
  const { creator, tag, period, ...others } = filters
  const subject = creator ?? tag
  const ranked =
    ranking.by === 'gains'
      ? words.trendingTitle(ranking.span, ranking.wished, subject)
      : words.listTitle(ranking.sort, period, subject)
  return [ranked, ...filtersInPlain(words, others)]
}

/** A window of the list; a Problem where there is no such tag or creator. */
async function windowOf(
  filters: Filters,
  ranking: Ranking,
  window: number,
  services: Services,
  again: Again,
): Promise<Window> {
  const { civitai } = services
  const found =
    ranking.by === 'gains'
      ? await civitai.trending({ ...filters, span: ranking.span, window })
      : await civitai.models({ ...filters, sort: ranking.sort, window })
  if (found !== undefined) return found
  if (filters.creator !== undefined) throw new Problem((words) => words.unknownCreator([]))
  throw await unknownTag(filters.tag ?? '', services, (tag) => again({ tag }))
}

/** Many share pictures and publish no model, and for those no other period helps. */
function nothing({ creator }: Filters, { before }: Place, words: Words): Problem {
  if (before > 0) return new Problem(() => words.listEnds)
  if (creator === undefined) return new Problem(() => words.emptyList)
  return new Problem(
    () => words.noModels(inert(creator, CREATOR_LENGTH)),
    [{ label: words.images, customId: customId(GALLERY, 'turn', galleryOf({ creator })) }],
  )
}
