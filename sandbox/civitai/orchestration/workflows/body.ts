import type { Shape, Step } from '../asked/submission.ts'
import { isEnd, isMature, usualPlan } from './plan.ts'
import { isAvailable, type Picture, type Workflow } from './workflow.ts'

/** How a workflow is told. */
export interface Telling {
  readonly shape: Shape
  readonly now: number
  readonly hideMature: boolean
  /** A signed address of a blob, and until when it is valid. */
  readonly sign: (id: string) => { readonly url: string; readonly until: number }
}

const date = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** An ImageBlob. */
export function blobBody(workflow: Workflow, picture: Picture, { hideMature, sign }: Telling) {
  const { id, jobId, width, height, level, blockedReason, plan } = picture
  const available = isAvailable(workflow, picture)
  const told = isEnd(workflow.status) ? level : 'na'
  const signed = available && !(hideMature && isMature(level)) ? sign(id) : undefined
  return {
    type: 'image',
    id,
    available,
    url: signed === undefined ? null : (plan.url ?? signed.url),
    urlExpiresAt: signed === undefined ? null : date(signed.until),
    previewUrl: null,
    previewUrlExpiresAt: null,
    jobId,
    width,
    height,
    ...(told !== undefined && { nsfwLevel: told }),
    blockedReason: isEnd(workflow.status) ? blockedReason : null,
  }
}

/** Which share of the work is done, from 0 to 1. */
function progressOf({ status, worksFrom, worksUntil }: Workflow, now: number): number | null {
  if (status === 'succeeded') return 1
  if (status !== 'processing') return null
  return Math.min(0.99, Math.max(0, (now - worksFrom) / Math.max(1, worksUntil - worksFrom)))
}

/** The place in the queue: it shrinks evenly until the work begins. */
function queueOf(workflow: Workflow, { now, shape }: Telling) {
  const { createdAt, worksFrom, worksUntil, plan, status, whatif } = workflow
  const waits = !whatif && !isEnd(status) && status !== 'processing'
  const left = waits ? Math.max(0, worksFrom - now) / Math.max(1, worksFrom - createdAt) : 0
  const [start, complete] = waits ? [date(worksFrom), date(worksUntil)] : [null, null]
  const precedingJobs = Math.ceil((plan.ahead ?? usualPlan.ahead) * left)
  return {
    support: 'available',
    precedingJobs,
    ...(shape === 'S1'
      ? { startAt: start, completeAt: complete }
      : { estimatedStartAt: start, estimatedCompleteAt: complete }),
  }
}

const loading = (resource: string, telling: Telling) =>
  telling.shape === 'S1'
    ? { resource, progress: 0.5, etaSeconds: 1, queuePosition: null }
    : {
        resource,
        sizeBytes: 0,
        lane: 'default',
        queuePosition: null,
        progress: 0.5,
        etaSeconds: 1,
      }

function outputBody(
  workflow: Workflow,
  { $type }: Step,
  pictures: readonly Picture[],
  telling: Telling,
) {
  const { status, plan } = workflow
  const ended = isEnd(status)
  const without = ended && status !== 'succeeded'
  const errors = plan.errors ?? (status === 'failed' ? ['The job failed'] : null)
  const { violation } = plan
  return {
    images: without ? [] : pictures.map((picture) => blobBody(workflow, picture, telling)),
    ...($type === 'imageGen' && { errors: ended ? errors : null }),
    ...(ended && violation !== undefined && { message: violation, externalTOSViolation: true }),
  }
}

function stepBody(workflow: Workflow, step: Step, nth: number, telling: Telling) {
  const { status, startedAt, completedAt, plan } = workflow
  const pictures = workflow.pictures[nth] ?? []
  const { $type, name, priority, timeout, retries, metadata, input, asked } = step
  const failed = status === 'failed'
  const queuePosition = queueOf(workflow, telling)
  const progress = progressOf(workflow, telling.now)
  const times = { startedAt: date(startedAt), completedAt: date(completedAt) }
  const preparations = status === 'preparing' ? asked.airs.map((air) => loading(air, telling)) : []
  const jobs = pictures.map(({ jobId, blockedReason }) => ({
    id: jobId,
    status,
    cost: 9.3,
    ...times,
    estimatedProgressRate: progress,
    queuePosition,
    ...(failed && { reason: plan.reason ?? 'no_provider_available' }),
    ...(isEnd(status) && blockedReason !== null && { reason: 'blocked', blockedReason }),
  }))
  return {
    $type,
    name,
    priority,
    timeout,
    retries,
    status,
    ...times,
    metadata,
    estimatedProgressRate: progress,
    ...(telling.shape === 'S1'
      ? { jobs, ...(preparations[0] && { preparation: preparations[0] }) }
      : { queuePosition, preparation: preparations, warnings: [] }),
    input,
    output: workflow.whatif ? null : outputBody(workflow, step, pictures, telling),
  }
}

/** The most mature level of its pictures. Undefined before they are rated. */
function levelOf({ pictures, status }: Workflow) {
  if (status !== 'succeeded') return undefined
  const order = ['na', 'pg', 'pg13', 'r', 'x', 'xxx'] as const
  const levels = pictures.flat().map(({ level = 'na' }) => order.indexOf(level))
  return order[Math.max(0, ...levels)]
}

/** A workflow as the orchestrator answers it, in either of its shapes. */
export function workflowBody(workflow: Workflow, telling: Telling) {
  const { submission, price, owner, whatif } = workflow
  const { externalId } = submission
  const nsfwLevel = levelOf(workflow)
  const { base, factors, tips, fees, total } = price
  const fixed = telling.shape === 'S1' ? { fixed: {} } : { fixed: {}, variable: {} }
  return {
    id: workflow.id,
    createdAt: date(workflow.createdAt),
    startedAt: date(workflow.startedAt),
    completedAt: date(workflow.completedAt),
    status: workflow.status,
    tags: workflow.tags,
    metadata: workflow.metadata,
    arguments: submission.arguments,
    callbacks: submission.callbacks,
    currencies: submission.currencies,
    upgradeMode: submission.upgradeMode,
    allowMatureContent: workflow.allowMature,
    ...(nsfwLevel !== undefined && { nsfwLevel }),
    forceRefunded: workflow.forceRefunded,
    ...(externalId !== undefined && { externalId: `${owner}-${externalId}` }),
    tips,
    cost: { base, factors, ...fixed, tips, fees, total },
    transactions: {
      list: workflow.transactions,
      ...((whatif || telling.shape === 'S1') && { insufficientBuzz: workflow.insufficientBuzz }),
    },
    steps: submission.steps.map((step, nth) => stepBody(workflow, step, nth, telling)),
  }
}

/** One of its steps, by name. */
export function stepOf(workflow: Workflow, name: string, telling: Telling) {
  const nth = workflow.submission.steps.findIndex((step) => step.name === name)
  const step = workflow.submission.steps[nth]
  return step && stepBody(workflow, step, nth, telling)
}
