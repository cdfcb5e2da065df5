import * as z from 'zod'
import { personOf } from '../access.ts'
import { type Answer, forbidden, invalid, json, problem } from '../answer.ts'
import { type Submission, submissionOf } from '../asked/submission.ts'
import { priceOf } from '../money/price.ts'
import { workflowBody } from '../workflows/body.ts'
import { isEnd } from '../workflows/plan.ts'
import { queryOf, wait, yesNo } from './query.ts'
import type { Route, Sources } from './route.ts'

const query = z.object({ wait, whatif: yesNo(false), hideMatureContent: yesNo(false) })

/** Why it is not carried out, though its form is right. */
function refusal({ steps, allowMatureContent }: Submission, sources: Sources): Answer | undefined {
  const airs = steps.flatMap(({ asked }) => asked.airs)
  const disabled = airs.find((air) => sources.resource(air)?.canGenerate !== true)
  if (disabled !== undefined) return problem(400, `${disabled} is not enabled for generation`)
  const words = steps.flatMap(({ asked }) => asked.prompt.toLowerCase().split(/[^\p{L}]+/u))
  if (allowMatureContent === false && words.some((one) => sources.matureWords.includes(one))) {
    return problem(400, 'Prompt requires mature content but workflow does not allow it')
  }
  return undefined
}

const noBuzz = (status: 402 | 403): Answer =>
  status === 403
    ? forbidden('Insufficient Buzz to submit this workflow')
    : problem(402, 'Insufficient Buzz to submit this workflow')

/** POST /v2/consumer/workflows: what is to be made, or with `whatif`, what that would cost. */
export const submit: Route = {
  method: 'POST',
  path: /^\/v2\/consumer\/workflows$/,
  keys: ['wait', 'whatif', 'hideMatureContent'],
  async answer(question, sources) {
    const owner = personOf(question.headers.authorization, sources.whose, 'write')
    if (typeof owner !== 'number') return owner
    const asked = queryOf(question.query, query)
    if ('refused' in asked) return asked.refused
    const { whatif, wait: ms, hideMatureContent } = asked.value
    const read = submissionOf(question.body, sources.shape)
    if ('problems' in read) return invalid(read.problems)
    const { submission } = read
    if (submission.ephemeral && submission.callbacks.length === 0 && ms === 0) {
      return invalid({ ephemeral: ['needs a callback or a wait'] })
    }
    const refused = refusal(submission, sources)
    if (refused !== undefined) return refused
    const workflow = sources.workflows.submit({
      owner,
      submission,
      price: priceOf(submission, sources.resource),
      whatif,
      plan: sources.nextPlan,
    })
    if (workflow === 'no Buzz') return noBuzz(sources.noBuzz())
    if (!workflow.whatif) await sources.workflows.wait(workflow, ms, false)
    const ended = workflow.whatif || isEnd(workflow.status)
    return {
      ...json(ended ? 200 : 202, workflowBody(workflow, sources.telling(hideMatureContent))),
      ...(whatif &&
        submission.externalId !== undefined && {
          fault: 'a whatif with an externalId: it claims the id, and nothing is ever made under it',
        }),
    }
  },
}
