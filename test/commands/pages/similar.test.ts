import { describe, expect, test } from 'vitest'
import { model as command } from '../../../commands/model.ts'
import { similar, tellingTags } from '../../../commands/pages/similar.ts'
import { pressed } from '../../../src/button.ts'
import type { Entry, ModelsQuestion } from '../../../src/civitai/model.ts'
import type { Civitai } from '../../../src/civitai/screen/screened.ts'
import type { Given } from '../../../src/command.ts'
import type { Reply } from '../../../src/reply.ts'
import { en } from '../../../src/words/en.ts'
import { civitaiWith } from '../../support/civitai.ts'
import { answerTo } from '../../support/commands.ts'
import { entryOf } from '../../support/entry.ts'
import { modelOf } from '../../support/model.ts'
import { toldBy } from '../../support/problem.ts'
import { idOf, itemsOf } from '../../support/reply.ts'

const lantern = modelOf(7, { name: 'Lantern', tags: ['style', 'light', 'paper', 'night'] })
const withDownloads = (id: number, downloads?: number): Entry => {
  const { downloads: _, ...entry } = entryOf(id)
  return downloads === undefined ? entry : { ...entry, downloads }
}

/** What Civitai has for each tag, and what it was asked. */
function civitaiOf(
  byTag: Readonly<Record<string, readonly Entry[]>>,
  of = lantern,
): Civitai & { readonly asked: readonly ModelsQuestion[] } {
  const asked: ModelsQuestion[] = []
  return {
    ...civitaiWith({ models: [of] }),
    asked,
    async models(question) {
      asked.push(question)
      const entries = byTag[question.tag ?? '']
      return entries && { entries, more: true }
    },
  }
}

const answer = (civitai: Civitai, given: Given = {}): Promise<Reply> =>
  answerTo({ ...command, action: similar }, { model: 7, ...given }, civitai)
const idsOf = async (civitai: Civitai, given?: Given): Promise<readonly number[]> =>
  itemsOf(await answer(civitai, given), 'models').map(({ value }) =>
    Number(pressed([...Object.values(command.presses ?? {})], value)?.given.model),
  )

describe('the most telling tags', () => {
  test.each([
    ['are the first three', ['a', 'b', 'c', 'd'], ['a', 'b', 'c']],
    ['are none that is nearly everywhere', ['anime', 'Style', 'ink'], ['ink']],
    ['are those where there are no others', ['anime', 'style'], ['anime', 'style']],
    ['are each there once, and none of them empty', ['Ink', ' ', 'ink'], ['ink']],
    ['are none that no command takes', ['x'.repeat(51), 'ink'], ['ink']],
    ['are none where there are no tags', [], []],
  ])('%s', (_, tags, telling) => {
    expect(tellingTags({ tags })).toEqual(telling)
  })
})

describe('similar models', () => {
  test('are asked for by each of its telling tags, of its type', async () => {
    const civitai = civitaiOf({ light: [entryOf(1)] })
    await answer(civitai)
    expect(civitai.asked).toEqual(
      ['light', 'paper', 'night'].map((tag) => ({
        sort: 'Most Downloaded',
        period: 'AllTime',
        type: 'LORA',
        tag,
        window: 1,
      })),
    )
  })

  test('are of any type where its own is one that Civitai cannot be asked for', async () => {
    const civitai = civitaiOf({ light: [entryOf(1)] }, { ...lantern, type: 'Hologram' })
    await answer(civitai)
    expect(civitai.asked[0]).toMatchObject({ type: undefined })
  })

  test('are those that share most tags first, then those with most downloads', async () => {
    const civitai = civitaiOf({
      light: [withDownloads(1, 900), withDownloads(2, 50), withDownloads(3)],
      paper: [withDownloads(4, 1_000), withDownloads(2, 50)],
      night: [withDownloads(5, 10), withDownloads(2, 50)],
    })
    expect(await idsOf(civitai)).toEqual([2, 4, 1, 5, 3])
  })

  test('are without the model itself', async () => {
    const civitai = civitaiOf({ light: [entryOf(7), entryOf(1)], paper: [entryOf(7)] })
    expect(await idsOf(civitai)).toEqual([1])
  })

  test('say what they are similar to, and by which tags', async () => {
    const text = JSON.stringify(await answer(civitaiOf({ light: [entryOf(1)] })))
    expect(text).toContain('Similar to Lantern · LORA · light · paper · night')
  })

  test('are a list whose pages are turned in place', async () => {
    const civitai = civitaiOf({ light: Array.from({ length: 12 }, (_, at) => entryOf(at + 20)) })
    const next = pressed([similar], idOf(await answer(civitai), '▶️') ?? '')
    expect(next).toMatchObject({ verb: 'turn', given: { model: 7, page: 2 } })
    expect(await idsOf(civitai, next?.given)).toHaveLength(5)
    const last = await answer(civitai, { page: 3 })
    expect(itemsOf(last, 'models')).toHaveLength(2)
    expect(pressed([similar], idOf(last, '◀️') ?? '')).toMatchObject({ given: { page: 2 } })
  })

  test.each<[string, Civitai]>([
    ['no model has its tags', civitaiOf({})],
    ['none but itself has', civitaiOf({ light: [entryOf(7)] })],
    ['it has none', civitaiOf({}, { ...lantern, tags: [] })],
  ])('are none where %s, which is said', async (_, civitai) => {
    expect((await toldBy(answer(civitai))).says).toBe(en.noSimilar)
  })

  test('of a model that is gone, or on a page that is, are told of', async () => {
    expect((await toldBy(answer(civitaiWith({})))).says).toBe(en.modelGone)
    const short = civitaiOf({ light: [entryOf(1)] })
    expect((await toldBy(answer(short, { page: 9 }))).says).toBe(en.pageGone)
  })
})
