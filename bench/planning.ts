import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import type { Costs } from './process/planning.ts'

const CPU = 2_000
const MEMORY = 150_000_000

/** 10,000 digests with 50 filters, due at once, over 15,000 models in 35 snapshots. */
export const planning: Figure = {
  name: 'planning',
  async measure() {
    const child = fork(join(import.meta.dirname, 'process', 'planning.ts'), {
      execArgv: ['--expose-gc'],
    })
    const [costs] = (await once(child, 'message')) as [Costs]
    const cpu = costs.planning + costs.ranking
    return [
      {
        what: 'processor time for 10,000 digests due at once',
        value: `${Math.round(cpu)} ms`,
        beside: `planning ${Math.round(costs.planning)} ms`,
        against: `ranking ${Math.round(costs.ranking)} ms`,
        target: `< ${CPU} ms`,
        met: cpu < CPU,
      },
      {
        what: 'memory for 10,000 digests due at once',
        value: `+${Math.round(costs.memory / 1e6)} MB`,
        beside: 'idle',
        against: '',
        target: `< +${MEMORY / 1e6} MB`,
        met: costs.memory < MEMORY,
      },
    ]
  },
}
