import type { Rating } from '../../src/rating.ts'

interface Asked {
  readonly sort: string
  readonly query: string | undefined
}

const siteOf = (ceiling: Rating): string =>
  ceiling === 'PG' ? 'https://civitai.com' : 'https://civitai.red'

/** A list on Civitai itself, which searches on a page of its own. */
const addressOf = (kind: string, { sort, query }: Asked, ceiling: Rating): string =>
  query === undefined
    ? `${siteOf(ceiling)}/${kind}?${new URLSearchParams({ sort })}`
    : `${siteOf(ceiling)}/search/${kind}?${new URLSearchParams({ query })}`

/** The same articles on Civitai itself, on its site for the mature where that may be shown. */
export const articlesAddress = (
  { creator, ...asked }: Asked & { readonly creator: string | undefined },
  ceiling: Rating,
): string =>
  creator === undefined
    ? addressOf('articles', asked, ceiling)
    : `${siteOf(ceiling)}/user/${encodeURIComponent(creator.toWellFormed())}/articles`

/** The same for collections. */
export const collectionsAddress = (asked: Asked, ceiling: Rating): string =>
  addressOf('collections', asked, ceiling)
