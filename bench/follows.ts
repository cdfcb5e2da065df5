import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import type { Costs } from './process/follows.ts'

const REQUESTS = 2
const MATCHING = 20
const MEMORY = 20_000_000

/** 10,000 follows of 3,000 creators, 1,000 models and 200 tags in 2,000 servers. */
export const follows: Figure = {
  name: 'follows',
  async measure() {
    const child = fork(join(import.meta.dirname, 'process', 'follows.ts'), {
      execArgv: ['--expose-gc'],
    })
    const [costs] = (await once(child, 'message')) as [Costs]
    return [
      {
        what: 'requests for the newest list in five minutes, 10,000 follows',
        value: `${costs.requests}`,
        beside: `a channel was told of ${costs.found} in an hour`,
        against: '',
        target: `≤ ${REQUESTS}`,
        met: costs.requests <= REQUESTS,
      },
      {
        what: 'matching a page of 100 new models with 10,000 follows, the slowest of 50',
        value: `${costs.matching.toFixed(1)} ms`,
        beside: `the costliest step of an hour, storing included, ${Math.round(costs.step)} ms`,
        against: '',
        target: `< ${MATCHING} ms`,
        met: costs.matching < MATCHING,
      },
      {
        what: 'memory for 10,000 follows',
        value: `+${(costs.memory / 1e6).toFixed(1)} MB`,
        beside: 'without the finder',
        against: '',
        target: `< +${MEMORY / 1e6} MB`,
        met: costs.memory < MEMORY,
      },
    ]
  },
}
