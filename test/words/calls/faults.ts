import { CivitaiFault, type FaultKind } from '../../../src/civitai/asking/fault.ts'
import { Problem } from '../../../src/problem.ts'
import { StoreFault } from '../../../src/store/fault.ts'
import { now } from '../../support/dispatch.ts'
import { type Asked, ask, has } from './asked.ts'

const fails = (kind: FaultKind) =>
  has({
    models: async () => {
      throw new CivitaiFault(kind, 'a fault')
    },
  })
const bug = (error: Error) =>
  has({
    models: async () => {
      throw error
    },
  })

/** What fails, whatever is asked. */
export const faults: readonly Asked[] = [
  ask('top', { sort: 'Newest' }, fails('away')),
  ask('top', { sort: 'Newest' }, fails('odd')),
  ask('top', { sort: 'Newest' }, fails('region')),
  ask('top', { sort: 'Newest' }, bug(new StoreFault('no disk'))),
  ask('top', { sort: 'Newest' }, bug(new Error('a bug'))),
  ask('top', { sort: 'Newest' }, bug(new Problem((words) => words.tooManyQuestions(now)))),
  ask('gone'),
]
