import { CivitaiFault, NotAsked } from '../../civitai/asking/fault.ts'
import { REQUESTS } from './bounds.ts'
import { dayOf } from './next-work.ts'
import type { Progress } from './progress.ts'

/** The outcome of a request, and the progress that counts it. */
export type Asked<T> =
  | { readonly outcome: 'answered'; readonly answer: T; readonly progress: Progress }
  /** Civitai will never answer it. */
  | { readonly outcome: 'refused'; readonly progress: Progress }
  /** It may answer later. */
  | { readonly outcome: 'failed'; readonly progress: Progress }

interface Asking {
  readonly now: () => number
  readonly onFault: (error: unknown) => void
}

/** Asks and counts the request. Throws anything but a CivitaiFault. */
export async function asked<T>(
  question: Promise<T>,
  progress: Progress,
  { now, onFault }: Asking,
): Promise<Asked<T>> {
  try {
    const answer = await question
    return { outcome: 'answered', answer, progress: counted(progress, now()) }
  } catch (error) {
    if (!(error instanceof CivitaiFault)) throw error
    onFault(error)
    if (error instanceof NotAsked) {
      return {
        outcome: 'failed',
        progress: { ...progress, failed: notYet(progress, error, now()) },
      }
    }
    const after = counted(progress, now())
    return error.kind === 'missing' || error.kind === 'refused'
      ? { outcome: 'refused', progress: after }
      : { outcome: 'failed', progress: { ...after, failed: failedAgain(progress, error, now()) } }
  }
}

/** Counts a request of its day; ends a row of failures. */
function counted({ failed: _, ...progress }: Progress, at: number): Progress {
  const { day, sent } = progress.requests
  const today = dayOf(at)
  return { ...progress, requests: { day: today, sent: day === today ? sent + 1 : 1 } }
}

/** Counts a failure; each in a row doubles the pause. */
function failedAgain(progress: Progress, fault: CivitaiFault, at: number): Progress['failed'] {
  const times = progress.failed?.times ?? 0
  const wait = Math.min(REQUESTS.firstRetry * 2 ** times, REQUESTS.lastRetry)
  return { times: times + 1, until: at + waitAfter(fault, wait) }
}

/** Nothing was sent, so nothing failed: it is only too early. */
const notYet = ({ failed }: Progress, fault: CivitaiFault, at: number): Progress['failed'] => ({
  times: failed?.times ?? 0,
  until: at + waitAfter(fault, REQUESTS.pause),
})

const waitAfter = ({ retryAfter = 0 }: CivitaiFault, wait: number): number =>
  Math.min(Math.max(wait, retryAfter), 4 * REQUESTS.lastRetry)
