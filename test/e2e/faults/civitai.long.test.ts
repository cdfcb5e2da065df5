import { expect, test } from 'vitest'
import type { Canned } from '../../../sandbox/civitai/http/canned.ts'
import { en } from '../../../src/words/en.ts'
import { ALL } from '../../civitai/faults/wrong.ts'
import type { Running } from '../start.ts'
import { type Outcome, runCourse } from './course.ts'
import { rowsOf } from './table.ts'

const AWAY = 'Civitai isn’t answering. Try again soon.'
const WELL: Outcome = { anew: 'the answer', again: 'the answer' }
const UNHELPFUL: Outcome = { anew: en.civitaiUnhelpful, again: 'the old answer' }
const OUT: Outcome = { anew: AWAY, again: 'the old answer' }

const slow = (delay: number) => (running: Running) => {
  running.civitai.setMood('slow')
  running.civitai.delay = delay
  return () => running.civitai.setMood('fine')
}
const answering = (canned: Canned | undefined) => (running: Running) => {
  if (canned === undefined) throw new Error('there is no such answer')
  running.civitai.answerAll(canned)
  return () => running.civitai.answerAll(undefined)
}

/** Its routes answer, with something among the models that is none. */
const oddItem = (running: Running) => {
  const body = { items: [{ id: 'x' }, null, ...running.civitai.models.slice(0, 50)], metadata: {} }
  running.civitai.answerAll(({ path }) => (path === '/models' ? { body } : undefined))
  return () => running.civitai.answerAll(undefined)
}

const FAULTS: Readonly<Record<string, readonly [(running: Running) => () => void, Outcome]>> = {
  'takes 1 s': [
    slow(1_000),
    // It is waited for 1.2 s.
    { anew: 'the answer', again: expect.stringMatching(/^the (?:old )?answer$/) },
  ],
  'takes 3 s': [slow(3_000), { anew: 'the answer', again: 'the old answer' }],
  'takes 10 s': [slow(10_000), OUT],
  'takes 60 s': [slow(60_000), { ...OUT, hangs: true }],
  'never answers': [answering(ALL['no answer at all']), { ...OUT, hangs: true }],
  trickles: [answering(ALL['a trickle']), { ...OUT, hangs: true }],
  'answers 500': [answering(ALL['500 in JSON']), OUT],
  'answers 503 with Retry-After': [answering(ALL['503 with Retry-After']), OUT],
  'answers 429 as a page': [answering(ALL['429 as a page']), OUT],
  'answers 403 as a page': [answering(ALL['403 as a page']), OUT],
  'answers 451': [answering(ALL['451']), { anew: en.regionBlocked, again: 'the old answer' }],
  'cuts its JSON short': [answering(ALL['JSON cut short']), OUT],
  'answers 200 with a page': [answering(ALL['a page instead of JSON']), OUT],
  'answers 100 MB': [answering(ALL['100 MB']), UNHELPFUL],
  'answers a gzip bomb': [answering(ALL['a gzip bomb']), UNHELPFUL],
  'resets the line': [answering(ALL['a line that is reset']), OUT],
  'sends one odd item': [oddItem, WELL],
  'sends odd items only': [answering(ALL['nothing but odd items']), UNHELPFUL],
}

test('the table tells of each of these', () => {
  expect(rowsOf('Civitai')).toEqual(Object.keys(FAULTS))
})

test.each(Object.entries(FAULTS))(
  'Civitai %s',
  async (_, [begin, outcome]) => {
    await runCourse(begin, outcome)
  },
  120_000,
)
