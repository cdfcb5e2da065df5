import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maturePicture, matureText, matureWords } from '../../../sandbox/civitai/generated/marks.ts'
import type { ModelsQuestion, Window } from '../../../src/civitai/model.ts'
import type { Rating } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { anything } from '../../support/asked.ts'
import { type AtStandIn, catalogueAtStandIn } from '../../support/at-stand-in.ts'
import { toldBy } from '../../support/problem.ts'

let there: AtStandIn
beforeAll(async () => {
  there = await catalogueAtStandIn(900)
})
afterAll(() => there.close())

/** Every window of a list as a place of that ceiling sees it. */
async function windowsOf(ceiling: Rating, question: ModelsQuestion): Promise<Window[]> {
  const windows: Window[] = []
  for (let window = 1; window <= 10; window++) {
    const found = await there.civitaiFor(ceiling).models({ ...question, window })
    if (found === undefined) return windows
    windows.push(found)
    if (!found.more) return windows
  }
  return windows
}

const whole = { ...anything, period: 'AllTime' } as const
const questions: readonly ModelsQuestion[] = [
  whole,
  { ...whole, sort: 'Newest' },
  { ...whole, type: 'LORA', sort: 'Most Liked' },
  { ...whole, base: 'Pony' },
  { ...whole, tag: 'Anime' },
]

describe('of a catalogue with everything in it', () => {
  test.each(questions)(
    'nothing mature comes out under PG, right after XXX: %j',
    async (question) => {
      const mature = await windowsOf('XXX', question)
      const mild = await windowsOf('PG', question)

      const shown = JSON.stringify(mature)
      expect(shown).toMatch(matureText)
      expect(shown).toMatch(maturePicture)
      expect(mild.flatMap(({ entries }) => entries).length).toBeGreaterThan(10)
      expect(JSON.stringify(mild)).not.toMatch(matureText)
      expect(JSON.stringify(mild)).not.toMatch(maturePicture)
      expect(mild.flatMap(({ entries }) => entries).filter((entry) => entry.mature)).toEqual([])
    },
  )

  test('what is mild is also in the list for XXX, but for what Civitai leaves out there', async () => {
    const idsIn = async (ceiling: Rating) => {
      const windows = await windowsOf(ceiling, whole)
      return new Set(windows.flatMap(({ entries }) => entries.map(({ id }) => id)))
    }
    const [mild, mature] = [await idsIn('PG'), await idsIn('XXX')]
    const { minor } = there.standIn.odd
    expect([...mild.difference(mature)].filter((id) => !minor.includes(id))).toEqual([])
    expect(mature.size).toBeGreaterThan(mild.size)
  })

  test('what was asked says it too: mature ones only for XXX', async () => {
    there.later(3_600_000 * 25)
    there.standIn.requests.clear()
    await there.civitaiFor('PG').models(whole)
    await there.civitaiFor('XXX').models(whole)
    expect(there.standIn.requests.all.map(({ query }) => query)).toEqual([
      { limit: '100', page: '1', sort: 'Most Downloaded', period: 'AllTime' },
      { limit: '100', page: '1', sort: 'Most Downloaded', period: 'AllTime', nsfw: 'true' },
    ])
  })

  test.each(matureWords)('the tag %s leads nowhere under PG, and is not asked for', async (tag) => {
    there.standIn.requests.clear()
    const told = await toldBy(there.civitaiFor('PG').models({ ...whole, tag }))
    expect(told.says).toBe(en.notShownHere)
    expect(there.standIn.requests.count).toBe(0)
    expect((await there.civitaiFor('XXX').models({ ...whole, tag }))?.entries).not.toEqual([])
  })

  test.each(matureWords)('the tag %s is suggested under XXX only', async (tag) => {
    const typed = tag.slice(0, 3)
    expect(await there.civitaiFor('XXX').tags(typed)).toContain(tag)
    expect((await there.civitaiFor('PG').tags(typed)).join()).not.toMatch(matureText)
  })

  test('a tag that nobody has is unknown, though Civitai sends the whole feed', async () => {
    expect(await there.civitaiFor('PG').models({ ...whole, tag: 'no such tag' })).toBeUndefined()
  })

  test('base models are those that Civitai lists', async () => {
    expect((await there.civitaiFor('PG').baseModels()).slice(0, 3)).toEqual([
      'Anima',
      'AuraFlow',
      'Chroma',
    ])
  })

  test('the strange ones among the models cost nobody the others', async () => {
    const { odd } = there.standIn
    const shown = new Map(
      (await windowsOf('XXX', whole)).flatMap(({ entries }) =>
        entries.map((entry) => [entry.id, entry] as const),
      ),
    )
    expect(odd.hiddenDownloads.map((id) => shown.get(id)?.downloads)).toEqual([
      undefined,
      undefined,
    ])
    expect(odd.noCreator.map((id) => shown.get(id)?.creator)).toEqual([undefined, undefined])
    expect(odd.unknownType.map((id) => shown.get(id)?.type)).toEqual(['HoloModel', 'HoloModel'])
    expect([...odd.brokenId, ...odd.brokenVersions].every((id) => shown.has(id))).toBe(false)
  })
})
