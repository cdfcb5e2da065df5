import { describe, expect, test } from 'vitest'
import { top } from '../../commands/top.ts'
import { pressed } from '../../src/button.ts'
import type { ModelSort, Period } from '../../src/civitai/model.ts'
import { en } from '../../src/words/en.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { answerTo } from '../support/commands.ts'
import { entryOf, windowsOf } from '../support/entry.ts'
import { toldBy } from '../support/problem.ts'
import { idOf, labelsOf, positionOf, ranksOf, titleOf } from '../support/reply.ts'

const list = (given = {}, civitai = civitaiWith({ windows: windowsOf([12]) })) =>
  answerTo(top, given, civitai)

const SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'Most downloaded',
  'Highest Rated': 'Highest rated',
  'Most Liked': 'Most liked',
  'Most Discussed': 'Most discussed',
  'Most Collected': 'Most collected',
  'Most Images': 'Most images',
  Newest: 'Newest',
}
const PERIODS: Readonly<Record<Period, string>> = {
  Day: ', updated in the last 24 hours',
  Week: ', updated this week',
  Month: ', updated this month',
  Year: ', updated this year',
  AllTime: '',
}
const titles = Object.entries(SORTS).flatMap(([sort, ranked]) =>
  Object.entries(PERIODS).map(([period, among]) => {
    if (sort === 'Newest') return { sort, period, title: ranked + among.replace(', updated', '') }
    const ever = period === 'AllTime' ? '' : ' of all time'
    return { sort, period, title: ranked + ever + among }
  }),
)

describe('the title says what the list truly is', () => {
  test.each(titles)('$sort, $period: $title', async ({ sort, period, title }) => {
    const civitai = civitaiWith({ windows: windowsOf([3]) })
    expect(titleOf(await list({ sort, period }, civitai))).toBe(title)
    expect(civitai.asked).toMatchObject([{ sort, period }])
  })

  test('of the most downloaded this week, when nothing is said', async () => {
    expect(titleOf(await list())).toBe('Most downloaded of all time, updated this week')
  })
})

describe('a page', () => {
  test('shows five with their ranks, and where in the list that is', async () => {
    const reply = await list()
    expect(ranksOf(reply)).toEqual([1, 2, 3, 4, 5].map((at) => `${at}. Model ${at}`))
    expect(positionOf(reply)).toBe('1–5 of 12')
  })

  test('that is the last may be shorter', async () => {
    const reply = await list({ page: 3 })
    expect(ranksOf(reply)).toEqual(['11. Model 11', '12. Model 12'])
    expect(positionOf(reply)).toBe('11–12 of 12')
  })

  test('counts on from the windows before, and says when there is more', async () => {
    const civitai = civitaiWith({ windows: windowsOf([1_000, 87, 7]) })
    const reply = await list({ window: 2, page: 2, before: 1_000 }, civitai)
    expect(ranksOf(reply)[0]).toMatch(/^1006\. /)
    expect(positionOf(reply)).toBe('1,006–1,010 of at least 1,087')
  })

  test('shows what the list is narrowed to', async () => {
    const civitai = civitaiWith({ windows: windowsOf([3]) })
    const given = { type: 'LORA', base: 'SDXL 1.0', tag: 'long  hair' }
    expect(titleOf(await list(given, civitai))).toBe(
      'long hair — most downloaded of all time, updated this week · LORA · SDXL 1.0',
    )
    expect(civitai.asked).toMatchObject([{ type: 'LORA', base: 'SDXL 1.0', tag: 'long hair' }])
  })

  test('that is gone says so', async () => {
    expect(await toldBy(list({ page: 4 }))).toEqual({ says: en.pageGone, picks: [] })
  })

  test('of an empty list says how to find more', async () => {
    expect(await toldBy(list({}, civitaiWith()))).toEqual({ says: en.emptyList, picks: [] })
  })

  test('behind the end of the list says that there is nothing further', async () => {
    const civitai = civitaiWith({ windows: windowsOf([3, 0]) })
    const told = await toldBy(list({ window: 2, page: 1, before: 3 }, civitai))
    expect(told.says).toBe(en.listEnds)
  })
})

describe('buttons', () => {
  test.each([
    [1, ['▶️']],
    [2, ['◀️', '▶️']],
    [3, ['◀️']],
  ])('on page %i of three that can be pressed are %j', async (page, labels) => {
    const reply = await list({ page })
    expect(labelsOf(reply)).toEqual(['◀️', '▶️', 'Civitai'])
    expect(['◀️', '▶️'].filter((label) => idOf(reply, label) !== undefined)).toEqual(labels)
  })

  test('carry every option and where in the list to go, and change the message', async () => {
    const given = { sort: 'Newest', period: 'Day', type: 'VAE', base: 'Pony', tag: 'a b' }
    const reply = await list({ ...given, page: 2 })
    const press = (label: string) => pressed([top.action], idOf(reply, label) ?? '')
    expect(press('▶️')).toMatchObject({
      verb: 'turn',
      given: { ...given, window: 1, page: 3, before: 0 },
    })
    expect(press('◀️')?.given).toMatchObject({ window: 1, page: 1, before: 0 })
  })

  test('lead over to the next window and back to the end of the one before', async () => {
    const civitai = civitaiWith({ windows: windowsOf([7, 3]) })
    const read = (id = '') => pressed([top.action], id)?.given
    const next = read(idOf(await list({ page: 2 }, civitai), '▶️'))
    expect(next).toMatchObject({ window: 2, page: 1, before: 7 })
    const previous = read(idOf(await list(next, civitai), '◀️'))
    expect(previous).toMatchObject({ window: 1, page: 0, before: 7 })
    expect(positionOf(await list(previous, civitai))).toBe('6–7 of at least 7')
  })
})

describe('suggested while typing are', () => {
  const bases = ['Pony', 'SDXL 1.0', 'b'.repeat(31)]
  const suggest = async (option: string, typed: string, civitai = civitaiWith({ bases })) => {
    const found = top.action.options[option]?.suggest?.(typed, callFor({}), servicesWith(civitai))
    return (await found)?.map(({ name, value }) => [name, value])
  }

  test('base models, the nearest first', async () => {
    expect(await suggest('base', 'sdxl')).toEqual([['SDXL 1.0', 'SDXL 1.0']])
  })

  test('no base model that could not be given', async () => {
    expect(await suggest('base', '')).toEqual([
      ['Pony', 'Pony'],
      ['SDXL 1.0', 'SDXL 1.0'],
    ])
  })

  test('tags that can be given, as Civitai has them', async () => {
    const civitai = civitaiWith({ tags: ['anime', 'a'.repeat(51), 'a'.repeat(50)] })
    expect(await suggest('tag', 'a', civitai)).toEqual([
      ['anime', 'anime'],
      ['a'.repeat(50), 'a'.repeat(50)],
    ])
    expect(civitai.typed).toEqual(['a'])
  })

  test('at most 25', async () => {
    const tags = Array.from({ length: 50 }, (_, at) => `a${at}`)
    expect(await suggest('tag', 'a', civitaiWith({ tags }))).toHaveLength(25)
  })
})

test('an entry of a mature page leads to the site for those', async () => {
  const entries = [entryOf(1), entryOf(2, { mature: true })]
  const civitai = civitaiWith({ windows: [{ entries, more: false }] })
  const { embeds = [] } = await answerTo(top, {}, civitai, { ceiling: 'XXX' })
  expect(embeds.map(({ url }) => url)).toEqual([
    'https://civitai.com/models/1',
    'https://civitai.red/models/2',
  ])
})
