import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { screened } from '../../../src/civitai/screen/screened.ts'
import { Problem } from '../../../src/problem.ts'
import { NOTHING_MUTED } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { type Answers, down, havingCreators } from '../../support/creators.ts'
import { noTrends } from '../../support/digests.ts'
import { civitaiFor } from '../../support/having.ts'
import { toldBy } from '../../support/problem.ts'
import { type Json, matureModel, wireModel, wirePage } from '../../support/wire.ts'
import { wireCreators } from '../../support/wire-image.ts'

const nobody = () => {
  throw new CivitaiFault('missing', '404: User not found')
}

const modelOf = (username: string): Json => wireModel(1, { creator: { username } })

describe('a creator', () => {
  test('has the name that Civitai writes, and as many models as it knows of', async () => {
    const bench = havingCreators({
      models: () => wirePage([modelOf('Sheat13')]),
      creators: () =>
        wireCreators([
          { username: 'sheat131', modelCount: 9 },
          { username: 'Sheat13', modelCount: 4 },
        ]),
    })
    expect(await civitaiFor('PG', bench).creator(' SHEAT13 ')).toEqual({
      name: 'Sheat13',
      models: 4,
    })
  })

  test('is known by the window that the list begins with', async () => {
    const bench = havingCreators({ models: () => wirePage([modelOf('brush')]) })
    const civitai = civitaiFor('PG', bench)
    await civitai.creator('brush', 'Newest')
    await civitai.models({ creator: 'brush', sort: 'Newest', period: 'AllTime', window: 1 })
    expect(bench.asked.filter(({ path }) => path === '/models')).toHaveLength(1)
  })

  test.each<[string, Answers, string]>([
    ['a model', { models: () => wirePage([modelOf('BruSH')]) }, 'BruSH'],
    ['the list', { creators: () => wireCreators([{ username: 'BRUSH' }]) }, 'BRUSH'],
    ['what was seen before', { known: ['brushes', 'Brush'] }, 'Brush'],
    ['nothing', {}, 'brush'],
    [
      'no name that only looks like theirs',
      { models: () => wirePage([modelOf('br.ush')]) },
      'brush',
    ],
    [
      'no model that may not be shown',
      { models: () => wirePage([matureModel(1, { creator: { username: 'bRUSh' } })]) },
      'brush',
    ],
  ])('is spelt by %s', async (_, answers, name) => {
    expect(await civitaiFor('PG', havingCreators(answers)).creator('brush')).toEqual({ name })
  })

  test('of whom Civitai tells no spelling has the typed one, if only the case of it is free', async () => {
    const civitai = civitaiFor('PG', havingCreators({}))
    expect(await civitai.creator('BruSH')).toEqual({ name: 'BruSH' })
    expect(await civitai.creator('Bru.SH')).toEqual({ name: 'brush' })
  })

  test('that is remembered is had by who may ask no more, without the list that is a help', async () => {
    const bench = havingCreators({ models: () => wirePage([modelOf('brush')]), creators: down })
    await civitaiFor('PG', bench).creator('brush')
    // For a minute after a failure the list is left alone.
    bench.later(61_000)
    const refused = () => {
      throw new Problem((words) => words.tooManyQuestions(0))
    }
    const civitai = screened(bench.catalogue, {
      ceiling: 'PG',
      asker: { lane: 'answers', charge: refused },
      muted: NOTHING_MUTED,
      ranking: noTrends,
      now: bench.now,
      onLate: () => {},
    })
    expect(await civitai.creator('brush')).toEqual({ name: 'brush' })
  })

  test('of digits is a creator like any other', async () => {
    const bench = havingCreators({
      models: () => wirePage([modelOf('12345')]),
      creators: () => wireCreators([{ username: 12_345, modelCount: 2 }]),
    })
    expect(await civitaiFor('PG', bench).creator('12345')).toEqual({ name: '12345', models: 2 })
  })

  test('nobody has heard of is none', async () => {
    expect(
      await civitaiFor('PG', havingCreators({ models: nobody })).creator('nobody'),
    ).toBeUndefined()
    const bench = havingCreators({})
    expect(await civitaiFor('PG', bench).creator('日本')).toBeUndefined()
    expect(bench.asked).toEqual([])
  })

  test('with a mature name is not shown, nor asked for, where that may not be', async () => {
    const bench = havingCreators({ models: () => wirePage([modelOf('hentai_art')]) })
    for (const name of ['hentai_art', 'Hentai Art', 'he!nt#ai']) {
      expect(await toldBy(civitaiFor('PG', bench).creator(name))).toEqual({
        says: en.notShownHere,
        picks: [],
      })
    }
    expect(bench.asked).toEqual([])
    expect(await civitaiFor('XXX', bench).creator('hentai_art')).toEqual({ name: 'hentai_art' })
  })

  test('with a mature name has no list of models there either', async () => {
    const bench = havingCreators({ models: () => wirePage([modelOf('hentai_art')]) })
    const question = { sort: 'Newest', period: 'AllTime', window: 1 } as const
    for (const creator of ['hentai_art', 'he!nt#ai']) {
      const asked = civitaiFor('PG', bench).models({ ...question, creator })
      expect(await toldBy(asked)).toMatchObject({ says: en.notShownHere })
    }
    expect(bench.asked).toEqual([])
  })

  test('is a problem where their models cannot be had', async () => {
    const bench = havingCreators({ models: down })
    const { says } = await toldBy(civitaiFor('PG', bench).creator('brush'))
    expect(says).toBe(en.civitaiAway(bench.now() + 60_000))
  })
})

describe('how many models there are', () => {
  const models = () => wirePage([modelOf('brush')])

  test.each<[string, () => unknown]>([
    ['fails', down],
    ['is refused', () => Promise.reject(new CivitaiFault('refused', '400'))],
    ['makes no sense', () => ({ error: 'x' })],
    ['says nothing of it', () => wireCreators([{ username: 'brush' }])],
    ['knows others', () => wireCreators([{ username: 'brushes', modelCount: 7 }])],
  ])('is not known where the list %s', async (_, creators) => {
    const civitai = civitaiFor('PG', havingCreators({ models, creators }))
    expect(await civitai.creator('brush')).toEqual({ name: 'brush' })
    expect(civitai.late).toEqual([])
  })

  describe('where the list is slow', () => {
    beforeEach(() => {
      vi.useFakeTimers()
    })
    afterEach(() => {
      vi.useRealTimers()
    })

    test('is waited for only so long, once, and known as soon as it came', async () => {
      const { promise, resolve } = Promise.withResolvers<unknown>()
      const civitai = civitaiFor('PG', havingCreators({ models, creators: () => promise }))
      const asked = civitai.creator('brush')
      await vi.advanceTimersByTimeAsync(1_200)
      expect(await asked).toEqual({ name: 'brush' })
      expect(await civitai.creator('brush')).toEqual({ name: 'brush' })
      resolve(wireCreators([{ username: 'brush', modelCount: 7 }]))
      await vi.advanceTimersByTimeAsync(0)
      expect(await civitai.creator('brush')).toEqual({ name: 'brush', models: 7 })
    })
  })
})
