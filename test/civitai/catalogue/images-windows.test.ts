import { describe, expect, test, vi } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { asker, benchOf } from '../../support/asked.ts'
import { gallery, idsOf, paged, windowOf } from '../../support/gallery.ts'
import { wireImage, wireImages } from '../../support/wire-image.ts'

describe('a window of pictures', () => {
  test('has each picture once, and nothing that can be shown nowhere', async () => {
    const items = [wireImage(1), wireImage(2, { browsingLevel: 0 }), wireImage(1), { id: 3 }]
    const bench = benchOf(() => wireImages(items))
    expect(await windowOf(bench, {}, 'XXX')).toMatchObject({ images: [{ id: 1 }], more: false })
    expect(bench.odd).toHaveLength(1)
  })

  test('follows the one before it by its cursor', async () => {
    const bench = paged([1, 2], [3], [4, 5])
    expect(await idsOf(bench, { window: 1 })).toEqual([1, 2])
    expect(await idsOf(bench, { window: 2 })).toEqual([3])
    expect(await windowOf(bench, { window: 3 })).toMatchObject({
      images: [{ id: 4 }, { id: 5 }],
      more: false,
    })
    expect(bench.asked.map(({ query }) => query.cursor)).toEqual([undefined, 'page 1', 'page 2'])
    for (const { query } of bench.asked) expect(query).not.toHaveProperty('page')
  })

  test('is found by way of those before it where they are not remembered', async () => {
    const bench = paged([1, 2], [3], [4, 5])
    expect(await idsOf(bench, { window: 3 })).toEqual([4, 5])
    expect(bench.asked).toHaveLength(3)
    expect(await idsOf(bench, { window: 2 })).toEqual([3])
    expect(bench.asked).toHaveLength(3)
  })

  test('leaves out what was in the one before, for a gallery moves while it is read', async () => {
    const bench = paged([1, 2, 3], [3, 2, 4], [4, 1, 5])
    expect(await idsOf(bench, { window: 2 })).toEqual([4])
    expect(await idsOf(bench, { window: 3 })).toEqual([1, 5])
  })

  test('is not the last one because it came out empty', async () => {
    const bench = paged([1], [], [2])
    expect(await windowOf(bench, { window: 2 })).toEqual({ images: [], more: true })
    expect(await idsOf(bench, { window: 3 })).toEqual([2])
  })

  test('behind the last is empty, and nothing is asked for it', async () => {
    const bench = paged([1])
    expect(await windowOf(bench, { window: 3 })).toEqual({ images: [], more: false })
    expect(bench.asked).toHaveLength(1)
  })

  test('is the last one where the cursor leads to itself', async () => {
    const bench = benchOf(({ query }) =>
      wireImages([wireImage(query.cursor === undefined ? 1 : 2)], 'the same'),
    )
    expect(await windowOf(bench)).toMatchObject({ more: true })
    expect(await windowOf(bench, { window: 2 })).toMatchObject({ images: [{ id: 2 }], more: false })
  })

  test('goes on where a number is the cursor', async () => {
    const bench = benchOf(({ query }) =>
      query.cursor === undefined ? wireImages([wireImage(1)], 98_780_806) : wireImages([]),
    )
    await windowOf(bench, { window: 2 })
    expect(bench.asked[1]?.query.cursor).toBe('98780806')
  })

  test('is loaded for those behind it even if who asked has left', async () => {
    const bench = paged([1], [2])
    const leaving = new AbortController()
    const asked = bench.catalogue.images(
      { ...gallery, window: 2, ceiling: 'PG' },
      { ...asker, signal: leaving.signal },
    )
    leaving.abort(new Error('left'))
    await expect(asked).rejects.toThrow('left')
    await vi.waitFor(() => expect(bench.asked).toHaveLength(2))
    expect(await idsOf(bench, { window: 2 })).toEqual([2])
    expect(bench.asked).toHaveLength(2)
  })

  test('is none where the user is gone by then', async () => {
    const bench = paged([1], [2])
    await windowOf(bench, { creator: 'brush' })
    bench.answer = () => {
      throw new CivitaiFault('missing', '404: User not found')
    }
    expect(await windowOf(bench, { creator: 'brush', window: 2 })).toBeUndefined()
  })

  test('keeps nothing of a workflow', async () => {
    const comfy = 'w'.repeat(100_000)
    const bench = benchOf(() => wireImages([wireImage(1, { meta: { prompt: 'a', comfy } })]))
    expect(JSON.stringify(await windowOf(bench)).length).toBeLessThan(1_000)
  })
})
