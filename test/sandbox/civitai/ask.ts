import type { WireModel } from '../../../sandbox/civitai/catalogue/wire.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'

/** An instant for catalogues to be dated from; any would do. */
export const now = Date.UTC(2026, 10, 21, 9)

export const agent = { 'user-agent': 'Curator test (+https://example.com/bot)' }

/** An answer of GET /models, as far as tests look at it. */
export interface List {
  readonly items: readonly WireModel[]
  readonly metadata: {
    readonly nextCursor?: string
    readonly nextPage?: string
    readonly currentPage?: number
    readonly pageSize?: number
  }
}

/** Asks the stand-in and reads the answer as JSON. */
export async function ask(civitai: CivitaiStandIn, path: string, init: RequestInit = {}) {
  const response = await fetch(`${civitai.url}${path}`, {
    ...init,
    headers: { ...agent, ...init.headers },
  })
  const body: unknown = await response.json()
  return { status: response.status, headers: response.headers, body }
}

/** Asks for a list of models that is expected to be there. */
export async function list(civitai: CivitaiStandIn, query: string): Promise<List> {
  const { status, body } = await ask(civitai, `/models?${query}`)
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
  // The stand-in is under test: what is no list fails in the assertions.
  return body as List
}

/** Follows the cursors of a list to its end. */
export async function walk(civitai: CivitaiStandIn, query: string): Promise<List[]> {
  const pages = [await list(civitai, query)]
  for (let cursor = pages[0]?.metadata.nextCursor; cursor !== undefined; ) {
    const page = await list(civitai, `${query}&cursor=${encodeURIComponent(cursor)}`)
    pages.push(page)
    cursor = page.metadata.nextCursor
    if (pages.length > 1_000) throw new Error('a list without end')
  }
  return pages
}

export const idsOf = (...pages: readonly List[]) =>
  pages.flatMap(({ items }) => items.map(({ id }) => id))

/** Without the items that are broken on purpose. */
export const sound = (items: readonly WireModel[]) =>
  items.filter(({ id, modelVersions }) => typeof id === 'number' && Array.isArray(modelVersions))

export const sorted = (ids: Iterable<unknown>) =>
  [...ids].map((id) => Number(String(id).replace('model-', ''))).sort((a, b) => a - b)
