import type { z } from 'zod'
import { GenerationFault } from './fault.ts'
import type { Question } from './http.ts'
import { type Texts, texts, workflowUnder } from './wire/recalled.ts'
import type { Workflow } from './workflow.ts'
import { TAG } from './workflow-body.ts'

/** What the orchestrator still knows of orders that are not fully known here any more. */
export interface Recalling {
  /**
   * The workflow that was ordered under an `externalId`; undefined where there is none among the
   * bot's last 300 for that person.
   */
  find(token: string, externalId: string, signal?: AbortSignal): Promise<Workflow | undefined>
  /** The prompts of a workflow; undefined where it shows none. */
  texts(token: string, id: string, signal?: AbortSignal): Promise<Texts | undefined>
}

const MOST_PAGES = 3
const A_PAGE = 100

/** `told` asks a question and reads its answer; `path` is that of a workflow. */
export function createRecalling(
  told: <T>(schema: z.ZodType<T>, question: Question) => Promise<T>,
  {
    workflows,
    path,
    within,
  }: { readonly workflows: string; readonly path: (id: string) => string; readonly within: number },
): Recalling {
  return {
    async find(token, externalId, signal) {
      let cursor: string | undefined
      for (let left = MOST_PAGES; left > 0; left--) {
        const query = new URLSearchParams({
          tags: TAG,
          take: `${A_PAGE}`,
          hideMatureContent: 'false',
        })
        if (cursor !== undefined) query.set('cursor', cursor)
        const question = {
          method: 'GET',
          path: `${workflows}?${query}`,
          token,
          within,
          signal,
        } as const
        const { found, next } = await told(workflowUnder(externalId), question)
        if (found !== undefined || next === undefined) return found
        cursor = next
      }
      return undefined
    },
    async texts(token, id, signal) {
      const found = await told(texts, { method: 'GET', path: path(id), token, within, signal })
      if (found.id !== id) throw new GenerationFault('odd', 'another workflow than was asked for')
      return found.texts
    },
  }
}
