import { describe, expect, test } from 'vitest'
import { fits, opened } from '../../../src/rating.ts'
import { asker, benchOf } from '../../support/asked.ts'
import { wireTags } from '../../support/wire.ts'

describe('tags', () => {
  const many = Array.from({ length: 50 }, (_, at) => `anime ${at}`)

  test.each([
    ['An', { limit: 50, query: 'an' }],
    ['  long  ', { limit: 50, query: 'long' }],
    ['', { limit: 50 }],
    ['  ', { limit: 50 }],
  ])('for %j are asked for so', async (typed, query) => {
    const { catalogue, asked } = benchOf(() => wireTags())
    await catalogue.tags(typed, { lane: 'autocomplete' })
    expect(asked).toEqual([{ path: '/tags', query, lane: 'autocomplete' }])
  })

  test.each([
    ['fewer than could come', 'an', many.slice(0, 49), true],
    ['none', 'zz', [], true],
    ['as many as can come', 'an', many, false],
    ['few, but only the best known, for nothing typed', '', ['anime', 'style'], false],
  ])('are all there are or not: %s', async (_, typed, names, complete) => {
    const { catalogue } = benchOf(() => wireTags(...names))
    const { value } = await catalogue.tags(typed, asker)
    expect(value && opened(value, 'PG')).toEqual({ names, complete })
  })

  test('are at hand once they were asked for, in whatever letters', async () => {
    const { catalogue, asked } = benchOf(() => wireTags('anime'))
    expect(await catalogue.tagsAtHand('an')).toBeUndefined()
    await catalogue.tags('an', asker)
    const held = await catalogue.tagsAtHand(' AN')
    expect(held && opened(held, 'PG')).toEqual({ names: ['anime'], complete: true })
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['anime', ['PG', 'XXX'], true],
    ['hentai', ['XXX'], false],
  ] as const)('that are typed are rated as those of Civitai: %s', (tag, shown, mild) => {
    const typed = benchOf(() => wireTags()).catalogue.typed(tag)
    expect((['PG', 'XXX'] as const).filter((ceiling) => opened(typed, ceiling) === tag)).toEqual(
      shown,
    )
    expect(fits(typed.level, 'PG')).toBe(mild)
  })
})
