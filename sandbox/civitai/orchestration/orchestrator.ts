import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Clock, realClock } from '../../discord/state/clock.ts'
import { createRandom } from '../generated/random.ts'
import { bodyOf } from '../http/body.ts'
import { questionOf } from '../http/question.ts'
import type { Fault, RequestLog } from '../http/request-log.ts'
import { createRequestLog } from '../http/request-log.ts'
import { send } from '../http/transport.ts'
import type { Whose } from '../http/whose.ts'
import { answerTo } from './answering.ts'
import type { Shape } from './asked/submission.ts'
import { createBlobs } from './blobs/blobs.ts'
import { createSigning } from './blobs/signing.ts'
import { type Callbacks, createCallbacks } from './callbacks.ts'
import { fail } from './failing.ts'
import { type Balance, createLedger } from './money/ledger.ts'
import { anyResource, type Resource } from './resources.ts'
import type { Sources } from './routes/route.ts'
import { type SeenWorkflow, seen } from './seen.ts'
import { createTrouble, type Trouble } from './trouble.ts'
import { workflowBody } from './workflows/body.ts'
import type { Plan } from './workflows/plan.ts'
import { createWorkflows } from './workflows/workflows.ts'

/** Settings of the stand-in. All but `whose` have a default. */
export interface OrchestratorSettings {
  readonly whose: Whose
  /** By default any free port. */
  readonly port?: number
  readonly clock?: Clock
  /** Of ids, and of pictures that were asked for without a seed. */
  readonly seed?: number
  /** By default S2, the later one. */
  readonly shape?: Shape
  /** Whether requests are kept for tests to look at. Default true. */
  readonly record?: boolean
  /** What somebody has at first. By default 500 blue and 1,000 yellow. */
  readonly balanceOf?: (person: number) => Balance
  /** What can be generated with. By default everything. See `resourcesOf`. */
  readonly resource?: (air: string) => Resource | undefined
  /** Needed for workflows without mature content to be refused. In small letters. */
  readonly matureWords?: readonly string[]
  /** How long the address of a picture is valid. By default seven days. */
  readonly addressMs?: number
  /** Whether signed addresses lead on (308) to another path. By default they serve the file. */
  readonly storage?: boolean
  /** Each nth callback is sent twice. Default 3, and 0 repeats none. */
  readonly repeatEvery?: number
}

/** A running stand-in for Civitai's orchestrator. */
export interface OrchestratorStandIn {
  /** Scheme, host and port, without a path. */
  readonly url: string
  readonly requests: RequestLog
  /** What the client did wrong. Tests assert that this is empty. */
  readonly faults: readonly Fault[]
  clearFaults(): void
  readonly trouble: Trouble
  /** What becomes of the next workflow that no earlier call has planned. Replays take none. */
  planNext(plan: Plan): void
  /** How somebody is refused who has too little Buzz. The site expects 403, its nodes 402. */
  noBuzz: 402 | 403
  /** Every workflow and every price, the oldest first. */
  workflows(): readonly SeenWorkflow[]
  balance(person: number): Balance
  setBalance(person: number, balance: Partial<Balance>): void
  /** The ids of the blobs whose files were sent, in order. */
  readonly fetchedBlobs: readonly string[]
  readonly callbacks: Pick<Callbacks, 'deliveries' | 'idle'>
  close(): Promise<void>
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000
const matureWords = ['nsfw', 'nude', 'naked', 'explicit', 'lewd']
// The sandbox may run for days: without a limit, a broken client would fill its memory.
const keptFaults = 1_000

/**
 * Starts a stand-in for Civitai's orchestrator on the loopback interface. It is as strict as the
 * published specifications (client-javascript, developer-docs), and moves workflows on by its clock.
 */
export async function createOrchestrator(
  settings: OrchestratorSettings,
): Promise<OrchestratorStandIn> {
  const { clock = realClock(), seed = 1, shape = 'S2', addressMs = WEEK_MS } = settings
  const { log, add } = createRequestLog(settings.record ?? true)
  const closing = new AbortController()
  const random = createRandom(seed)
  const ledger = createLedger(
    settings.balanceOf ?? (() => ({ blue: 500, green: 0, yellow: 1_000 })),
  )
  const signing = createSigning(`secret ${seed}`)
  const trouble = createTrouble()
  const plans: Plan[] = []
  const faults: Fault[] = []
  const fetchedBlobs: string[] = []
  let noBuzz: 402 | 403 = 403
  let url = ''

  const signed = (id: string) => {
    const until = clock.now() + addressMs
    return { url: `${url}/v2/consumer/blobs/${id}?${signing.query(id, until)}`, until }
  }
  const telling = (hideMature: boolean) => ({ shape, now: clock.now(), hideMature, sign: signed })
  const callbacks = createCallbacks({
    clock,
    shape,
    repeatEvery: settings.repeatEvery ?? 3,
    details: (workflow) => workflowBody(workflow, telling(false)),
    signal: closing.signal,
  })
  const workflows = createWorkflows({ clock, random, ledger, changed: callbacks.tell })
  const sources: Sources = {
    shape,
    now: clock.now,
    whose: settings.whose,
    workflows,
    blobs: createBlobs(workflows.all, clock.now),
    signing,
    resource: settings.resource ?? anyResource,
    nextPlan: () => plans.shift() ?? {},
    noBuzz: () => noBuzz,
    matureWords: settings.matureWords ?? matureWords,
    telling,
    storage: settings.storage ?? false,
    signed,
    fetched: (id) => fetchedBlobs.push(id),
  }

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const question = questionOf(request, clock.now(), await bodyOf(request))
    const { method, path, query, body, at } = question
    const entry = add({ method, path, query, ...(body === undefined ? {} : { body }), at })
    const failure = trouble.next(question)
    if (failure !== undefined && !failure.afterwards)
      return fail(response, failure, entry.answered, closing.signal)
    const { fault, ...answer } = await answerTo(question, sources)
    if (fault !== undefined && faults.length < keptFaults) {
      faults.push({ method, path, query, at, why: fault })
    }
    if (failure !== undefined) return fail(response, failure, entry.answered, closing.signal)
    entry.answered(answer.status)
    return send(response, answer, closing.signal)
  }
  const server = createServer((request, response) => {
    // This only fails while the stand-in closes. The client sees a closed connection.
    respond(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port ?? 0, '127.0.0.1', resolve)
  })
  // A listening TCP server has an address of this type.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    requests: log,
    faults,
    clearFaults: () => {
      faults.length = 0
    },
    trouble,
    planNext: (plan) => {
      plans.push(plan)
    },
    get noBuzz() {
      return noBuzz
    },
    set noBuzz(status) {
      noBuzz = status
    },
    workflows: () => workflows.all().map(seen),
    balance: ledger.balance,
    setBalance: ledger.set,
    fetchedBlobs,
    callbacks,
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
