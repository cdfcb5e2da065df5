import type { z } from 'zod'
import type { Asker } from '../asking/lanes.ts'
import type { Ask } from '../asking/resilient.ts'
import { read } from '../wire/entry.ts'
import { type ListedModel, type ListedVersion, listedPage } from '../wire/listed.ts'

export type { ListedModel, ListedVersion }

/** A page of the newest list, and where the next one begins if there is one. */
export interface NewestPage {
  readonly models: readonly ListedModel[]
  readonly next: string | undefined
}

/**
 * What is new of all ratings: what may be shown is decided when it is shown. Asked when nobody waits,
 * never cached. Throws a CivitaiFault, or the reason of the signal.
 */
export interface Newest {
  /** Up to 100 models, those with the newest version first, without those flagged as minor. */
  page(cursor: string | undefined, signal: AbortSignal): Promise<NewestPage>
  /** Up to 100 models in no order, without those that Civitai does not list. */
  byIds(ids: readonly number[], listing: Listing, signal: AbortSignal): Promise<Listed>
  /** Up to 100 models of a creator, the newest first. */
  byCreator(name: string, listing: Listing, signal: AbortSignal): Promise<Listed>
}

type Listed = readonly ListedModel[]

/**
 * Civitai has no list of everything: `all ratings` lacks models flagged as minor, `PG` those without
 * any PG picture.
 */
export type Listing = 'all ratings' | 'PG'

interface NewestOptions {
  readonly ask: Ask
  /** Called for every model that was left out because it was odd. */
  readonly onOdd: (error: z.ZodError) => void
}

/** The most items of one answer. */
const PAGE_SIZE = 100

export function createNewest({ ask, onOdd }: NewestOptions): Newest {
  const schema = listedPage(onOdd)
  const asked = async (
    listing: Listing,
    query: Parameters<Ask>[1],
    signal: AbortSignal,
  ): Promise<NewestPage> => {
    const nsfw = listing === 'all ratings' ? true : undefined
    const nobody: Asker = { lane: 'snapshots', signal }
    return read(schema, await ask('/models', { limit: PAGE_SIZE, nsfw, ...query }, nobody))
  }
  return {
    page: (cursor, signal) => asked('all ratings', { sort: 'Newest', cursor }, signal),
    async byIds(ids, listing, signal) {
      return (await asked(listing, { ids: ids.join(',') }, signal)).models
    },
    async byCreator(name, listing, signal) {
      return (await asked(listing, { sort: 'Newest', username: name }, signal)).models
    },
  }
}
