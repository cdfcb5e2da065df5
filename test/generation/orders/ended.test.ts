import { expect, test } from 'vitest'
import { endOf } from '../../../src/generation/orders/ended.ts'
import type { Workflow, WorkflowState } from '../../../src/generation/workflow.ts'
import { SECOND, START } from './making.ts'

const ended = (state: WorkflowState, charged?: number, refunded?: number) => {
  const workflow: Workflow = { id: 'w', state, pictures: [], charged, refunded }
  return endOf({ price: 10 }, workflow, START)
}

test.each<[WorkflowState, number | undefined, number | undefined, number]>([
  ['succeeded', 10, 0, 10],
  ['succeeded', 12, 0, 12],
  // That it was charged is told later than that it was made.
  ['succeeded', 0, 0, 10],
  ['succeeded', undefined, undefined, 10],
  ['succeeded', 10, 3, 7],
  ['failed', 10, 10, 0],
  ['failed', 0, 0, 0],
  ['failed', undefined, undefined, 10],
  ['expired', 10, 4, 6],
  ['cancelled', 10, 99, 0],
])('%s, charged %s and refunded %s, counts %s Buzz', (state, charged, refunded, spent) => {
  expect(ended(state, charged, refunded)).toMatchObject({ outcome: state, spent })
})

test('what counts and what came back are whole, and no more than can be summed up', () => {
  expect(ended('failed', 9.3, 4.6)).toMatchObject({ spent: 5, refunded: 4 })
  const most = Number.MAX_SAFE_INTEGER
  expect(ended('succeeded', most, 0)?.spent).toBe(1_000_000_000_000)
  expect(ended('failed', most, most)?.refunded).toBe(1_000_000_000_000)
})

test('only what did not come back is looked for once more', () => {
  expect(ended('failed', 10, 0)?.wantedAt).toBe(START + 60 * SECOND)
  expect(ended('failed', 10, 10)?.wantedAt).toBeUndefined()
  expect(ended('succeeded', 10, 0)?.wantedAt).toBeUndefined()
})

test.each(['waiting', 'running'] as const)('%s is no end', (state) => {
  expect(ended(state, 10, 0)).toBeUndefined()
})
