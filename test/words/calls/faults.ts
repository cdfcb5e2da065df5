import { CivitaiFault, type FaultKind } from '../../../src/civitai/asking/fault.ts'
import type { Catalogue } from '../../../src/civitai/catalogue/catalogue.ts'
import type { Fairness } from '../../../src/fairness.ts'
import { Problem } from '../../../src/problem.ts'
import { StoreFault } from '../../../src/store/fault.ts'
import { now } from '../../support/dispatch.ts'
import { entry, held, windowOf } from '../greek.ts'
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

/** Somebody who has asked too much already, and what is kept from before. */
const refuse = () => {
  throw new Problem((words) => words.tooManyQuestions(now))
}
const spent: Fairness = { question: refuse, keystroke: refuse }
const keptFromBefore: Catalogue['models'] = async (_, { charge }) => {
  try {
    charge?.()
  } catch {
    return held(windowOf([entry(1)], false), true)
  }
  throw new Error('it was not refused')
}

/** What fails, whatever is asked. */
export const faults: readonly Asked[] = [
  ask('top', { sort: 'Newest' }, fails('away')),
  ask('top', { sort: 'Newest' }, fails('odd')),
  ask('top', { sort: 'Newest' }, fails('region')),
  ask('top', { sort: 'Newest' }, bug(new StoreFault('no disk'))),
  ask('top', { sort: 'Newest' }, bug(new Error('a bug'))),
  ask('top', { sort: 'Newest' }, bug(new Problem((words) => words.tooManyQuestions(now)))),
  ask('top', { sort: 'Newest' }, { ...has({ models: keptFromBefore }), fairness: spent }),
  ask('gone'),
]
