import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Mood } from '../../../sandbox/civitai/http/mood.ts'
import type { MatureQuestion } from '../../../src/civitai/catalogue/catalogue.ts'
import { opened } from '../../../src/rating.ts'
import { anything, asker } from '../../support/asked.ts'
import { type AtStandIn, catalogueAtStandIn } from '../../support/at-stand-in.ts'

let there: AtStandIn
beforeEach(async () => {
  there = await catalogueAtStandIn(120)
})
afterEach(() => there.close())

const question: MatureQuestion = { ...anything, period: 'AllTime', mature: true }
const fault = expect.objectContaining({ name: 'CivitaiFault', kind: 'away' })
const failing: readonly Mood[] = ['down', 'garbled']

describe('over the wire', () => {
  test('a question is asked once, however often it is put, in whatever letters', async () => {
    const { catalogue, standIn } = there
    for (const tag of ['anime', ' ANIME', 'Anime ']) {
      await catalogue.models({ ...question, tag }, asker)
    }
    expect(standIn.requests.all.map(({ path, query }) => ({ path, query }))).toEqual([
      {
        path: '/models',
        query: {
          limit: '100',
          page: '1',
          sort: 'Most Downloaded',
          period: 'AllTime',
          tag: 'anime',
          nsfw: 'true',
        },
      },
    ])
  })

  test('windows follow each other without a gap up to the last', async () => {
    const { catalogue, standIn } = there
    const windows = await Promise.all(
      [1, 2].map(async (window) => {
        const { value } = await catalogue.models({ ...question, window }, asker)
        return value && opened(value, 'XXX')
      }),
    )
    expect(windows.map((window) => window?.more)).toEqual([true, false])
    const ids = windows.flatMap((window) => window?.entries.map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(80)
    expect(standIn.models.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  })

  test.each(failing)('a Civitai that is %s is away, and base models are built in', async (mood) => {
    there.standIn.setMood(mood)
    await expect(there.catalogue.models(question, asker)).rejects.toEqual(fault)
    expect((await there.catalogue.baseModels(asker)).value).toBeDefined()
  })

  test.each(failing)('what was known before it was %s stands in for it', async (mood) => {
    const { catalogue, standIn, now, later } = there
    const { value } = await catalogue.models(question, asker)
    const since = now()
    standIn.setMood(mood)
    later(2 * 3_600_000)
    expect(await catalogue.models(question, asker)).toEqual({ value, at: since, late: true })
    later(24 * 3_600_000)
    await expect(catalogue.models(question, asker)).rejects.toEqual(fault)
  })

  test('an empty object is no window: nothing is remembered of it', async () => {
    const { catalogue, standIn } = there
    standIn.answerNext({ body: {} })
    await expect(catalogue.models(question, asker)).rejects.toMatchObject({ kind: 'odd' })
    const { value } = await catalogue.models(question, asker)
    expect(value && opened(value, 'XXX')?.entries).not.toEqual([])
  })
})
