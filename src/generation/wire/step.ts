import { z } from 'zod'
import type { FailureReason } from '../workflow.ts'
import { isBlocked, picture } from './picture.ts'
import { anything, isSet, leniently } from './value.ts'

/** More than anybody asked for. */
const MOST_JOBS = 50
const MOST_PICTURES = 50

const share = z.number().min(0).max(1).optional().catch(undefined)
const code = z.string().max(100).optional().catch(undefined)
const queuePosition = z
  .object({ precedingJobs: z.int().nonnegative().optional().catch(undefined) })
  .optional()
  .catch(undefined)

const job = z.object({
  reason: code,
  blockedReason: anything,
  estimatedProgressRate: share,
  queuePosition,
})

/**
 * A step in both shapes: with jobs that have their places in the queue, as until 2026, or with a place
 * of its own.
 */
export const step = z.object({
  status: z.string().optional().catch(undefined),
  estimatedProgressRate: share,
  queuePosition,
  jobs: leniently(job, MOST_JOBS),
  output: z
    .object({
      images: leniently(picture, MOST_PICTURES),
      externalTOSViolation: anything,
    })
    .catch({ images: [], externalTOSViolation: undefined }),
})

export type Step = z.output<typeof step>

/** How far the steps are, from 0 to 1. */
export function progressOf(steps: readonly Step[]): number | undefined {
  const shares = steps.map(({ estimatedProgressRate, jobs }) => {
    if (estimatedProgressRate !== undefined) return estimatedProgressRate
    const known = jobs.flatMap((one) => one.estimatedProgressRate ?? [])
    return known.length === 0 ? undefined : mean(known)
  })
  const known = shares.filter((one) => one !== undefined)
  return known.length === 0 ? undefined : mean(known)
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** How many are before the one that is served next. */
export function queueOf(steps: readonly Step[]): number | undefined {
  const places = steps
    .flatMap(({ queuePosition, jobs }) => [queuePosition, ...jobs.map((one) => one.queuePosition)])
    .flatMap((one) => one?.precedingJobs ?? [])
  return places.length === 0 ? undefined : Math.min(...places)
}

/** By the codes of jobs that developer-docs lists (orchestration/guide/errors-and-retries). */
const REASONS: ReadonlyMap<string, FailureReason> = new Map([
  ['blocked', 'blocked'],
  ['no_provider_available', 'no worker'],
  ['timeout', 'too slow'],
  ['expired', 'too slow'],
])

/** Why the steps came to nothing. Only codes count: texts are free, and hold what is not ours to show. */
export function reasonOf(steps: readonly Step[]): FailureReason {
  const jobs = steps.flatMap((one) => one.jobs)
  const blocked =
    jobs.some(({ blockedReason }) => isBlocked(blockedReason)) ||
    steps.some(({ output }) => isSet(output.externalTOSViolation)) ||
    steps.some(({ output }) => output.images.some((one) => one.blocked))
  if (blocked) return 'blocked'
  return jobs.map(({ reason }) => REASONS.get(reason ?? '')).find((one) => one) ?? 'unknown'
}
