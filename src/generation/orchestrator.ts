import type { z } from 'zod'
import { unlessAborted } from '../unless-aborted.ts'
import { GenerationFault } from './fault.ts'
import { createHttp, type HttpOptions, type Question } from './http.ts'
import { createRecalling, type Recalling } from './recalling.ts'
import { price } from './wire/money.ts'
import { refreshed } from './wire/picture.ts'
import { type Answer, faultOf, type Purpose } from './wire/refusal.ts'
import { read } from './wire/value.ts'
import { workflow, workflowPage } from './wire/workflow.ts'
import type { Price, RefreshedPicture, Workflow, WorkflowPage } from './workflow.ts'
import { type PriceBody, type SubmitBody, TAG } from './workflow-body.ts'

/**
 * Civitai's orchestrator, asked in the name of whoever the token belongs to. Every function throws a
 * GenerationFault where it does not get what it asked for, or the signal's reason.
 */
export interface Orchestrator extends Recalling {
  /** What it would cost. Nothing is made, nothing is spent. */
  price(token: string, body: PriceBody, signal?: AbortSignal): Promise<Price>
  /**
   * Has it made, and paid for. Sent up to three times, since one `externalId` is one workflow however
   * often it is sent. A fault that is `unsure`, and an abort, leave open whether it was: only the
   * same body may be sent again.
   */
  submit(token: string, body: SubmitBody, signal?: AbortSignal): Promise<Workflow>
  workflow(token: string, id: string, signal?: AbortSignal): Promise<Workflow>
  /** What it refunds is told by the workflow afterwards. `refused` where it is over. */
  cancel(token: string, id: string, signal?: AbortSignal): Promise<void>
  /** The workflows that the bot submitted, newest first. */
  list(token: string, from: ListFrom, signal?: AbortSignal): Promise<WorkflowPage>
  /** A new address for a picture whose address expired. */
  refresh(token: string, pictureId: string, signal?: AbortSignal): Promise<RefreshedPicture>
  close(): Promise<void>
}

interface ListFrom {
  /** `next` of the page before. */
  readonly cursor?: string | undefined
  /** How many, at most 100. */
  readonly take: number
}

export interface OrchestratorOptions extends HttpOptions {
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>
  /** How long each may take, in milliseconds. */
  readonly within?: Partial<typeof WITHIN>
}

/** As the site itself waits (civitai/civitai, `submitWorkflow` and `queryWorkflows`). */
const WITHIN = { price: 8_000, submit: 20_000, read: 20_000 }
const TRIES = 3
/** Milliseconds before the second try; three times as many before the third. */
const FIRST_WAIT = 500
const WORKFLOWS = '/v2/consumer/workflows'

export function createOrchestrator(options: OrchestratorOptions): Orchestrator {
  const { wait, within: given } = options
  const within = { ...WITHIN, ...given }
  const http = createHttp(options)

  async function ask(question: Question, purpose: Purpose = 'other'): Promise<Answer> {
    const answer = await http.ask(question)
    if (answer.status < 200 || answer.status > 299) throw faultOf(answer, purpose)
    return answer
  }

  async function told<T>(schema: z.ZodType<T>, question: Question, purpose?: Purpose): Promise<T> {
    const { status, body } = await ask(question, purpose)
    if (body === undefined)
      throw new GenerationFault('away', `answered ${status} without JSON`, { unsure: true })
    return read(schema, body)
  }

  /** Any answer but a plain refusal of the first try leaves open whether something was made. */
  async function submitted(question: Question, signal: AbortSignal | undefined): Promise<Workflow> {
    let unsure = false
    for (let nth = 1; ; nth++) {
      try {
        return await told(workflow, question, 'buying')
      } catch (error) {
        if (!(error instanceof GenerationFault)) throw error
        unsure ||= error.unsure || error.kind === 'odd'
        if (error.kind !== 'away' || nth === TRIES) {
          const { kind, message, retryAfter } = error
          throw new GenerationFault(kind, message, { retryAfter, unsure })
        }
        const pause = Math.max(FIRST_WAIT * 3 ** (nth - 1), error.retryAfter ?? 0)
        await unlessAborted(wait(Math.min(pause, LONGEST_WAIT)), signal)
      }
    }
  }

  const pathOf = (id: string): string => `${WORKFLOWS}/${named(id)}`

  return {
    ...createRecalling(told, { workflows: WORKFLOWS, path: pathOf, within: within.read }),
    price: (token, body, signal) => {
      const path = `${WORKFLOWS}?whatif=true`
      const question = { method: 'POST', path, token, body, within: within.price, signal } as const
      return told(price, question, 'buying')
    },
    submit: (token, body, signal) => {
      const question = { method: 'POST', path: WORKFLOWS, token, body, signal } as const
      return submitted({ ...question, within: within.submit }, signal)
    },
    async workflow(token, id, signal) {
      const path = pathOf(id)
      const question = { method: 'GET', path, token, within: within.read, signal } as const
      const found = await told(workflow, question)
      // Another one's pictures would be shown as this one's.
      if (found.id !== id) throw new GenerationFault('odd', 'another workflow than was asked for')
      return found
    },
    async cancel(token, id, signal) {
      const body = { status: 'canceled' }
      await ask({ method: 'PUT', path: pathOf(id), token, body, within: within.read, signal })
    },
    list: (token, { cursor, take }, signal) => {
      // This question alone hides mature workflows unless told otherwise (developer-docs).
      const query = new URLSearchParams({ tags: TAG, take: `${take}`, hideMatureContent: 'false' })
      if (cursor !== undefined) query.set('cursor', cursor)
      const path = `${WORKFLOWS}?${query}`
      return told(workflowPage, { method: 'GET', path, token, within: within.read, signal })
    },
    async refresh(token, pictureId, signal) {
      const path = `/v2/consumer/blobs/${named(pictureId)}/refresh`
      const question = { method: 'POST', path, token, within: within.read, signal } as const
      const { id, ...found } = await told(refreshed, question)
      if (id !== pictureId) throw new GenerationFault('odd', 'another picture than was asked for')
      return found
    },
    close: http.close,
  }
}

/** Milliseconds; somebody looks on. */
const LONGEST_WAIT = 5_000

/** An id in a path. What leads out of its folder is nobody's id. */
function named(id: string): string {
  if (/^\.*$/.test(id)) throw new GenerationFault('missing', 'an id that is none')
  return encodeURIComponent(id)
}
