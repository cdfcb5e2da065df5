import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/civitai/model.ts'
import { type ListPage, listReply } from '../../src/render/list.ts'
import { en } from '../../src/words/en.ts'
import { entryOf } from '../support/entry.ts'
import { buttonsOf, labelsOf, urlOf } from '../support/reply.ts'

const page: ListPage = {
  title: ['A list', 'LORA'],
  entries: [entryOf(1), entryOf(2)],
  figure: 'downloads',
  open: ({ id }: Entry) => `card ${id}`,
  firstRank: 6,
  position: '6–7 of 7',
  previous: undefined,
  next: undefined,
  address: undefined,
}
const shown = (change: Partial<ListPage> = {}) => listReply(en, { ...page, ...change })

describe('a page of a list', () => {
  test('has an embed for each entry, the title above the first, its place below the last', () => {
    expect(shown().embeds).toEqual([
      {
        color: 0x228be6,
        author: { name: 'A list · LORA' },
        title: 'Model 1',
        url: 'https://civitai.com/models/1',
        description: 'SDXL 1.0 · ⬇\u00a012.3K',
        thumbnail: { url: 'https://image.civitai.com/key/uuid/width=320,optimized=true/1.jpeg' },
      },
      {
        color: 0x228be6,
        title: 'Model 2',
        url: 'https://civitai.com/models/2',
        description: 'SDXL 1.0 · ⬇\u00a012.3K',
        thumbnail: { url: 'https://image.civitai.com/key/uuid/width=320,optimized=true/2.jpeg' },
        footer: { text: '6–7 of 7' },
      },
    ])
  })

  test('says in the menu what the entries leave out', () => {
    const [row] = shown().components ?? []
    const description = 'LORA · SDXL 1.0 · by brush · ⬇ 12.3K · 👍 678'
    expect(row?.components[0]).toMatchObject({
      options: [
        { label: '6. Model 1', value: 'card 1', description },
        { label: '7. Model 2', value: 'card 2', description },
      ],
    })
  })

  test('leads from the title to whose it is', () => {
    const url = 'https://civitai.com/user/brush'
    expect(shown({ url }).embeds?.[0]?.author).toEqual({ name: 'A list · LORA', url })
  })

  test('cuts a title that is too long, and keeps it in one line', () => {
    const title = ['t\nt', 'x'.repeat(300)]
    const name = shown({ title }).embeds?.[0]?.author?.name ?? ''
    expect(name).toMatch(/^t t · x+…$/)
    expect(name.length).toBeLessThanOrEqual(256)
  })
})

describe('its buttons', () => {
  test('are always there, and pressed in vain at neither end', () => {
    const ends = (change: Partial<ListPage>) =>
      buttonsOf(shown(change)).map(({ disabled }) => disabled)
    expect(labelsOf(shown())).toEqual(['◀️', '▶️'])
    expect(ends({})).toEqual([true, true])
    expect(ends({ previous: 'p' })).toEqual([false, true])
    expect(ends({ next: 'n' })).toEqual([true, false])
    expect(buttonsOf(shown({ next: 'n' }))[1]).toMatchObject({ custom_id: 'n' })
  })

  test('lead to the same list on Civitai', () => {
    const reply = shown({ address: 'https://civitai.com/models?sort=Newest' })
    expect(labelsOf(reply)).toEqual(['◀️', '▶️', 'Civitai'])
    expect(urlOf(reply, 'Civitai')).toBe('https://civitai.com/models?sort=Newest')
  })

  test.each([
    [512, 1],
    [513, 0],
  ])('lead nowhere by an address that Discord would refuse: %i characters', (length, links) => {
    const address = 'https://civitai.com/models?tag='.padEnd(length, 'x')
    expect(labelsOf(shown({ address })).slice(2)).toHaveLength(links)
  })
})
