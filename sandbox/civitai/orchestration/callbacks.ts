import type { Clock } from '../../discord/state/clock.ts'
import type { Shape } from './asked/submission.ts'
import { type Change, isEnd } from './workflows/plan.ts'
import type { Workflow } from './workflows/workflow.ts'

/** A callback as it was sent once. */
interface Delivery {
  readonly url: string
  readonly body: Readonly<Record<string, unknown>>
  /** Undefined where nobody answered. */
  readonly status: number | undefined
}

/** Sends callbacks: in order, again until somebody takes them, some of them twice, and unsigned. */
export interface Callbacks {
  readonly deliveries: readonly Delivery[]
  tell(workflow: Workflow, change: Change): void
  /** Resolves when nothing is being sent. What waits for its next try does not count. */
  idle(): Promise<void>
}

interface Deps {
  readonly clock: Clock
  readonly shape: Shape
  /** Each nth delivery is sent twice, as really occurs. 0 repeats none. */
  readonly repeatEvery: number
  readonly details: (workflow: Workflow) => Readonly<Record<string, unknown>>
  readonly signal: AbortSignal
}

const tries = 6
const firstWaitMs = 1_000
const patienceMs = 10_000

type Event = Readonly<Record<string, unknown>> & { readonly $type: string }

/** The events of one change: of the jobs, of the steps, and of the whole at last. */
function* eventsOf(workflow: Workflow, { status, at }: Change): Generator<Event> {
  const workflowId = workflow.id
  for (const [nth, step] of workflow.submission.steps.entries()) {
    for (const { jobId, blockedReason } of workflow.pictures[nth] ?? []) {
      const blocked = isEnd(status) && blockedReason !== null
      yield {
        $type: 'job',
        workflowId,
        stepName: step.name,
        jobId,
        status,
        ...(status === 'failed' && { reason: workflow.plan.reason ?? 'no_provider_available' }),
        ...(blocked && { reason: 'blocked', blockedReason }),
      }
    }
    yield { $type: 'step', workflowId, name: step.name, status }
  }
  yield { $type: 'workflow', workflowId, status, timestamp: new Date(at).toISOString() }
}

export function createCallbacks({ clock, repeatEvery, details, signal, shape }: Deps): Callbacks {
  const deliveries: Delivery[] = []
  const lines = new Map<string, Promise<void>>()
  const sending = new Set<Promise<unknown>>()
  let sent = 0

  const post = async (url: string, body: Event): Promise<boolean> => {
    const patience = new AbortController()
    const forget = clock.after(patienceMs, () => patience.abort())
    let status: number | undefined
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'manual',
        signal: AbortSignal.any([signal, patience.signal]),
      })
      await response.arrayBuffer()
      status = response.status
    } catch {
      // Nobody is there, or the stand-in closes: the delivery has no status, and is tried again.
    } finally {
      forget()
    }
    if (!signal.aborted) deliveries.push({ url, body, status })
    return status !== undefined && status >= 200 && status < 300
  }
  const tracked = async (url: string, body: Event) => {
    const running = post(url, body)
    sending.add(running)
    try {
      return await running
    } finally {
      sending.delete(running)
    }
  }
  const deliver = async (url: string, body: Event) => {
    const twice = repeatEvery > 0 && ++sent % repeatEvery === 0
    let waitMs = firstWaitMs
    for (let left = tries; left > 0 && !signal.aborted; left--) {
      if (await tracked(url, body)) {
        if (twice) await tracked(url, body)
        return
      }
      await new Promise<void>((resolve) => clock.after(waitMs, resolve))
      waitMs *= 2
    }
  }

  return {
    deliveries,
    tell(workflow, change) {
      // The older shape has no events of these two.
      if (shape === 'S1' && ['preparing', 'scheduled'].includes(change.status)) return
      for (const [nth, { url, type, detailed }] of workflow.submission.callbacks.entries()) {
        const line = `${workflow.id} ${nth}`
        for (const event of eventsOf(workflow, change)) {
          const wanted = [`${event.$type}:${change.status}`, `${event.$type}:*`]
          if (!type.some((one) => wanted.includes(one))) continue
          const body = detailed ? { ...event, details: details(workflow) } : event
          const before = lines.get(line) ?? Promise.resolve()
          lines.set(
            line,
            before.then(() => deliver(url, body)),
          )
        }
      }
    },
    async idle() {
      do {
        await new Promise((resolve) => setImmediate(resolve))
        await Promise.all(sending)
      } while (sending.size > 0)
    },
  }
}
