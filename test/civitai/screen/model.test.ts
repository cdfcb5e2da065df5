import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { RATINGS, type Rating } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { benchOf } from '../../support/asked.ts'
import { civitaiFor, having, SHA256 } from '../../support/having.ts'
import { toldBy } from '../../support/problem.ts'
import { matureModel, wireModel, wirePage } from '../../support/wire.ts'

const HOUR = 3_600_000

const failing = () => {
  throw new CivitaiFault('away', 'down')
}

describe('a model', () => {
  const mild = wireModel(1)
  const mature = matureModel(2)

  test.each(RATINGS)('that fits is shown under %s', async (ceiling) => {
    expect(await civitaiFor(ceiling, having(mild)).model(1)).toMatchObject({ id: 1 })
  })

  test('that does not fit is told to be held back, with nothing of it', async () => {
    const bench = having(mature)
    for (const ceiling of ['PG', 'PG-13', 'R', 'X'] as const) {
      const told = await toldBy(civitaiFor(ceiling, bench).model(2))
      expect(told).toEqual({ says: en.notShownHere, picks: [] })
    }
    expect(await civitaiFor('XXX', bench).model(2)).toMatchObject({ id: 2, mature: true })
  })

  test.each(['minor', 'poi'])('flagged %s is shown among what is mild only', async (flag) => {
    const bench = having(wireModel(3, { [flag]: true }))
    expect(await civitaiFor('PG', bench).model(3)).toMatchObject({ id: 3 })
    for (const ceiling of RATINGS.slice(1)) {
      expect(await toldBy(civitaiFor(ceiling, bench).model(3))).toMatchObject({ picks: [] })
    }
  })

  test('that Civitai does not know is none', async () => {
    expect(await civitaiFor('PG', having(mild)).model(9)).toBeUndefined()
  })

  test('that is known of old stands in while Civitai is away, and that is told', async () => {
    const bench = having(mild)
    const civitai = civitaiFor('PG', bench)
    await civitai.model(1)
    const since = bench.now()
    expect(civitai.late).toEqual([])
    bench.answer = failing
    bench.later(2 * HOUR)
    expect(await civitai.model(1)).toMatchObject({ id: 1 })
    expect(civitai.late).toEqual([since])
    bench.later(24 * HOUR)
    const { says } = await toldBy(civitai.model(1))
    expect(says).toContain('isn’t answering')
  })
})

describe('what somebody typed', () => {
  test.each(['1', '#1', '@10', '1@10', SHA256, 'https://civitai.com/models/1', 'Model 1'])(
    'finds the model that is meant: %s',
    async (typed) => {
      const found = await civitaiFor('PG', having(wireModel(1))).find(typed)
      expect(found).toMatchObject({ kind: 'model', model: { id: 1 } })
    },
  )

  test.each(['2', '@20', 'https://civitai.red/models/2', 'urn:air:sdxl:lora:civitai:2@20'])(
    'finds nothing that is held back: %s',
    async (typed) => {
      const told = await toldBy(civitaiFor('PG', having(matureModel(2))).find(typed))
      expect(told).toEqual({ says: en.notShownHere, picks: [] })
    },
  )

  test('is told again, be it beside what is meant, only where it may be', async () => {
    const sharing = [1, 2].map((modelId) => ({ id: 10 * modelId, modelId }))
    const models = wirePage([wireModel(1), wireModel(2)])
    const bench = benchOf(({ body }) => (body === undefined ? models : sharing))
    const askedBy = async (ceiling: Rating, typed: string) => {
      const found = await civitaiFor(ceiling, bench).find(typed)
      return found.kind === 'several' ? found.asked : found.kind
    }
    for (const typed of [`hentai [${SHA256}]`, `hentai hash: ${SHA256}`]) {
      expect(await askedBy('PG', typed)).toBeUndefined()
      expect(await askedBy('XXX', typed)).toBe(typed)
    }
    expect(await askedBy('PG', `lamp [${SHA256}]`)).toBe(`lamp [${SHA256}]`)
    expect(await askedBy('XXX', `loli [${SHA256}]`)).toBeUndefined()
  })

  test('is not searched for when it is itself too mature for the place', async () => {
    const bench = having(wireModel(1, { name: 'Hentai style' }))
    expect(await toldBy(civitaiFor('PG', bench).find('hentai'))).toMatchObject({
      says: en.notShownHere,
    })
    expect(bench.asked).toEqual([])
    expect(await civitaiFor('XXX', bench).find('hentai')).toMatchObject({ kind: 'model' })
  })

  test('leads to near names, of which none is held back', async () => {
    const bench = having(
      wireModel(3, { name: 'Juggernauts of steel' }),
      wireModel(1, { name: 'Juggernaut' }),
      matureModel(2, { name: 'Jugernauts' }),
    )
    const { answer } = bench
    // A search finds nothing, so what is well known is all there is.
    bench.answer = (question) => ('query' in question.query ? wirePage([]) : answer(question))
    expect(await civitaiFor('PG', bench).find('jugernaut')).toMatchObject({
      kind: 'none',
      near: [{ id: 1 }, { id: 3 }],
    })
  })
})

describe('every question for a list asks for the mature only where that may be shown', () => {
  test.each(RATINGS)('under %s', async (ceiling) => {
    const bench = benchOf(({ body }) => {
      if (body === undefined) return wirePage([])
      return [1, 2].map((modelId) => ({ id: 10 * modelId, modelId }))
    })
    const civitai = civitaiFor(ceiling, bench)
    await civitai.find('quiet words')
    await civitai.suggest('other words')
    await civitai.find(SHA256).catch(() => {})
    const lists = bench.asked.filter(({ path }) => path === '/models').map(({ query }) => query)
    expect(
      lists.map((query) => Object.keys(query).find((key) => /^(?:query|page|ids)$/.test(key))),
    ).toEqual(expect.arrayContaining(['query', 'page', 'ids']))
    for (const { nsfw } of lists) expect(nsfw).toBe(ceiling === 'PG' ? undefined : true)
  })
})
