import { CivitaiFault } from '../../src/civitai/asking/fault.ts'
import { type Civitai, screened } from '../../src/civitai/screen/screened.ts'
import { NOTHING_MUTED, type Rating } from '../../src/rating.ts'
import { asker, type Bench, benchOf } from './asked.ts'
import { noTrends } from './digests.ts'
import { wireVersion } from './full-model.ts'
import { type Json, wirePage } from './wire.ts'

/** The one long hash that a file has. */
export const SHA256 = 'AB'.repeat(32)
const MISSING = new CivitaiFault('missing', '404')

/** Civitai as a place of that ceiling sees it, and since when what it was shown instead is known. */
export function civitaiFor(
  ceiling: Rating,
  { catalogue, now }: Bench,
): Civitai & { late: readonly number[] } {
  const late: number[] = []
  return {
    ...screened(catalogue, {
      ceiling,
      asker,
      muted: NOTHING_MUTED,
      ranking: noTrends,
      now,
      onLate: (at) => late.push(at),
    }),
    late,
  }
}

/** One that has these models, each with a version of ten times its number. */
export function having(...models: readonly Json[]): Bench {
  const full = models.map((model): Json => {
    // Every model that these supports make has a list of versions.
    const [version] = model.modelVersions as readonly Json[]
    return { ...model, modelVersions: [wireVersion(10 * Number(model.id), version)] }
  })
  return benchOf(({ path, query, body }) => {
    const [, id] = /^\/models\/(\d+)$/.exec(path) ?? []
    const [, version] = /^\/model-versions\/(\d+)$/.exec(path) ?? []
    const found = full.find((model) => String(model.id) === id)
    if (found !== undefined) return found
    if (version !== undefined) return { id: Number(version), modelId: Number(version) / 10 }
    if (path === '/model-versions/by-hash') {
      return Array.isArray(body) && body.includes(SHA256) ? [{ id: 10, modelId: 1 }] : []
    }
    if (path !== '/models') throw MISSING
    return wirePage(query.ids === undefined && query.modelVersionIds === undefined ? full : [])
  })
}
