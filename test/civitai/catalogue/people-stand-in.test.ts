import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Image, ImagesQuestion } from '../../../src/civitai/image.ts'
import { type AtStandIn, catalogueAtStandIn } from '../../support/at-stand-in.ts'

const HOUR = 3_600_000

let there: AtStandIn
beforeAll(async () => {
  there = await catalogueAtStandIn(300)
})
afterAll(() => there.close())
afterEach(() => {
  there.standIn.troubles.clear()
  there.standIn.requests.clear()
})

const whole: ImagesQuestion = { sort: 'Most Reactions', period: 'AllTime', window: 1 }

const imagesOf = async (question: Partial<ImagesQuestion>): Promise<readonly Image[]> =>
  (await there.civitaiFor('PG').images({ ...whole, ...question }))?.images ?? []

describe('people', () => {
  test('who are known have galleries, and models, by either case', async () => {
    const images = await imagesOf({})
    const author = images.find(({ author = '' }) => /^[a-z]\w+$/i.test(author))?.author ?? ''
    const own = await imagesOf({ creator: author.toUpperCase() })
    expect(own.length).toBeGreaterThan(0)
    expect(new Set(own.map((image) => image.author))).toEqual(new Set([author]))
  })

  test('whom nobody knows are nobody, in both spellings of it', async () => {
    const creator = 'nobody_of_this_name'
    const models = { creator, sort: 'Newest', period: 'AllTime', window: 1 } as const
    expect(await there.civitaiFor('PG').images({ ...whole, creator })).toBeUndefined()
    expect(await there.civitaiFor('PG').models(models)).toBeUndefined()
    expect(await there.civitaiFor('PG').creator(creator)).toBeUndefined()
    expect(there.standIn.requests.all.map(({ path }) => path).sort()).toEqual([
      '/creators',
      '/images',
      '/models',
      '/models',
    ])
  })

  test('with names older than the rules are looked up without a fault', async () => {
    const { people } = there.standIn
    const hostile = people.filter(({ username }) => /[^A-Za-z0-9_]/.test(username ?? ''))
    expect(hostile.length).toBeGreaterThan(5)
    for (const { username } of hostile) {
      const creator = username ?? ''
      await there.civitaiFor('XXX').images({ ...whole, creator })
      await there.civitaiFor('XXX').creator(creator)
    }
  })

  test('of digits are found by them', async () => {
    const digits = there.standIn.models.find(({ creator }) => /^\d+$/.test(creator?.username ?? ''))
    const name = digits?.creator?.username ?? ''
    expect(await there.civitaiFor('XXX').creator(name)).toMatchObject({ name })
    expect(await there.civitaiFor('XXX').creators(name)).toContain(name)
  })

  test('are known without the list of creators, and Civitai is not taken for down', async () => {
    there.later(25 * HOUR)
    there.standIn.troubles.add('creatorsFailing')
    const names = new Set(there.standIn.models.map(({ creator }) => creator?.username ?? ''))
    const known = [...names].filter((name) => /^[a-z]\w+$/i.test(name)).slice(0, 8)
    for (const name of known) {
      expect(await there.civitaiFor('XXX').creator(name)).toEqual({ name })
      await there.civitaiFor('XXX').creators(name)
    }
    there.standIn.troubles.clear()
    there.later(60_000)
    const [name = ''] = known
    const found = await there.civitaiFor('XXX').creator(name)
    expect(found?.models).toBeGreaterThan(0)
  })
})
