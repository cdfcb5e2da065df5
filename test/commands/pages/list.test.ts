import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { top } from '../../../commands/top.ts'
import type { Window } from '../../../src/civitai/model.ts'
import type { Given } from '../../../src/command.ts'
import { Problem } from '../../../src/problem.ts'
import type { Rating } from '../../../src/rating.ts'
import type { Reply } from '../../../src/reply.ts'
import { en } from '../../../src/words/en.ts'
import { civitaiWith } from '../../support/civitai.ts'
import { answerTo, givenBy } from '../../support/commands.ts'
import { windowsOf } from '../../support/entry.ts'
import { toldBy } from '../../support/problem.ts'
import { idOf, ranksOf, urlOf } from '../../support/reply.ts'

interface Page {
  readonly given: Given
  readonly reply: Reply
}

const read = (reply: Reply) =>
  ranksOf(reply).map((label) => {
    const [, rank, id] = /^(\d+)\. Model (\d+)$/.exec(label) ?? []
    return { rank: Number(rank), id: Number(id) }
  })

/** Presses a button as long as there is one, and stops where it is told that nothing comes. */
async function walk(windows: readonly Window[], from: Given, label: string): Promise<Page[]> {
  const civitai = civitaiWith({ windows })
  const pages: Page[] = []
  let given: Given | undefined = from
  while (given !== undefined) {
    try {
      const reply: Reply = await answerTo(top, given, civitai)
      pages.push({ given, reply })
      given = idOf(reply, label) !== undefined ? givenBy(top, reply, label) : undefined
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      expect(error.say(en)).toBe(pages.length === 0 ? en.emptyList : en.listEnds)
      return pages
    }
  }
  return pages
}

/** Windows as they come out of the screen, without more than five empty ones in a row. */
const lengths = fc
  .array(fc.oneof(fc.constant(0), fc.nat(23), fc.constant(100)), { minLength: 1, maxLength: 10 })
  .filter(
    (all) =>
      !all
        .map((length) => (length > 0 ? 'x' : '0'))
        .join('')
        .includes('000000'),
  )

describe('turning the pages of a list', () => {
  test('to its end shows every entry once, in order, under its rank', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, fc.boolean(), async (all, more) => {
        const pages = await walk(windowsOf(all, more), {}, '▶️')
        const total = all.reduce((sum, length) => sum + length, 0)
        expect(pages.flatMap(({ reply }) => read(reply))).toEqual(
          Array.from({ length: total }, (_, at) => ({ rank: at + 1, id: at + 1 })),
        )
      }),
    )
  })

  test('and back shows the same pages', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, async (all) => {
        const windows = windowsOf(all)
        const there = await walk(windows, {}, '▶️')
        const last = there.at(-1)
        if (last === undefined) return
        const back = await walk(windows, last.given, '◀️')
        const shown = (pages: readonly Page[]) => pages.map(({ reply }) => read(reply))
        expect(shown(back)).toEqual(shown(there).toReversed())
      }),
    )
  })

  test('passes over up to five windows with nothing to show, in one press', async () => {
    const [first] = await walk(windowsOf([0, 0, 0, 0, 0, 3]), {}, '▶️')
    expect(first && read(first.reply)).toHaveLength(3)
    expect(await walk(windowsOf([0, 0, 0, 0, 0, 0, 3]), {}, '▶️')).toEqual([])
  })

  test('asks for no window twice in a press, and for none further than it must', async () => {
    const civitai = civitaiWith({ windows: windowsOf([5, 0, 0, 5, 5]) })
    await answerTo(top, { window: 2, page: 1, before: 5 }, civitai)
    expect(civitai.asked.map(({ window }) => window)).toEqual([2, 3, 4])
    await answerTo(top, { window: 3, page: 0, before: 5 }, civitai)
    expect(civitai.asked.map(({ window }) => window)).toEqual([2, 3, 4, 3, 2, 1])
  })

  test('back to what is no longer there says that it ends', async () => {
    const back = answerTo(top, { window: 1, page: 0, before: 9 }, civitaiWith())
    expect(await toldBy(back)).toEqual({ says: en.listEnds, picks: [] })
  })

  test('back to a window that grew since never counts below one', async () => {
    const civitai = civitaiWith({ windows: windowsOf([9]) })
    const reply = await answerTo(top, { window: 1, page: 0, before: 7 }, civitai)
    expect(read(reply)[0]).toEqual({ rank: 6, id: 6 })
  })
})

describe('on Civitai', () => {
  const given = { sort: 'Most Liked', period: 'AllTime', type: 'LORA', tag: 'a&b c' }
  const shown = (ceiling: Rating, change: Given = {}) =>
    answerTo(top, { ...given, ...change }, civitaiWith({ windows: windowsOf([5]) }), { ceiling })

  test.each([
    ['PG', 'civitai.com'],
    ['XXX', 'civitai.red'],
  ] as const)('the same list is, for %s on %s', async (ceiling, host) => {
    const reply = await shown(ceiling, { base: 'pony' })
    const url = new URL(urlOf(reply, 'Civitai') ?? '')
    expect(url.host + url.pathname).toBe(`${host}/models`)
    expect(Object.fromEntries(url.searchParams)).toEqual({
      sort: 'Most Liked',
      period: 'AllTime',
      types: 'LORA',
      baseModels: 'Pony',
      tag: 'a&b c',
    })
  })

  test('no address is longer than Discord takes for a button', async () => {
    const reply = await shown('PG', { tag: '塗'.repeat(50) })
    expect(urlOf(reply, 'Civitai')?.length ?? 0).toBeLessThanOrEqual(512)
  })
})
