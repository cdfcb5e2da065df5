import process from 'node:process'
import type { ListedModel } from '../../src/civitai/catalogue/newest.ts'
import { createFinder } from '../../src/follows/finder.ts'
import { createFollowIndex } from '../../src/follows/finding/follow-index.ts'
import { createMatching } from '../../src/follows/finding/matching.ts'
import type { Follow, Subject } from '../../src/follows/follow.ts'
import { openStore } from '../../src/store/open.ts'

/** What finding what is new costs, with many follows. */
export interface Costs {
  /** The most requests for the newest list within five minutes. */
  readonly requests: number
  /** Matching a page of which all is new, in milliseconds: the slowest of many. */
  readonly matching: number
  /** The costliest piece of work of an hour, in milliseconds of processor time. */
  readonly step: number
  /** What one channel was told of in that hour. */
  readonly found: number
  /** Of the heap, with everything in memory that the finder holds. */
  readonly memory: number
}

const SERVERS = 2_000
const FOLLOWS = 10_000
const CREATORS = 3_000
const MODELS = 1_000
const TAGS = 200
const PAGE = 100
const MINUTE = 60_000
const NOW = Date.UTC(2026, 10, 21, 9)

/** As many of each as of their subjects. */
function subjectOf(nth: number): Subject {
  const at = nth % (CREATORS + MODELS + TAGS)
  if (at < CREATORS) return { kind: 'creator', name: `creator${at}` }
  if (at < CREATORS + MODELS) return { kind: 'model', id: at - CREATORS + 1, name: `model ${at}` }
  return { kind: 'tag', name: `tag${at - CREATORS - MODELS}` }
}

/** Models that came out a moment ago, each with a dozen tags and three versions. */
const pageOf = (nth: number, at: number): readonly ListedModel[] =>
  Array.from({ length: PAGE }, (_, place) => {
    const id = nth * PAGE + place
    return {
      id: id % (3 * MODELS),
      type: 'LORA',
      creator: `creator${(id * 7) % (2 * CREATORS)}`,
      tags: Array.from({ length: 12 }, (_tag, tag) => `tag${(id * 5 + tag * 17) % (3 * TAGS)}`),
      versions: [0, 1, 2].map((old) => ({
        id: 1_000_000 + id * 3 - old,
        base: 'Pony',
        publishedAt: at - old * 10 * 24 * 60 * MINUTE,
        rated: true,
      })),
    }
  })

const clock = { at: NOW }
const store = await openStore('sqlite::memory:')
const made: Follow[] = []
for (let nth = 0; nth < FOLLOWS; nth++) {
  const plan = {
    channel: `${nth % SERVERS}`,
    channelName: 'news',
    subject: subjectOf(nth),
    publish: false,
  }
  const one = await store.follows.create(`${nth % SERVERS}`, 'en-US', plan, NOW, FOLLOWS)
  if (one !== undefined) made.push(one.follow)
}
const known = made.map((follow) => ({ follow, version: 1 }))
await store.follows.found({ work: 'begin', progress: '{}', findings: [], known })

const follows = made.map((follow) => ({ ...follow, knownVersion: 1 }))
const index = createFollowIndex(follows)
const matching = createMatching()
const times: number[] = []
for (let nth = 0; nth < 50; nth++) {
  const page = pageOf(1_000 + nth, NOW + MINUTE)
  const before = performance.now()
  matching.match(page, index, NOW + 2 * MINUTE).stored()
  times.push(performance.now() - before)
}

const asked: number[] = []
let pages = 0
const heap = (): number => {
  global.gc?.()
  return process.memoryUsage().heapUsed
}
const idle = heap()
const finder = createFinder({
  store,
  newest: {
    async page(cursor) {
      asked.push(clock.at)
      pages += 1
      return { models: pageOf(pages, clock.at), next: cursor === undefined ? '2' : undefined }
    },
    byIds: async () => [],
    byCreator: async () => [],
  },
  now: () => clock.at,
  holder: 'bench',
  wait: async () => {},
  onFault: (error) => {
    throw error
  },
})
const { signal } = new AbortController()
const steps: number[] = []
for (const end = NOW + 60 * MINUTE; clock.at < end; ) {
  const before = process.cpuUsage()
  const due = await finder.step(signal)
  const { user, system } = process.cpuUsage(before)
  steps.push((user + system) / 1_000)
  clock.at = Math.max(clock.at, due)
}
const costs: Costs = {
  requests: Math.max(
    ...asked.map((at) => asked.filter((one) => one >= at && one < at + 5 * MINUTE).length),
  ),
  matching: Math.max(...times),
  step: Math.max(...steps),
  found: (await store.follows.waiting('0', 100_000)).length,
  memory: heap() - idle,
}
await store.close()
process.send?.(costs)
