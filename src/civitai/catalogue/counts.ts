import type { z } from 'zod'
import type { Asker } from '../asking/lanes.ts'
import type { Ask } from '../asking/resilient.ts'
import type { ModelsQuestion } from '../model.ts'
import { nameKey } from '../names.ts'
import { read } from '../wire/entry.ts'
import { figuresPage, type ModelFigures } from '../wire/figures.ts'

export type { ModelFigures }

/** A ranked list of Civitai, all ratings together. */
export type Head = Omit<ModelsQuestion, 'window' | 'creator'>

/** A page of a head in its order, and where the next one begins if there is one. */
export interface HeadPage {
  readonly models: readonly ModelFigures[]
  readonly next: string | undefined
}

/**
 * What snapshots are made of. Asked when nobody waits, never cached, mature models included: what
 * may be shown is decided when it is shown. Throws a CivitaiFault, or the reason of the signal.
 */
export interface Counts {
  /** A page of up to 100 models; the first page has no cursor. */
  head(head: Head, cursor: string | undefined, signal?: AbortSignal): Promise<HeadPage>
  /** Up to 100 models in no order, without those that Civitai does not list. */
  byIds(ids: readonly number[], signal?: AbortSignal): Promise<readonly ModelFigures[]>
}

interface CountsOptions {
  readonly ask: Ask
  /** Called for every model that was left out because it was odd. */
  readonly onOdd: (error: z.ZodError) => void
  /** Called with the creators of the models, as Civitai spells them; names come more than once. */
  readonly onCreators?: (names: readonly string[]) => void
}

/** The most items of one answer. */
const PAGE_SIZE = 100

export function createCounts({ ask, onOdd, onCreators }: CountsOptions): Counts {
  const page = figuresPage(onOdd)
  const everything = { limit: PAGE_SIZE, nsfw: true }
  return {
    async head({ sort, period, type, base, tag: given }, cursor, signal) {
      const tag = given && nameKey(given)
      const query = { ...everything, sort, period, types: type, baseModels: base, tag, cursor }
      const answer = await ask('/models', query, nobody(signal))
      const { models, next } = read(page, answer)
      onCreators?.(models.flatMap(({ creator }) => creator ?? []))
      // Civitai ignores a tag that it does not know and answers without that filter.
      const wanted = models.filter(({ tags }) => tag === undefined || tags.includes(tag))
      const isKnown = models.length === 0 || wanted.length > 0
      return {
        // With a base model, Civitai lists only the versions for that one.
        models: base === undefined ? wanted : wanted.map(withoutAge),
        next: isKnown && next !== cursor ? next : undefined,
      }
    },
    async byIds(ids, signal) {
      const query = { ...everything, ids: ids.join(',') }
      return read(page, await ask('/models', query, nobody(signal))).models
    },
  }
}

const nobody = (signal: AbortSignal | undefined): Asker => ({
  lane: 'snapshots',
  ...(signal && { signal }),
})

const withoutAge = (model: ModelFigures): ModelFigures => ({ ...model, firstVersionAt: undefined })
