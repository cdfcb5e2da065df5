import * as z from 'zod'
import type { Question } from '../../http/question.ts'
import { personOf, type scopes } from '../access.ts'
import { type Answer, empty, invalid, json, problem } from '../answer.ts'
import { problemsOf } from '../asked/problems.ts'
import { tags } from '../asked/submission.ts'
import { stepOf, workflowBody } from '../workflows/body.ts'
import { isEnd } from '../workflows/plan.ts'
import type { Workflow } from '../workflows/workflow.ts'
import { queryOf, wait, yesNo } from './query.ts'
import type { Route, Sources } from './route.ts'

const path = /^\/v2\/consumer\/workflows\/([^/]+)$/
const unknown = () => problem(404, 'There is no such workflow')

/** An own workflow, or why there is none. */
function ownOf(
  { headers }: Question,
  { whose, workflows }: Sources,
  id: string,
  needs: keyof typeof scopes,
): { readonly workflow: Workflow } | { readonly refused: Answer } {
  const owner = personOf(headers.authorization, whose, needs)
  if (typeof owner !== 'number') return { refused: owner }
  const workflow = workflows.find(owner, id)
  return workflow === undefined ? { refused: unknown() } : { workflow }
}

const readQuery = z.object({
  wait,
  hideMatureContent: yesNo(false),
  until: z.enum(['completion', 'change']).default('completion'),
})

/** GET /v2/consumer/workflows/{id}: 202 while it runs. */
const read: Route = {
  method: 'GET',
  path,
  keys: ['wait', 'hideMatureContent', 'until'],
  async answer(question, sources, [id = '']) {
    const own = ownOf(question, sources, id, 'read')
    if ('refused' in own) return own.refused
    const asked = queryOf(question.query, readQuery)
    if ('refused' in asked) return asked.refused
    const { workflow } = own
    // The older shape knows no `until` and ignores it.
    const change = sources.shape === 'S2' && asked.value.until === 'change'
    await sources.workflows.wait(workflow, asked.value.wait, change)
    const status = isEnd(workflow.status) ? 200 : 202
    return json(status, workflowBody(workflow, sources.telling(asked.value.hideMatureContent)))
  },
}

const changes = z.strictObject({
  status: z.literal('canceled').optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  tags: tags.optional(),
  allowMatureContent: z.boolean().nullish(),
})

/** PUT /v2/consumer/workflows/{id}: cancels it, changes its labels, or hands out what is withheld. */
const change: Route = {
  method: 'PUT',
  path,
  keys: [],
  answer(question, sources, [id = '']) {
    const own = ownOf(question, sources, id, 'write')
    if ('refused' in own) return own.refused
    const parsed = changes.safeParse(question.body)
    if (!parsed.success) return invalid(problemsOf(parsed.error))
    const { workflow } = own
    const { status, metadata, tags: labels, allowMatureContent } = parsed.data
    if (status !== undefined && !sources.workflows.cancel(workflow)) {
      return problem(400, 'The workflow has already ended')
    }
    if (allowMatureContent === true && !sources.workflows.allowMature(workflow)) {
      return problem(400, 'Insufficient Buzz to upgrade this workflow')
    }
    if (metadata !== undefined) workflow.metadata = metadata
    if (labels !== undefined) workflow.tags = labels
    return sources.shape === 'S1'
      ? empty(204)
      : json(200, workflowBody(workflow, sources.telling(false)))
  },
}

/** DELETE /v2/consumer/workflows/{id}: it is no longer shown, and what runs goes on. */
const remove: Route = {
  method: 'DELETE',
  path,
  keys: [],
  answer(question, sources, [id = '']) {
    const own = ownOf(question, sources, id, 'write')
    if ('refused' in own) return own.refused
    sources.workflows.remove(own.workflow)
    return empty(204)
  },
}

/** GET /v2/consumer/workflows/{id}/steps/{name} */
const step: Route = {
  method: 'GET',
  path: /^\/v2\/consumer\/workflows\/([^/]+)\/steps\/([^/]+)$/,
  keys: [],
  answer(question, sources, [id = '', name = '']) {
    const own = ownOf(question, sources, id, 'read')
    if ('refused' in own) return own.refused
    const found = stepOf(own.workflow, name, sources.telling(false))
    return found === undefined ? problem(404, 'There is no such step') : json(200, found)
  },
}

/** The endpoints about one workflow. */
export const workflow: readonly Route[] = [read, change, remove, step]
