import { expect, test } from 'vitest'
import { createSpareMemory } from '../src/spare-memory.ts'

/** A process whose heap holds so much, and the calls of the collector. */
function processOf() {
  const state = { reserved: 100_000_000, busy: 0, now: 0, collected: 0 }
  const giveBack = createSpareMemory({
    reserved: () => state.reserved,
    busy: () => state.busy,
    now: () => state.now,
    collect() {
      state.collected += 1
      state.reserved = 40_000_000
    },
  })
  return { state, giveBack }
}

test('what the start needed is given back once it is quiet', () => {
  const { state, giveBack } = processOf()
  state.busy = 0.9
  giveBack()
  expect(state.collected).toBe(0)
  state.busy = 0.01
  giveBack()
  expect(state.collected).toBe(1)
})

test('nothing is collected for a little, and never twice within a minute', () => {
  const { state, giveBack } = processOf()
  giveBack()
  state.now += 120_000
  state.reserved = 50_000_000
  giveBack()
  expect(state.collected).toBe(1)
  state.reserved = 90_000_000
  giveBack()
  expect(state.collected).toBe(2)
  state.now += 59_000
  state.reserved = 90_000_000
  giveBack()
  expect(state.collected).toBe(2)
  state.now += 1_000
  giveBack()
  expect(state.collected).toBe(3)
})
