import { onTestFinished } from 'vitest'
import {
  createOrchestrator,
  type OrchestratorSettings,
  type OrchestratorStandIn,
} from '../../../../sandbox/civitai/orchestration/orchestrator.ts'
import { manualClock } from '../../../../sandbox/discord/state/clock.ts'

const start = Date.UTC(2026, 10, 21, 9)
export const ada = 900_001
export const bob = 900_002

const both = 16_384 + 32_768
const people = new Map([
  ['ada', { id: ada, scope: both }],
  ['bob', { id: bob, scope: both }],
  ['reads', { id: ada, scope: 16_384 }],
  ['writes', { id: ada, scope: 32_768 }],
])

/** A stand-in with a clock that stands still, until the end of the test. */
export async function startOrchestrator(settings: Partial<OrchestratorSettings> = {}) {
  const clock = manualClock(start)
  const whose = (token: string) => people.get(token)
  const orchestrator = await createOrchestrator({ whose, clock, ...settings })
  onTestFinished(() => orchestrator.close())
  return { orchestrator, clock }
}

export const model = 'urn:air:sdxl:checkpoint:civitai:101055@128078'
export const lora = 'urn:air:sdxl:lora:civitai:11@22'

/** The input of a small picture, for 1 Buzz. */
export const input = {
  engine: 'sdcpp',
  ecosystem: 'sdxl',
  operation: 'createImage',
  model,
  prompt: 'a red fox',
  width: 64,
  height: 64,
  seed: 123,
  outputFormat: 'png',
}

/** The body of a submission with one step. */
export const order = (
  more: Readonly<Record<string, unknown>> = {},
  own: Readonly<Record<string, unknown>> = {},
) => ({
  allowMatureContent: false,
  upgradeMode: 'manual',
  currencies: ['blue', 'green', 'yellow'],
  steps: [{ $type: 'imageGen', name: 'img', input: { ...input, ...own } }],
  ...more,
})

/** The workflow of an answer, as far as tests look at it. */
interface Told {
  readonly id: string
  readonly status: string
  readonly cost: { readonly total: number }
  readonly transactions: {
    readonly list: readonly {
      readonly type: string
      readonly amount: number
      readonly accountType: string
    }[]
    readonly insufficientBuzz?: boolean
  }
  readonly steps: readonly {
    readonly estimatedProgressRate: number | null
    readonly queuePosition?: { readonly precedingJobs: number }
    readonly output: {
      readonly images: readonly {
        readonly id: string
        readonly available: boolean
        readonly url: string | null
        readonly nsfwLevel?: string
        readonly blockedReason: string | null
      }[]
      readonly errors: readonly string[] | null
    } | null
  }[]
}

const root = '/v2/consumer'

/** Asks for something, as Ada unless another token is given, and reads the answer as JSON. */
export async function ask(
  { url }: OrchestratorStandIn,
  what: string,
  { token = 'ada', body }: { readonly token?: string; readonly body?: unknown } = {},
) {
  const [method = 'GET', path = ''] = what.split(' ')
  const response = await fetch(`${url}${path.startsWith('/v2') ? '' : root}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    // The stand-in is under test: what is no such answer fails in the assertions.
    body: (text === '' ? undefined : JSON.parse(text)) as Told & Record<string, unknown>,
  }
}

/** Submits a workflow that is expected to be taken. */
export async function submitted(
  orchestrator: OrchestratorStandIn,
  body: unknown = order(),
  token = 'ada',
) {
  const answer = await ask(orchestrator, 'POST /workflows', { token, body })
  if (answer.status !== 202) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** The workflow as it is now. */
export const workflowAt = async (orchestrator: OrchestratorStandIn, id: string, query = '') =>
  (await ask(orchestrator, `GET /workflows/${id}${query}`)).body

/** Long enough for every workflow of the usual plan to end. */
export const untilTheEndMs = 60_000
