import { expect, test } from 'vitest'
import { createSpokesman, type Lane } from '../../../src/civitai/asking/lanes.ts'

test('a spokesman only ever moves to a more urgent lane, and tells who listens', () => {
  const spokesman = createSpokesman('digests')
  const told: Lane[] = []
  const leave = spokesman.onLift?.((lane) => told.push(lane))
  for (const lane of ['snapshots', 'digests', 'autocomplete', 'digests'] as const) {
    spokesman.lift(lane)
  }
  expect(spokesman.lane).toBe('autocomplete')
  leave?.()
  spokesman.lift('answers')
  expect(spokesman.lane).toBe('answers')
  expect(told).toEqual(['autocomplete'])
})
