import type { Rating } from '../../src/rating.ts'
import type { Filters } from './trending.ts'

/** The same list on Civitai itself, on its site for the mature where that may be shown. */
export function listAddress(
  { sort, period, type, base, tag, creator }: Filters,
  ceiling: Rating,
): string {
  const site = ceiling === 'PG' ? 'https://civitai.com' : 'https://civitai.red'
  if (creator !== undefined)
    return `${site}/user/${encodeURIComponent(creator.toWellFormed())}/models`
  const query = new URLSearchParams({
    // Nothing there ranks by what was gained.
    sort: sort === 'Trending' ? 'Most Downloaded' : sort,
    period,
    ...(type !== undefined && { types: type }),
    ...(base !== undefined && { baseModels: base }),
    ...(tag !== undefined && { tag }),
  })
  return `${site}/models?${query}`
}
