import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAnswering } from './answering.ts'
import type { CatalogueAt } from './catalogue/catalogue.ts'
import type { Odd } from './catalogue/odd.ts'
import type { User } from './catalogue/user.ts'
import type { WireModel } from './catalogue/wire.ts'
import type { Galleries } from './gallery/galleries.ts'
import { generatedCatalogue } from './generated/generated-catalogue.ts'
import { bodyOf } from './http/body.ts'
import type { Next } from './http/canned.ts'
import { sendingOf } from './http/canned.ts'
import { createEdge } from './http/edge.ts'
import type { Mood } from './http/mood.ts'
import { inMood } from './http/mood.ts'
import { basePath, questionOf } from './http/question.ts'
import type { Fault, RequestLog } from './http/request-log.ts'
import { createRequestLog } from './http/request-log.ts'
import { send, sendingOfAnswer } from './http/transport.ts'
import type { Trouble } from './http/trouble.ts'
import type { Pictures } from './pictures/pictures.ts'
import { createPictures } from './pictures/pictures.ts'

/** What a stand-in may be told; everything has a default. */
export interface CivitaiSettings {
  /** Default: any free one. */
  readonly port?: number
  readonly now?: () => number
  /** Of the built-in catalogue. */
  readonly seed?: number
  /** Of the built-in catalogue: how many models are out when it starts, 3,000 by default. */
  readonly size?: number
  /** In place of the built-in one, e.g. `recordedCatalogue(folder)`. */
  readonly catalogue?: CatalogueAt
  /** Whether answers are remembered as the edge before Civitai does, 404s too; false by default. */
  readonly edge?: boolean
  /** Whether requests are kept for tests to look at; true by default. */
  readonly record?: boolean
}

/** A running stand-in for Civitai's REST API. */
export interface CivitaiStandIn {
  /** What CIVITAI_API_URL is set to. */
  readonly url: string
  readonly mood: Mood
  setMood(mood: Mood): void
  /** Milliseconds before each answer while the mood is `slow`, or creators are. */
  delay: number
  /** What is wrong with parts of it; put in and taken out while it runs. */
  readonly troubles: Set<Trouble>
  readonly requests: RequestLog
  /** Tests assert that this is empty. */
  readonly faults: readonly Fault[]
  clearFaults(): void
  /** Answers the next request that no earlier call has claimed. */
  answerNext(next: Next): void
  /** Answers every request that no such call has claimed, from now on; the routes do without it. */
  answerAll(next: Next | undefined): void
  /**
   * Every model that is out by now in the shape of the wire, unfiltered, mature ones and all
   * their pictures included; sound even where the served item is broken on purpose.
   */
  readonly models: readonly WireModel[]
  /** Every picture there is, unfiltered, those that are not out yet included. */
  readonly galleries: Galleries
  /** What its picture server would send: nothing behind those addresses is ever asked for. */
  readonly pictures: Pictures
  /** Everybody who ever made a model, and those who only share pictures. */
  readonly people: readonly User[]
  readonly odd: Odd
  close(): Promise<void>
}

/**
 * Starts a stand-in for Civitai's REST API on the loopback interface. It answers as Civitai's
 * source and recorded answers have it, quirks included, and notes as faults what the real one
 * would refuse or what a polite reader never sends.
 */
export async function createCivitai(settings: CivitaiSettings = {}): Promise<CivitaiStandIn> {
  const now = settings.now ?? Date.now
  const catalogue = (settings.catalogue ?? generatedCatalogue(settings))(now())
  const { log, add } = createRequestLog(settings.record ?? true)
  const troubles = new Set<Trouble>()
  const answering = createAnswering(catalogue, troubles)
  const edge = settings.edge ? createEdge() : undefined
  const canned: Next[] = []
  let toAll: Next | undefined
  const closing = new AbortController()
  let mood: Mood = 'fine'
  let delay = 3_000
  let turn = 0

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    if (mood === 'down') return response.destroy()
    const question = questionOf(request, now(), await bodyOf(request))
    const { method, path, query, body, at } = question
    const entry = add({ method, path, query, ...(body === undefined ? {} : { body }), at })
    const next = canned.shift() ?? toAll
    const prepared = typeof next === 'function' ? await next(entry.request) : next
    const slow = mood === 'slow' || (troubles.has('creatorsSlow') && path === '/creators')
    if (slow) await sleep(delay, undefined, { signal: closing.signal, ref: false })
    // Rules hold in every mood: the request was wrong whatever becomes of its answer.
    const right = answering.answer(question, prepared !== undefined)
    const sending = prepared
      ? sendingOf(prepared)
      : await sendingOfAnswer(
          inMood(mood, edge?.(question, right) ?? right, path, () => turn++),
          String(request.headers['accept-encoding'] ?? ''),
        )
    entry.answered(sending.status)
    return send(response, sending, closing.signal)
  }

  const server = createServer((request, response) => {
    // Only a stand-in that is being closed breaks off here; the client sees a dead line.
    respond(request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    if (mood === 'down') socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port ?? 0, '127.0.0.1', resolve)
  })
  // A TCP server that listens has an address of this form.
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    get mood() {
      return mood
    },
    setMood(changed) {
      mood = changed
      turn = 0
    },
    get delay() {
      return delay
    },
    set delay(milliseconds) {
      delay = milliseconds
    },
    troubles,
    requests: log,
    faults: answering.faults,
    clearFaults: answering.clearFaults,
    answerNext: (next) => {
      canned.push(next)
    },
    answerAll: (next) => {
      toAll = next
    },
    get models() {
      const at = now()
      return catalogue.entries.filter(({ newestAt }) => newestAt <= at).map(({ model }) => model)
    },
    galleries: answering.galleries,
    pictures: createPictures(catalogue, answering.galleries),
    people: [...catalogue.creators, ...catalogue.fans],
    odd: catalogue.odd,
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
