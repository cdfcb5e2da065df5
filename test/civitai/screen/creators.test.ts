import { describe, expect, test } from 'vitest'
import { screened } from '../../../src/civitai/screen/screened.ts'
import { Problem } from '../../../src/problem.ts'
import { NOTHING_MUTED } from '../../../src/rating.ts'
import type { Bench } from '../../support/asked.ts'
import { havingCreators, listing } from '../../support/creators.ts'
import { noTrends } from '../../support/digests.ts'
import { civitaiFor } from '../../support/having.ts'
import { wireCreators } from '../../support/wire-image.ts'

describe('names of creators', () => {
  /** What was begun by then has put its question. */
  const settled = () => new Promise(setImmediate)
  const asksFor = (bench: Bench) => bench.asked.map(({ query }) => query.query)

  test('are those that have been seen, the likeliest first, at once', async () => {
    const bench = havingCreators({
      known: ['brush_pen', 'Brush', '12345'],
      creators: () => new Promise(() => {}),
    })
    expect(await civitaiFor('PG', bench).creators('brush')).toEqual(['Brush', 'brush_pen'])
    expect(await civitaiFor('PG', bench).creators('12')).toEqual(['12345'])
  })

  test('are those of the list from the next keystroke on', async () => {
    const known = ['brush']
    const bench = havingCreators({
      known,
      creators: () => wireCreators([{ username: 'inkbrush' }, { username: 'Brushes' }]),
    })
    const civitai = civitaiFor('PG', bench)
    expect(await civitai.creators('brus')).toEqual(['brush'])
    await settled()
    expect(await civitai.creators('brush')).toEqual(['brush', 'Brushes', 'inkbrush'])
    expect(asksFor(bench)).toEqual(['bru'])
  })

  test('are not asked for again while they are on their way', async () => {
    const bench = havingCreators({ known: ['brush'], creators: () => new Promise(() => {}) })
    const civitai = civitaiFor('PG', bench)
    for (const typed of ['bru', 'brus', 'brush']) {
      expect(await civitai.creators(typed)).toEqual(['brush'])
      await settled()
    }
    expect(asksFor(bench)).toEqual(['bru'])
  })

  test('are none when time is up', async () => {
    const { catalogue, now } = havingCreators({ creators: () => new Promise(() => {}) })
    const over = new AbortController()
    const civitai = screened(catalogue, {
      ceiling: 'PG',
      asker: { lane: 'autocomplete', signal: over.signal },
      now,
      muted: NOTHING_MUTED,
      ranking: noTrends,
      onLate: () => {},
    })
    const typed = civitai.creators('brush')
    over.abort(new Problem((words) => words.civitaiAway(0)))
    expect(await typed).toEqual([])
  })

  test('are waited for where there is nothing else to offer', async () => {
    const bench = listing('Brush', 'inkbrush')
    expect(await civitaiFor('PG', bench).creators('brus')).toEqual(['Brush', 'inkbrush'])
  })

  test('are none where the list fails, and it is not asked again at every keystroke', async () => {
    const bench = havingCreators({})
    const civitai = civitaiFor('PG', bench)
    for (const typed of ['bru', 'brus', 'brush']) expect(await civitai.creators(typed)).toEqual([])
    expect(asksFor(bench)).toEqual(['bru'])
  })

  test('are answered from a complete list for a shorter beginning', async () => {
    const bench = listing('Brush', 'brushes', 'broom')
    const civitai = civitaiFor('PG', bench)
    await civitai.creators('bru')
    expect(await civitai.creators('brushes')).toEqual(['brushes', 'Brush'])
    await settled()
    expect(asksFor(bench)).toEqual(['bru'])
  })

  test('are asked for again where the list for a shorter beginning was cut', async () => {
    const bench = havingCreators({
      creators: ({ query }) => wireCreators([{ username: `${query}_1` }], String(query).length < 6),
    })
    const civitai = civitaiFor('PG', bench)
    expect(await civitai.creators('bru')).toEqual(['bru_1'])
    for (const typed of ['brus', 'brush', 'brushe', 'brushes']) await civitai.creators(typed)
    expect(asksFor(bench)).toEqual(['bru', 'brushe'])
  })

  test('are not asked for by a letter or two, for those occur in every name', async () => {
    const bench = listing('Brush')
    expect(await civitaiFor('PG', bench).creators('br')).toEqual([])
    expect(await civitaiFor('PG', bench).creators('')).toEqual([])
    expect(bench.asked).toEqual([])
  })

  test('are not asked for where enough are at hand', async () => {
    const known = Array.from({ length: 40 }, (_, at) => `brush${at}`)
    const bench = havingCreators({ known })
    expect(await civitaiFor('PG', bench).creators('brush')).toHaveLength(25)
    await settled()
    expect(bench.asked).toEqual([])
  })

  test('are such that their users can be looked up', async () => {
    const bench = havingCreators({ known: ['Brush & Sons', 'Brush_Sons', '@brush'] })
    expect(await civitaiFor('PG', bench).creators('brush')).toEqual(['Brush_Sons'])
  })

  test('hold no mature one where that may not be shown', async () => {
    const names = ['art_hentai', 'art_deco']
    const bench = havingCreators({ known: names })
    expect(await civitaiFor('PG', bench).creators('art')).toEqual(['art_deco'])
    expect(await civitaiFor('XXX', bench).creators('art')).toEqual(names)
    const listed = listing(...names)
    expect(await civitaiFor('PG', listed).creators('art')).toEqual(['art_deco'])
  })
})
