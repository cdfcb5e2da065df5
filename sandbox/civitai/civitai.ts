import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAnswering } from './answering.ts'
import type { CatalogueAt } from './catalogue/catalogue.ts'
import { entryAt, entryWithAll } from './catalogue/later.ts'
import type { Article, Collection } from './catalogue/library.ts'
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
import type { Whose } from './http/whose.ts'
import type { Pictures } from './pictures/pictures.ts'
import { createPictures } from './pictures/pictures.ts'
import type { Vaults } from './vault/vaults.ts'

/** Settings of the stand-in. All have a default. */
export interface CivitaiSettings {
  /** By default any free port. */
  readonly port?: number
  readonly now?: () => number
  /** Seed of the built-in catalogue. */
  readonly seed?: number
  /** How many models of the built-in catalogue are published at the start. Default 3,000. */
  readonly size?: number
  /** Replaces the built-in catalogue, e.g. `recordedCatalogue(folder)`. */
  readonly catalogue?: CatalogueAt
  /** Whether answers, also 404s, are cached as by Cloudflare in front of Civitai. Default false. */
  readonly edge?: boolean
  /** Whether requests are kept for tests to look at. Default true. */
  readonly record?: boolean
  /** Whose an access token is, as `createCivitaiAuth` knows. By default nobody has one. */
  readonly whose?: Whose
}

/** A running stand-in for Civitai's REST API. */
export interface CivitaiStandIn {
  /** The value for CIVITAI_API_URL. */
  readonly url: string
  readonly mood: Mood
  setMood(mood: Mood): void
  /** Milliseconds before each answer in the mood `slow` or with the trouble `creatorsSlow`. */
  delay: number
  /** What fails in parts of the API. May be changed while the stand-in runs. */
  readonly troubles: Set<Trouble>
  readonly requests: RequestLog
  /** What the client did wrong. Tests assert that this is empty. */
  readonly faults: readonly Fault[]
  clearFaults(): void
  /** Answers the next request that no earlier call has taken. */
  answerNext(next: Next): void
  /** Answers every request that `answerNext` does not, instead of the routes, until undefined. */
  answerAll(next: Next | undefined): void
  /**
   * Every model published by now as the API sends it, mature ones and all pictures included. These
   * are intact even if the served item is broken on purpose.
   */
  readonly models: readonly WireModel[]
  /** Every picture, also mature and future ones. */
  readonly galleries: Galleries
  /** Draws the pictures. Nothing is ever fetched from their addresses. */
  readonly pictures: Pictures
  /** Everybody who made a model, and users who only share pictures. */
  readonly people: readonly User[]
  readonly odd: Odd
  /** Whatever their ratings, also private and future ones, the oldest first. */
  readonly articles: readonly Article[]
  readonly collections: readonly Collection[]
  /** What members have put into their vaults. */
  readonly vaults: Vaults
  /** Puts a version into a member's vault. False where it is not there, or there is no room. */
  keep(person: number, versionId: number, at: number): boolean
  close(): Promise<void>
}

/**
 * Starts a stand-in for Civitai's REST API on the loopback interface. It behaves like Civitai's
 * source and recorded answers, including quirks. It records a fault for every request that Civitai
 * would refuse or that a polite reader never sends.
 */
export async function createCivitai(settings: CivitaiSettings = {}): Promise<CivitaiStandIn> {
  const now = settings.now ?? Date.now
  const catalogue = (settings.catalogue ?? generatedCatalogue(settings))(now())
  const { log, add } = createRequestLog(settings.record ?? true)
  const troubles = new Set<Trouble>()
  const answering = createAnswering(catalogue, troubles, settings.whose)
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
    // Faults are recorded in every mood: the request is wrong no matter how it is answered.
    const carriedOut = prepared ? prepared.reset === true : mood !== 'overloaded'
    const right = answering.answer(question, prepared !== undefined, carriedOut)
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
    // This only fails while the stand-in closes. The client sees a closed connection.
    respond(request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    if (mood === 'down') socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port ?? 0, '127.0.0.1', resolve)
  })
  // A listening TCP server has an address of this type.
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
      return catalogue.entries
        .map((entry) => entryAt(entry, at))
        .filter(({ newestAt }) => newestAt <= at)
        .map(({ model }) => model)
    },
    galleries: answering.galleries,
    pictures: createPictures(
      { ...catalogue, entries: catalogue.entries.map(entryWithAll) },
      answering.galleries,
    ),
    people: [...catalogue.creators, ...catalogue.fans],
    odd: catalogue.odd,
    articles: catalogue.articles,
    collections: catalogue.collections,
    vaults: answering.vaults,
    keep(person, versionId, at) {
      const held = answering.shelf.version(versionId, at)
      return held !== undefined && answering.vaults.add(person, held, at) !== undefined
    },
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
