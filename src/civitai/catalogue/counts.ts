import type { z } from 'zod'
import type { Asker } from '../asking/lanes.ts'
import type { Ask } from '../asking/resilient.ts'
import type { ModelsQuestion } from '../model.ts'
import { nameKey } from '../names.ts'
import { figuresPage, type ModelFigures } from '../wire/figures.ts'
import { read } from '../wire/model.ts'

export type { ModelFigures }

/** A ranked list of Civitai's, all ratings together. */
export type Head = Omit<ModelsQuestion, 'window' | 'creator'>

/** A page of a head, in its order, and where the next one begins, if there is one. */
export interface HeadPage {
  readonly models: readonly ModelFigures[]
  readonly next: string | undefined
}

/**
 * What snapshots are made of: asked for whenever nobody waits, never remembered, mature models and
 * all, for it is decided when something is shown what may be. Throws a CivitaiFault, or the reason
 * of the signal.
 */
export interface Counts {
  /** A page of up to a hundred; the first one without a cursor. */
  head(head: Head, cursor: string | undefined, signal?: AbortSignal): Promise<HeadPage>
  /** Up to a hundred models, in no order; those that Civitai does not list are not among them. */
  byIds(ids: readonly number[], signal?: AbortSignal): Promise<readonly ModelFigures[]>
}

interface CountsOptions {
  readonly ask: Ask
  /** Told of every model that was left out because it made no sense. */
  readonly onOdd: (error: z.ZodError) => void
  /** Told of who makes the models, as Civitai spells it, again and again. */
  readonly onCreators?: (names: readonly string[]) => void
}

/** The most that Civitai gives at once. */
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
      // For a tag it does not know Civitai answers as if none had been asked for.
      const wanted = models.filter(({ tags }) => tag === undefined || tags.includes(tag))
      const isKnown = models.length === 0 || wanted.length > 0
      return {
        // Asked for a base model Civitai names only the versions for that one.
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

/** Nobody waits, but who takes snapshots may stop. */
const nobody = (signal: AbortSignal | undefined): Asker => ({
  lane: 'snapshots',
  ...(signal && { signal }),
})

const withoutAge = (model: ModelFigures): ModelFigures => ({ ...model, firstVersionAt: undefined })
