import { commands } from '../../../commands/index.ts'
import { type CivitaiStandIn, createCivitai } from '../../../sandbox/civitai/civitai.ts'
import type { Canned } from '../../../sandbox/civitai/http/canned.ts'
import { memoryStore } from '../../../src/cache/memory.ts'
import { createCache } from '../../../src/cache.ts'
import { createHttp } from '../../../src/civitai/asking/http.ts'
import { LANES, type Lane, type Patience } from '../../../src/civitai/asking/lanes.ts'
import { resilient } from '../../../src/civitai/asking/resilient.ts'
import { createCatalogue } from '../../../src/civitai/catalogue/catalogue.ts'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'
import type { Digest } from '../../../src/digest/digest.ts'
import { createDispatch } from '../../../src/dispatch.ts'
import { unlimited } from '../../../src/fairness.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { callFor } from '../../support/call.ts'
import {
  HEALTHY,
  noDigests,
  noFollows,
  noPictures,
  noTrends,
  usualSettings,
} from '../../support/digests.ts'
import { type Question, questionsOf } from './questions.ts'

/** Civitai's endpoints, as they are told apart here. */
export const ENDPOINTS = {
  '/models': /^GET \/models$/,
  '/models/{id}': /^GET \/models\/\d+$/,
  '/model-versions/{id}': /^GET \/model-versions\/\d+$/,
  'POST /model-versions/by-hash': /^POST \/model-versions\/by-hash$/,
  '/model-versions/by-hash/{hash}': /^GET \/model-versions\/by-hash\/\w+$/,
  '/images': /^GET \/images$/,
  '/creators': /^GET \/creators$/,
  '/tags': /^GET \/tags$/,
  '/enums': /^GET \/enums$/,
} as const
export type Endpoint = keyof typeof ENDPOINTS

/** What a question came to. */
interface Came {
  /** All that was answered, as one text. */
  readonly said: string
  /** What was taken for a fault of ours. */
  readonly bugs: readonly unknown[]
}

/** Everything of ours from a command to the wire, before a Civitai of which a part can be wrong. */
export interface Edge {
  readonly questions: readonly Question[]
  /** Those that come by an endpoint when all is well. */
  by(endpoint: Endpoint): readonly Question[]
  /** Asks by a bot that has just been started, or that has asked the same two hours ago. */
  ask(question: Question, how: How): Promise<Came>
  close(): Promise<void>
}

interface How {
  readonly endpoint: Endpoint
  readonly wrong: Canned
  readonly knows?: boolean
}

const START = Date.UTC(2026, 10, 21, 9)
const LATER = 2 * 3_600_000
/** So long is an answer waited for here: what does not come by then never comes. */
const DEADLINE = 150

const lanes = Object.fromEntries(
  Object.entries(LANES).map(([lane, patience]) => [lane, { ...patience, deadline: DEADLINE }]),
) as Record<Lane, Patience> // Object.entries forgets what keys there are.
const screen = createWordScreen()

const digest: Digest = {
  id: 1,
  server: '300',
  locale: 'en-US',
  nextAt: START,
  channel: '200',
  channelName: 'general',
  count: 5,
  publish: false,
  time: '09:00',
  zone: 'UTC',
  days: '1234567',
  rank: 'Most downloads gained',
  fresh: false,
}

export async function createEdge(): Promise<Edge> {
  const standIn = await createCivitai({ size: 300, now: () => START })
  const questions = questionsOf(standIn)
  const ways = new Map<Question, string>()
  for (const question of questions) ways.set(question, await wayOf(question, standIn))
  return {
    questions,
    by: (endpoint) =>
      questions.filter((one) =>
        ways
          .get(one)
          ?.split('\n')
          .some((line) => ENDPOINTS[endpoint].test(line)),
      ),
    async ask(question, { endpoint, wrong, knows = false }) {
      const bot = createBot(standIn)
      try {
        if (knows) {
          await bot.ask(question)
          bot.pass(LATER)
        }
        standIn.answerAll(({ method, path }) =>
          ENDPOINTS[endpoint].test(`${method} ${path}`) ? wrong : undefined,
        )
        const { said } = await bot.ask(question)
        return { said, bugs: bot.bugs }
      } finally {
        standIn.answerAll(undefined)
        await bot.close()
      }
    },
    close: () => standIn.close(),
  }
}

/** What a question asks of Civitai when all is well, a request a line. */
async function wayOf(question: Question, standIn: CivitaiStandIn): Promise<string> {
  const bot = createBot(standIn)
  standIn.requests.clear()
  const { said } = await bot.ask(question)
  await bot.close()
  if (bot.bugs.length > 0) throw new Error(`${question.path} is broken by itself: ${said}`)
  return standIn.requests.all.map(({ method, path }) => `${method} ${path}`).join('\n')
}

function createBot(standIn: CivitaiStandIn) {
  let at = START
  const now = (): number => at
  const bugs: unknown[] = []
  const http = createHttp({
    url: standIn.url,
    userAgent: 'Curator test (+https://example.com)',
    now,
  })
  const catalogue = createCatalogue({
    ask: resilient(http.get, { perSecond: 1_000, now, random: () => 0, lanes, firstWait: 1 }),
    cache: createCache({ memory: memoryStore(50_000_000), now, onFailed: () => {} }),
    screen,
    now,
    onOdd: () => {},
    onUnheard: () => {},
  })
  const dispatch = createDispatch({
    commands,
    catalogue,
    digests: { ...noDigests, get: async () => digest },
    follows: noFollows,
    pictures: noPictures,
    settings: usualSettings,
    trends: noTrends,
    state: () => HEALTHY,
    fairness: unlimited,
    wordsIn,
    mention: (path) => `\`/${path}\``,
    now,
    reference: () => 'reference',
    onBug: (error) => bugs.push(error),
    onStoreFault: (fault) => bugs.push(fault),
  })
  return {
    bugs,
    pass: (ms: number) => {
      at += ms
    },
    async ask({ path, given, typed }: Question) {
      const call = callFor(given, { path, ceiling: 'XXX' })
      const said = await (typed === undefined
        ? dispatch.answer(call)
        : dispatch.suggest(call, ...typed))
      return { said: JSON.stringify(said) }
    },
    close: () => http.close(),
  }
}
