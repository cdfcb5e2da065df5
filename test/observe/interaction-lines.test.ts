import { expect, test } from 'vitest'
import { createLineLevel } from '../../src/observe/interaction-lines.ts'
import type { Handled } from '../../src/observe/note.ts'

const handled = (some: Partial<Handled> = {}): Handled => ({
  command: 'top',
  kind: 'command',
  place: 'channel',
  outcome: 'answered',
  ms: 12,
  cache: 'hit',
  ...some,
})

test('twenty lines a second are told, and whatever failed besides', () => {
  let at = 0
  const levelOf = createLineLevel(() => at)
  const second = () => Array.from({ length: 50 }, () => levelOf(handled()))
  const told = (levels: readonly string[]) => levels.filter((level) => level === 'info').length
  expect(told(second())).toBe(20)
  expect(levelOf(handled({ outcome: 'bug' }))).toBe('info')
  at = 999
  expect(told(second())).toBe(0)
  at = 1_000
  expect(told(second())).toBe(20)
})

test('keystrokes are no lines of their own, unless they fail', () => {
  const levelOf = createLineLevel(() => 0)
  expect(levelOf(handled({ kind: 'typing' }))).toBe('debug')
  expect(levelOf(handled({ kind: 'typing', outcome: 'lost' }))).toBe('info')
})
