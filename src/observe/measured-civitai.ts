import { endpointOf } from '../civitai/asking/endpoint-name.ts'
import { CivitaiFault, type FaultKind } from '../civitai/asking/fault.ts'
import type { Get } from '../civitai/asking/http.ts'
import { type Asker, LANES, type Lane } from '../civitai/asking/lanes.ts'
import type { Ask } from '../civitai/asking/resilient.ts'

/** `abandoned`: who asked gave up, or had no more time. */
type RequestEnding = 'answered' | FaultKind | 'abandoned'

/** One request to Civitai when it is over. */
export interface Requested {
  /** Without ids, names and queries. */
  readonly endpoint: string
  readonly lane: Lane
  readonly outcome: RequestEnding
  /** Milliseconds. */
  readonly took: number
}

/** Civitai being asked, seen from outside: what is sent, and what waits to be. */
export interface MeasuredCivitai {
  requesting(get: Get): Get
  asking(ask: Ask): Ask
  /** How many questions of each lane wait: for their turn, or to be asked again. */
  waiting(): Readonly<Record<Lane, number>>
}

export function measuredCivitai(
  elapsed: () => number,
  onRequested: (requested: Requested) => void,
): MeasuredCivitai {
  const asking = new Set<{ readonly asker: Asker }>()
  const sent = new Set<{ readonly lane: Lane }>()
  return {
    requesting:
      (get) =>
      async (path, query, signal, body, maxBytes, lane = 'answers', token) => {
        const start = elapsed()
        const request = { lane }
        sent.add(request)
        let outcome: RequestEnding = 'answered'
        try {
          return await get(path, query, signal, body, maxBytes, lane, token)
        } catch (error) {
          outcome = error instanceof CivitaiFault ? error.kind : 'abandoned'
          throw error
        } finally {
          sent.delete(request)
          onRequested({ endpoint: endpointOf(path), lane, outcome, took: elapsed() - start })
        }
      },
    asking: (ask) => async (path, query, asker, body) => {
      const question = { asker }
      asking.add(question)
      return ask(path, query, asker, body).finally(() => asking.delete(question))
    },
    waiting() {
      // An asker may have moved to a more urgent lane since it was asked, or since it was sent.
      const asked = [...asking].map(({ asker }) => asker.lane)
      const depth = (lane: Lane): number =>
        count(asked, lane) -
        count(
          [...sent].map((one) => one.lane),
          lane,
        )
      const lanes = Object.keys(LANES) as Lane[]
      return Object.fromEntries(lanes.map((lane) => [lane, Math.max(0, depth(lane))])) as Record<
        Lane,
        number
      >
    },
  }
}

const count = (lanes: readonly Lane[], lane: Lane): number =>
  lanes.filter((one) => one === lane).length
