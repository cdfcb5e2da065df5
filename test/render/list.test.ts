import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/civitai/model.ts'
import { type ListPage, listReply } from '../../src/render/list.ts'
import { en } from '../../src/words/en.ts'
import { entryOf, pictureUrl } from '../support/entry.ts'
import { buttonsOf, labelsOf, urlOf } from '../support/reply.ts'

const page: ListPage = {
  title: 'A list',
  heading: [],
  filters: [],
  entries: [entryOf(1), entryOf(2)],
  open: ({ id }: Entry) => `card ${id}`,
  firstRank: 6,
  position: '6–7 of 7',
  previous: undefined,
  next: undefined,
  continued: undefined,
}
const shown = (change: Partial<ListPage> = {}) => listReply(en, { ...page, ...change })
const embedOf = (change: Partial<ListPage> = {}) => shown(change).embeds?.[0]
const linesOf = (...entries: readonly Entry[]) => embedOf({ entries })?.description?.split('\n')

describe('a page of a list', () => {
  test('has two lines for each entry, a thumbnail of the first, and its place below', () => {
    expect(shown()).toMatchObject({
      embeds: [
        {
          color: 0x228be6,
          title: 'A list',
          description: [
            '**6.** [Model 1](https://civitai.com/models/1)',
            '-# LORA · SDXL 1.0 · by\u00a0brush · ⬇\u00a012.3K · 👍\u00a0678',
            '**7.** [Model 2](https://civitai.com/models/2)',
            '-# LORA · SDXL 1.0 · by\u00a0brush · ⬇\u00a012.3K · 👍\u00a0678',
          ].join('\n'),
          thumbnail: { url: 'https://image.civitai.com/key/uuid/width=320,optimized=true/1.jpeg' },
          footer: { text: '6–7 of 7' },
        },
      ],
    })
  })

  test('opens the card of each by a menu', () => {
    const [row] = shown().components ?? []
    expect(row?.components[0]).toMatchObject({
      options: [
        { label: '6. Model 1', value: 'card 1' },
        { label: '7. Model 2', value: 'card 2' },
      ],
    })
  })

  test('begins with what the list is narrowed to', () => {
    expect(embedOf({ filters: ['LORA', 'tag “anime”'] })?.description).toMatch(
      /^LORA · tag “anime”\n\*\*6\.\*\*/,
    )
  })

  test('says of an entry no more than is known', () => {
    const bare: Entry = { id: 3, name: 'Bare', type: 'VAE', mature: false, pictures: [] }
    expect(linesOf(bare)).toEqual(['**6.** [Bare](https://civitai.com/models/3)', '-# VAE'])
    expect(embedOf({ entries: [bare] })).not.toHaveProperty('thumbnail')
  })

  test.each<[string, Partial<Entry>, string]>([
    ['nothing downloaded yet', { downloads: 0 }, '⬇\u00a00 · 👍\u00a0678'],
    ['nobody who likes it', { likes: 0 }, '⬇\u00a012.3K · 👍\u00a00'],
    ['millions of downloads', { downloads: 4_560_000 }, '⬇\u00a04.6M'],
  ])('says %s as it is', (_, change, text) => {
    expect(linesOf(entryOf(1, change))?.[1]).toContain(text)
  })

  test.each([
    [false, 'https://civitai.com/models/1'],
    [true, 'https://civitai.red/models/1'],
  ])('leads to the page of an entry (mature: %s) where it lives', (mature, address) => {
    expect(linesOf(entryOf(1, { mature }))?.[0]).toContain(`(${address})`)
  })

  test('shows of a video a still', () => {
    const pictures = [{ url: pictureUrl('clip'), video: true }]
    expect(embedOf({ entries: [entryOf(1, { pictures })] })?.thumbnail?.url).toContain(
      '/anim=false,transcode=true,width=320,optimized=true/clip.jpeg',
    )
  })

  test('lets nothing in a name act, and keeps it within its line', () => {
    const [first = '', second = ''] =
      linesOf(
        entryOf(1, {
          name: `](https://evil.example) ${'long '.repeat(60)}`,
          type: '**type**',
          baseModel: '@everyone',
          creator: 'a\nb',
        }),
      ) ?? []
    expect(first).toMatch(/^\*\*6\.\*\* \[\)❨https∶\/\/evil\.example\) long/)
    expect(first.length).toBeLessThan(180)
    expect(second).toContain(String.raw`-# \*\*type\*\* · \@everyone · by${'\u00a0'}a b · `)
  })

  test('cuts a title that is too long', () => {
    expect(embedOf({ title: 't'.repeat(300) })?.title).toHaveLength(256)
  })
})

describe('its buttons', () => {
  test('turn the page where there is one to turn to', () => {
    expect(labelsOf(shown({ previous: 'p', next: 'n' }))).toEqual(['Previous', 'Next'])
    expect(buttonsOf(shown({ next: 'n' }))).toMatchObject([{ label: 'Next', custom_id: 'n' }])
  })

  test('lead on to Civitai where the list ends here and not there', () => {
    const reply = shown({ previous: 'p', continued: 'https://civitai.com/models?sort=Newest' })
    expect(labelsOf(reply)).toEqual(['Previous', 'Open on Civitai'])
    expect(urlOf(reply, 'Open on Civitai')).toBe('https://civitai.com/models?sort=Newest')
  })

  test.each([
    [512, ['Open on Civitai']],
    [513, []],
  ])('lead nowhere by an address that Discord would refuse: %i characters', (length, labels) => {
    const continued = 'https://civitai.com/models?tag='.padEnd(length, 'x')
    expect(labelsOf(shown({ continued }))).toEqual(labels)
  })
})
