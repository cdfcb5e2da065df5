import { describe, expect, test } from 'vitest'
import { choiceOf, dueAt, type Lately } from '../../src/follows/choice.ts'
import type { Follow, Subject } from '../../src/follows/follow.ts'
import type { Waiting } from '../../src/store/store.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOW = Date.UTC(2026, 10, 28, 12)
const QUIET: Lately = { posted: [], tags: new Map() }

const follow = (id: number, kind: Subject['kind'], publish = false): Follow => ({
  id,
  server: '100',
  locale: 'en-GB',
  channel: '200',
  channelName: 'general',
  subject: kind === 'model' ? { kind, id: 7, name: 'Model 7' } : { kind, name: `${kind} ${id}` },
  publish,
  since: 0,
})
const ada = follow(1, 'creator')
const tag = follow(2, 'tag')

const waits = (of: Follow, ...versions: readonly number[]): readonly Waiting[] =>
  versions.map((version) => ({
    follow: of,
    finding: {
      channel: '200',
      version,
      news: 'new',
      model: version,
      follow: of.id,
      publishedAt: NOW,
      foundAt: NOW,
    },
  }))
const told = (waiting: readonly Waiting[], lately: Lately = QUIET) => {
  const choice = choiceOf(waiting, lately, NOW)
  return choice && [choice.isList, ...choice.told.map(({ finding }) => finding.version)]
}
const posted = (count: number, ago: number): Lately => ({
  ...QUIET,
  posted: Array.from({ length: count }, () => NOW - ago),
})

describe('what is told at once', () => {
  test('is nothing where nothing waits', () => {
    expect(told([])).toBeUndefined()
    expect(dueAt([], QUIET, NOW)).toBeUndefined()
  })

  test('is the first of up to three, and all of more than three', () => {
    expect(told(waits(ada, 1, 2, 3))).toEqual([false, 1])
    expect(told(waits(ada, 1, 2, 3, 4))).toEqual([true, 1, 2, 3, 4])
    expect(dueAt(waits(ada, 1), QUIET, NOW)).toBe(NOW)
  })

  test('is a list of all that a tag has, even of one', () => {
    expect(told(waits(tag, 1))).toEqual([true, 1])
    expect(told(waits(tag, 1, 2, 3, 4, 5))).toEqual([true, 1, 2, 3, 4, 5])
  })

  test('counts a tag’s as one message beside others', () => {
    expect(told([...waits(tag, 1, 2, 3, 4), ...waits(ada, 5, 6)])).toEqual([true, 1, 2, 3, 4])
    expect(told([...waits(ada, 5, 6, 7), ...waits(tag, 1, 2)])).toEqual([true, 5, 6, 7, 1, 2])
  })

  test('never mixes what is published with what is not', () => {
    const news = follow(3, 'creator', true)
    const mixed = [...waits(ada, 1), ...waits(news, 2, 3, 4, 5), ...waits(ada, 6)]
    expect(told(mixed)).toEqual([false, 1])
    expect(told(mixed.slice(1))).toEqual([true, 2, 3, 4, 5])
  })
})

describe('a follow of a tag', () => {
  const lately = (ago: number): Lately => ({ posted: [], tags: new Map([[2, NOW - ago]]) })

  test('posts an hour after it last did, and others need not wait for it', () => {
    expect(told(waits(tag, 1), lately(59 * MINUTE))).toBeUndefined()
    expect(dueAt(waits(tag, 1), lately(59 * MINUTE), NOW)).toBe(NOW + MINUTE)
    expect(told(waits(tag, 1), lately(HOUR))).toEqual([true, 1])
    const both = [...waits(tag, 1), ...waits(ada, 5)]
    expect(told(both, lately(MINUTE))).toEqual([false, 5])
    expect(dueAt(both, lately(MINUTE), NOW)).toBe(NOW)
  })

  test('waits an hour at most, wherever a clock stood when it posted', () => {
    expect(dueAt(waits(tag, 1), lately(-50 * HOUR), NOW)).toBe(NOW + HOUR)
  })
})

describe('a channel that was told ten times within an hour', () => {
  test('waits until the first of them is an hour old', () => {
    expect(dueAt(waits(ada, 1), posted(9, MINUTE), NOW)).toBe(NOW)
    expect(dueAt(waits(ada, 1), posted(10, MINUTE), NOW)).toBe(NOW + 59 * MINUTE)
    expect(dueAt(waits(ada, 1), posted(10, 2 * HOUR), NOW)).toBe(NOW)
    expect(dueAt(waits(ada, 1), posted(50, -HOUR), NOW)).toBe(NOW + HOUR)
  })

  test('is told of the rest in one list', () => {
    expect(told(waits(ada, 1, 2), posted(9, MINUTE))).toEqual([true, 1, 2])
    expect(told(waits(ada, 1, 2, 3), posted(8, MINUTE))).toEqual([true, 1, 2, 3])
    expect(told(waits(ada, 1, 2), posted(8, MINUTE))).toEqual([false, 1])
    expect(told(waits(ada, 1), posted(9, MINUTE))).toEqual([false, 1])
    expect(told(waits(ada, 1, 2), posted(10, 2 * HOUR))).toEqual([false, 1])
  })
})
