import { describe, expect, test } from 'vitest'
import type { Entry, ModelsQuestion, TrendingQuestion, Window } from '../../src/civitai/model.ts'
import { contentOf, type Shown } from '../../src/digest/content.ts'
import type { Plan } from '../../src/digest/digest.ts'
import { DAY, planOf, START } from '../store/plan.ts'
import { entryOf } from '../support/entry.ts'

const HOUR = DAY / 24

/** A Civitai whose lists are these windows, whatever is asked; remembers what was. */
function civitaiOf(...windows: readonly (readonly number[])[]) {
  const asked: unknown[] = []
  const window = async (question: TrendingQuestion | ModelsQuestion): Promise<Window> => {
    const { window, type: _type, base: _base, tag: _tag, ...how } = question
    asked.push(how)
    const ids = windows[window - 1] ?? []
    return { entries: ids.map((id): Entry => entryOf(id)), more: window < windows.length }
  }
  const civitai = { trending: window, models: window, mayShow: () => true, mutes: () => false }
  return { civitai, asked }
}

/** The ids of what a digest shows, and what was asked for it. */
async function shown(
  plan: Partial<Plan>,
  windows: readonly (readonly number[])[],
  earlier: readonly Shown[] = [],
  ready: readonly string[] = ['day', 'week', 'month'],
) {
  const { civitai, asked } = civitaiOf(...windows)
  const trends = { ready: (span: string) => ready.includes(span) }
  const content = await contentOf(planOf(plan), START, earlier, { civitai, trends })
  return { ...content, asked, ids: content.lines.map(({ entry }) => entry.id) }
}

describe('what a digest ranks by', () => {
  test.each<[Partial<Plan>, readonly string[], object]>([
    [{}, ['day'], { by: 'gained', span: 'day', asked: [{ span: 'day' }] }],
    [{ days: '14' }, ['day', 'week'], { by: 'gained', span: 'day', asked: [{ span: 'day' }] }],
    [{ days: '4' }, ['day', 'week'], { by: 'gained', span: 'week', asked: [{ span: 'week' }] }],
    [{ days: '4' }, ['day'], { by: 'gained', span: 'day', asked: [{ span: 'day' }] }],
    [
      { rank: 'Rising' },
      ['day'],
      { by: 'rising', span: 'day', asked: [{ span: 'day', by: 'risen' }] },
    ],
    [
      { rank: 'Rising', days: '7' },
      ['day', 'week'],
      { by: 'rising', span: 'week', asked: [{ span: 'week', by: 'risen' }] },
    ],
    [
      { rank: 'Rising' },
      [],
      { by: 'all', span: 'day', asked: [{ sort: 'Most Downloaded', period: 'Day' }] },
    ],
    [
      { rank: 'Newest' },
      [],
      { by: 'newest', span: 'day', asked: [{ sort: 'Newest', period: 'Day' }] },
    ],
    [
      { rank: 'Newest', days: '1' },
      ['day'],
      { by: 'newest', span: 'week', asked: [{ sort: 'Newest', period: 'Week' }] },
    ],
  ])('of %j, with trends of %j', async (plan, ready, expected) => {
    expect(await shown(plan, [[1, 2]], [], ready)).toMatchObject({ ...expected, ids: [1, 2] })
  })
})

describe('a fresh digest', () => {
  const daily = (ago: number, ...shown: readonly number[]): Shown => ({
    dueAt: START - ago * DAY,
    shown,
  })

  test('leaves out what it showed in seven days, and is as long all the same', async () => {
    const earlier = [daily(1, 1, 2), daily(7, 3), daily(8, 4)]
    const plan = { fresh: true, count: 3 }
    expect((await shown(plan, [[1, 2, 3, 4, 5, 6, 7]], earlier)).ids).toEqual([4, 5, 6])
    expect((await shown({ count: 3 }, [[1, 2, 3, 4]], earlier)).ids).toEqual([1, 2, 3])
  })

  test('counts the post of a week ago also where clocks were changed since', async () => {
    for (const hours of [-1, 0, 1]) {
      const last = { dueAt: START - 7 * DAY + hours * HOUR, shown: [1] }
      expect((await shown({ fresh: true, days: '2' }, [[1, 2]], [last])).ids).toEqual([2])
    }
  })

  test('looks through the next windows, up to the third', async () => {
    const earlier = [daily(1, 1, 2, 3)]
    const plan = { fresh: true, count: 2 }
    expect((await shown(plan, [[1], [2, 9], [3, 9, 8]], earlier)).ids).toEqual([9, 8])
    const four = await shown(plan, [[1], [2], [3], [9, 8]], earlier)
    expect(four.ids).toEqual([])
    expect(four.asked).toHaveLength(3)
  })

  test('marks nothing as new, for all of it is', async () => {
    const earlier = [daily(1, 1)]
    const movements = async (plan: Partial<Plan>) =>
      (await shown(plan, [[1, 2]], earlier)).lines.map(({ movement }) => movement?.posts)
    expect(await movements({ fresh: true })).toEqual([undefined])
    expect(await movements({ rank: 'Newest' })).toEqual([undefined, undefined])
    expect(await movements({})).toEqual([2, 1])
  })
})

test('a list that moves while it is read shows nothing twice', async () => {
  expect(
    (
      await shown({ rank: 'Newest' }, [
        [1, 2],
        [2, 3],
      ])
    ).ids,
  ).toEqual([1, 2, 3])
})
