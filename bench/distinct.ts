import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import type { DistinctCosts } from './process/distinct.ts'

const QUESTIONS = 1_000_000
const MAY_GROW = 5_000_000

/**
 * A million different questions, typed, asked and shown: what is held of the answers keeps to the
 * cache's bound, and what is made of them goes with them.
 */
export const distinct: Figure = {
  name: 'distinct',
  async measure() {
    const child = fork(join(import.meta.dirname, 'process', 'distinct.ts'), [`${QUESTIONS}`], {
      execArgv: ['--expose-gc'],
    })
    const [{ bound, idle, full, after }] = (await once(child, 'message')) as [DistinctCosts]
    return [
      {
        what: `heap after ${QUESTIONS.toLocaleString('en')} different questions`,
        value: `+${megabytes(after - idle)}`,
        beside: `cache full +${megabytes(full - idle)}, bound ${megabytes(bound)}`,
        against: `${after < full ? '' : '+'}${megabytes(after - full)}`,
        target: `< +${megabytes(MAY_GROW)}`,
        met: after - full < MAY_GROW,
      },
    ]
  },
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
