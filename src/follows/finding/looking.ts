import { CivitaiFault } from '../../civitai/asking/fault.ts'
import type { ListedModel, Newest } from '../../civitai/catalogue/newest.ts'

/** Models per request. */
export const AT_ONCE = 100

type Looked = readonly ListedModel[]

/** Models by their ids, also those flagged as minor, which the list of all ratings leaves out. */
export async function modelsById(
  newest: Newest,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<Looked> {
  const listed = await newest.byIds(ids, 'all ratings', signal)
  const found = new Set(listed.map(({ id }) => id))
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length === 0) return listed
  return [...listed, ...(await newest.byIds(missing, 'PG', signal))]
}

/** The newest models of a creator, likewise; none where there is nobody of that name any more. */
export async function modelsOf(
  newest: Newest,
  creator: string,
  signal: AbortSignal,
): Promise<Looked> {
  try {
    const listed = await newest.byCreator(creator, 'all ratings', signal)
    return [...listed, ...(await newest.byCreator(creator, 'PG', signal))]
  } catch (error) {
    if (error instanceof CivitaiFault && error.kind === 'missing') return []
    throw error
  }
}
