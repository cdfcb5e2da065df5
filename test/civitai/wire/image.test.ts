import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { imagesPage } from '../../../src/civitai/wire/image.ts'
import { wireImage, wireImages } from '../../support/wire-image.ts'

/** A page as it is read, and what was left out of it. */
function parsed(page: unknown) {
  const odd: unknown[] = []
  return { ...imagesPage((error) => odd.push(error)).parse(page), odd }
}
const read = (change = {}) => parsed(wireImages([wireImage(7, change)])).items[0]

describe('a picture', () => {
  test('is read when it has nothing but what makes it one', () => {
    const { items, odd } = parsed(wireImages([{ id: 7, url: 'https://example.org' }]))
    expect(items).toEqual([
      { id: 7, url: 'https://example.org', type: 'image', nsfw: false, minor: false, poi: false },
    ])
    expect(odd).toEqual([])
  })

  test.each([
    ['no id', { id: undefined }],
    ['an id of another kind', { id: '7' }],
    ['no address', { url: null }],
    ['a type of another kind', { type: 7 }],
  ])('with %s costs itself and nothing else', (_, change) => {
    const { items, odd } = parsed(wireImages([wireImage(7, change), wireImage(8), null, 'x']))
    expect(items.map(({ id }) => id)).toEqual([8])
    expect(odd).toHaveLength(3)
  })

  test('whose odd parts tell nothing is read without them', () => {
    expect(
      read({
        createdAt: 'yesterday',
        postId: 'x',
        stats: 'many',
        username: { name: 'brush' },
        baseModel: 7,
      }),
    ).toMatchObject({
      createdAt: undefined,
      postId: undefined,
      stats: undefined,
      username: undefined,
      baseModel: undefined,
    })
  })

  test('has counts, of which an odd one is none', () => {
    expect(read({ stats: { likeCount: 3, heartCount: null, laughCount: -1 } })?.stats).toEqual({
      likeCount: 3,
      heartCount: 0,
      laughCount: 0,
      cryCount: 0,
      commentCount: 0,
    })
  })

  test.each([
    [12_345, '12345'],
    ['12345', '12345'],
    [null, null],
  ])('of the user %j is of %j', (username, name) => {
    expect(read({ username })?.username).toBe(name)
  })

  test.each(['nsfw', 'minor', 'poi'])('with a %s flag nobody understands is flagged', (flag) => {
    expect(read({ [flag]: 'maybe' })?.[flag as 'nsfw']).toBe(true)
    expect(read({ [flag]: null })?.[flag as 'nsfw']).toBe(false)
  })
})

test.each([
  ['1|1744925337225', '1|1744925337225'],
  [98_780_806, '98780806'],
  [undefined, undefined],
  ['', undefined],
  [{ at: 1 }, undefined],
])('a page with the cursor %j goes on at %j', (nextCursor, next) => {
  expect(parsed({ items: [], metadata: { nextCursor } }).next).toBe(next)
})

test('a page without metadata is the last one', () => {
  expect(parsed({ items: [] })).toMatchObject({ items: [], next: undefined })
})

const recorded = process.env.CIVITAI_RECORDED

describe.skipIf(recorded === undefined)('the pictures of CIVITAI_RECORDED', () => {
  const folder = join(recorded ?? '', 'images-list-items')
  const fromFile = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

  test('parse, whatever their age, with nothing left out', () => {
    const files = readdirSync(folder).filter((name) => /^\d/.test(name))
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const value = fromFile(join(folder, file))
      const { items, odd } = parsed({ items: [value], metadata: {} })
      expect(odd, file).toEqual([])
      const [item] = items
      // Nothing within it was odd either.
      expect(value, file).toMatchObject({
        id: item?.id,
        browsingLevel: item?.browsingLevel,
        stats: item?.stats,
        meta: item?.meta,
        postId: item?.postId,
        createdAt: new Date(item?.createdAt ?? Number.NaN).toISOString(),
      })
    }
  })

  test('parse as Civitai documents them, with their cursor', () => {
    const { items, next, odd } = parsed(
      fromFile(join(recorded ?? '', 'docs-samples', 'images-list.json')),
    )
    expect({ next, odd }).toEqual({ next: '1|1744925337225', odd: [] })
    expect(items).toHaveLength(1)
  })

  test('are none in the answer for a picture that is gone', () => {
    const page = parsed(fromFile(join(folder, 'empty-imageId-result.json')))
    expect(page).toEqual({ items: [], next: undefined, odd: [] })
  })
})
