import { describe, expect, test } from 'vitest'
import { en } from '../../src/words/en.ts'
import { ADA, GRACE, never, place, USER } from '../generation/orders/making.ts'
import { wishFor } from '../generation/wishes.ts'
import { labelsIn, owing, SHOWN_FOR } from './owing.ts'

const direct = { channel: '9', installed: false, private: false, ceiling: 'PG' } as const

describe('a word', () => {
  test('is of pictures asked for elsewhere, and said once it was not shown by a message', async () => {
    const { owed, ended, sent, clock, get } = await owing()
    const id = await ended(direct)
    const a = owed()
    await a.catchUp()
    expect(await a.wordFor(ADA, en)).toBeUndefined()
    clock.advance(SHOWN_FOR)
    await a.catchUp()
    expect(await a.wordFor(GRACE, en)).toBeUndefined()
    const word = await a.wordFor(ADA, en)
    expect(word).toMatchObject({
      private: true,
      content: en.picturesReady((await get(id))?.spentAt ?? 0),
      components: [{ components: [{ label: 'Show', custom_id: `show ${id}` }] }],
    })
    await word?.onShown?.()
    clock.advance(10 * SHOWN_FOR)
    await a.catchUp()
    expect(await a.wordFor(ADA, en)).toBeUndefined()
    expect(sent).toEqual([])
    expect((await get(id))?.deliveredAt).toBeUndefined()
  })

  test('is said again where it did not get through', async () => {
    const { owed, left, clock } = await owing()
    await left(direct)
    const [a, b] = [owed('a'), owed('b')]
    await Promise.all([a.catchUp(), b.catchUp()])
    const words = await Promise.all([a.wordFor(ADA, en), b.wordFor(ADA, en)])
    expect(words.filter((word) => word !== undefined)).toHaveLength(1)
    clock.advance(SHOWN_FOR)
    await a.catchUp()
    expect(await a.wordFor(ADA, en)).toBeDefined()
  })

  test('asks no database where nothing waits', async () => {
    const { owed, store } = await owing()
    const a = owed('a', {
      store: { ...store.generations, telling: () => expect.unreachable('nothing waits') },
    })
    await a.catchUp()
    expect(await a.wordFor(ADA, en)).toBeUndefined()
  })

  test('is of five at most, and of the others the next time', async () => {
    const { owed, here, clock, pass, standIn } = await owing()
    standIn.planNext({ end: 'failed' })
    for (let nth = 0; nth < 6; nth++) {
      const { id } = await here.quote(ADA, wishFor('SDXL 1.0'), direct, never)
      await here.spend(ADA, id, never)
      await pass(here, 30)
    }
    clock.advance(SHOWN_FOR)
    const a = owed()
    await a.catchUp()
    const first = await a.wordFor(ADA, en)
    await first?.onShown?.()
    expect(first?.content?.split('\n')).toHaveLength(5)
    expect(first?.content).toMatch(/^1\. Nothing came of .*\n2\. The pictures .* are ready\./)
    expect(labelsIn(first)).toEqual(['Show 2', 'Show 3', 'Show 4', 'Show 5'])
    await a.catchUp()
    expect(labelsIn(await a.wordFor(ADA, en))).toEqual(['Show'])
  })

  test('says why there are no pictures, and what came back', async () => {
    const { owed, left, standIn, sent } = await owing()
    standIn.planNext({ end: 'failed' })
    await left(place)
    const a = owed()
    await a.catchUp()
    const word = await a.wordFor(ADA, en)
    expect(word?.content).toMatch(
      /^Nothing came of the pictures that you asked for <t:\d+:R>\. Civitai couldn’t make it\. All 10 Buzz came back\.$/,
    )
    expect(word?.components ?? []).toEqual([])
    expect(sent).toEqual([])
  })
})

describe('no word is said', () => {
  test('of an order that was refused in answer to its press', async () => {
    const { owed, here, standIn, clock } = await owing()
    const { id } = await here.quote(ADA, wishFor('SDXL 1.0'), direct, never)
    standIn.setBalance(USER[ADA], { blue: 0, yellow: 0 })
    await expect(here.spend(ADA, id, never)).rejects.toThrow()
    clock.advance(SHOWN_FOR)
    const a = owed()
    await a.catchUp()
    expect(await a.wordFor(ADA, en)).toBeUndefined()
  })

  test('of what its person cancelled', async () => {
    const { owed, here, clock } = await owing()
    const { id } = await here.quote(ADA, wishFor('SDXL 1.0'), direct, never)
    await here.spend(ADA, id, never)
    expect(await here.cancel(ADA, id, never)).toMatchObject({ outcome: 'cancelled' })
    clock.advance(SHOWN_FOR)
    const a = owed()
    await a.catchUp()
    expect(await a.wordFor(ADA, en)).toBeUndefined()
  })

  test('of what a list has told', async () => {
    const { owed, here, left } = await owing()
    await left(direct)
    const a = owed()
    await a.catchUp()
    await here.told(ADA)
    expect(await a.wordFor(ADA, en)).toBeUndefined()
  })
})
