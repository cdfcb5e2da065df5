import { describe, expect, test } from 'vitest'
import { GenerationFault } from '../../../src/generation/fault.ts'
import { read } from '../../../src/generation/wire/value.ts'
import { workflow, workflowPage } from '../../../src/generation/wire/workflow.ts'
import { ID, wireStep, wireWorkflow } from '../answers.ts'

const readOf = (has: object = {}) => read(workflow, wireWorkflow('S2', has))
const failing = (...steps: readonly object[]) =>
  readOf({ status: 'failed', steps: steps.map((has) => wireStep('S2', { output: null, ...has })) })

describe.each(['S1', 'S2'] as const)('a workflow of shape %s', (shape) => {
  test('is read whole', () => {
    expect(read(workflow, wireWorkflow(shape))).toEqual({
      id: ID,
      state: 'succeeded',
      createdAt: Date.UTC(2026, 8, 1, 12, 0, 0, 123),
      pictures: [
        {
          id: 'AB12CD.jpeg',
          level: 'PG',
          url: expect.stringContaining('/v2/consumer/blobs/AB12CD.jpeg'),
          urlExpiresAt: Date.UTC(2026, 8, 8, 12),
          blocked: false,
        },
      ],
      charged: 10,
      refunded: 0,
    })
  })

  test('says how far it is, and how many are before it', () => {
    const steps = [wireStep(shape, { output: null }, { before: 3, done: 0.25 })]
    expect(read(workflow, wireWorkflow(shape, { status: 'processing', steps }))).toMatchObject({
      state: 'running',
      progress: 0.25,
      queue: 3,
      pictures: [],
    })
  })
})

test('the progress of jobs is that of their step where it tells none', () => {
  const jobs = [{ estimatedProgressRate: 0.5 }, { estimatedProgressRate: 1 }, {}]
  const steps = [wireStep('S1', { estimatedProgressRate: null, jobs })]
  expect(readOf({ status: 'processing', steps }).progress).toBe(0.75)
})

test.each([
  ['unassigned', 'waiting'],
  ['preparing', 'waiting'],
  ['scheduled', 'waiting'],
  ['processing', 'running'],
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['expired', 'expired'],
  ['canceled', 'cancelled'],
  ['pondering', 'waiting'],
  ['constructor', 'waiting'],
])('a workflow that is %s is %s', (status, state) => {
  expect(readOf({ status }).state).toBe(state)
})

test('how far it is, and why, are told of none that succeeded', () => {
  expect(readOf()).not.toHaveProperty('progress')
  expect(readOf()).not.toHaveProperty('why')
})

test('what is not needed may be absent', () => {
  expect(read(workflow, { id: ID, status: 'scheduled' })).toEqual({
    id: ID,
    state: 'waiting',
    pictures: [],
  })
})

test.each([
  ['no id', { id: undefined }],
  ['an id that is a number', { id: 7 }],
  ['an id that leads out of its folder', { id: '..' }],
  ['an id with a path in it', { id: 'a/b' }],
  ['an id without end', { id: 'x'.repeat(201) }],
  ['no status', { status: undefined }],
  ['a status that is a number', { status: 3 }],
])('a workflow with %s is odd', (_, has) => {
  expect(() => readOf(has)).toThrow(expect.objectContaining({ kind: 'odd' }))
})

test('an odd answer is told by where, not by what', () => {
  const thrown = (() => {
    try {
      return read(workflow, { id: 'a secret prompt', status: 'x' })
    } catch (error) {
      return error
    }
  })()
  expect(thrown).toBeInstanceOf(GenerationFault)
  expect(thrown).toMatchObject({ message: 'an answer of another shape at id' })
  expect(thrown).not.toHaveProperty('cause')
})

describe('why it failed', () => {
  test.each([
    ['a job was blocked', 'blocked', [{ jobs: [{ reason: 'blocked', blockedReason: 'x' }] }]],
    ['only the block is told', 'blocked', [{ jobs: [{ blockedReason: 'NsfwLevel' }] }]],
    ['the terms were broken', 'blocked', [{ output: { externalTOSViolation: true } }]],
    [
      'a picture was blocked',
      'blocked',
      [{ output: { images: [{ type: 'image', id: 'a', blockedReason: 'ChildReference' }] } }],
    ],
    ['nobody runs it', 'no worker', [{ jobs: [{ reason: 'no_provider_available' }] }]],
    ['it took too long', 'too slow', [{ jobs: [{ reason: 'timeout' }] }]],
    ['a later job says why', 'too slow', [{ jobs: [{}, { reason: 'expired' }] }]],
    ['nothing is told', 'unknown', [{}]],
    ['only a text tells it', 'unknown', [{ output: { errors: ['C:\\worker\\x.py: blocked'] } }]],
    ['nothing is blocked', 'unknown', [{ jobs: [{ blockedReason: 'none' }] }]],
    ['there are no steps', 'unknown', []],
  ])('%s: %s', (_, why, steps) => {
    expect(failing(...steps).why).toBe(why)
  })

  test('that it expired says enough', () => {
    expect(readOf({ status: 'expired', steps: null }).why).toBe('too slow')
  })
})

describe('a page', () => {
  const page = (body: object) => read(workflowPage, body)

  test('has workflows, and where the next one begins', () => {
    const items = [wireWorkflow('S1'), wireWorkflow('S2', { id: 'other' })]
    const { workflows, next } = page({ next: 'c2', items })
    expect(workflows.map(({ id }) => id)).toEqual([ID, 'other'])
    expect(next).toBe('c2')
    expect(page({ next: null, items }).next).toBeUndefined()
    expect(page({ items: [] })).toEqual({ workflows: [], next: undefined })
  })

  test('loses an odd item alone', () => {
    expect(page({ items: [null, wireWorkflow(), { id: 3 }] }).workflows).toHaveLength(1)
  })

  test.each([
    {},
    { items: null },
    { items: 'x' },
    { items: [1, 2] },
    { items: Array(101).fill(1) },
  ])('that is none is odd', (body) => {
    expect(() => page(body)).toThrow(expect.objectContaining({ kind: 'odd' }))
  })
})
