import { describe, expect, test } from 'vitest'
import { type DigestPage, digestReply } from '../../src/render/digest.ts'
import { en } from '../../src/words/en.ts'
import { entryOf } from '../support/entry.ts'
import { itemsOf } from '../support/reply.ts'

const KEY = '1-20261129'
const page: DigestPage = {
  by: 'gained',
  span: 'day',
  fresh: false,
  filters: { type: 'LORA', tag: 'anime' },
  timetable: { time: '09:00', zone: 'Europe/Berlin', days: '1234567' },
  lines: [
    { entry: entryOf(1, { gained: 1_234 }), movement: { id: 1, up: 2, posts: 2 } },
    { entry: entryOf(2, { gained: 99 }), movement: { id: 2, up: -1, posts: 3 } },
    { entry: entryOf(3, { gained: 9 }), movement: { id: 3, posts: 1 } },
  ],
  key: KEY,
  open: ({ id }) => `card ${id}`,
}
const shown = (change: Partial<DigestPage> = {}) => digestReply(en, { ...page, ...change })

describe('a digest', () => {
  test('begins with what it is about, and its first picture is large', () => {
    const [first, ...others] = shown().embeds ?? []
    expect(first?.author?.name).toBe('anime — most downloads gained in the last 24 hours · LORA')
    expect(first?.image?.url).toContain('width=800')
    expect(others.map((one) => one.thumbnail?.url)).toEqual([
      expect.stringContaining('width=320'),
      expect.stringContaining('width=320'),
    ])
  })

  test('tells what each gained and how it moved', () => {
    expect(shown().embeds?.map(({ description }) => description)).toEqual([
      'SDXL 1.0 · 📈\u00a0+1.2K · ▲2',
      'SDXL 1.0 · 📈\u00a0+99 · ▼1',
      'SDXL 1.0 · 📈\u00a0+9 · 🆕',
    ])
  })

  test.each<[Partial<DigestPage>, string, string]>([
    [{ by: 'rising' }, 'anime — rising in the last 24 hours · LORA', 'SDXL 1.0 · 📈\u00a0+50%'],
    [
      { by: 'newest', span: 'week' },
      'anime — newest this week · LORA',
      'SDXL 1.0 · <t:1795338000:R>',
    ],
  ])('says what it ranks by: %j', (how, title, line) => {
    const published = Date.UTC(2026, 10, 22, 9)
    const entry = entryOf(1, { gained: 1_234, risen: 0.5, publishedAt: published })
    const [embed] = shown({ ...how, lines: [{ entry }] }).embeds ?? []
    expect(embed?.author?.name).toBe(title)
    expect(embed?.description).toBe(line)
  })

  test('that is fresh says of an empty list only that nothing is new', () => {
    const [embed] = shown({ fresh: true, lines: [] }).embeds ?? []
    expect(embed?.description).toBe(en.nothingNew('day'))
  })

  test('leads to cards, and shows its key to nobody', () => {
    const reply = shown()
    expect(itemsOf(reply, `digest ${KEY}`).map(({ value }) => value)).toEqual([
      'card 1',
      'card 2',
      'card 3',
    ])
    expect(reply.embeds?.at(-1)?.footer?.text).toBe('Every day 09:00 · Europe/Berlin')
  })

  test('has its key as the last word below where it has no menu', () => {
    const published = shown({ open: undefined })
    expect(published.components).toBeUndefined()
    expect(published.embeds?.at(-1)?.footer?.text).toBe(`Every day 09:00 · Europe/Berlin · ${KEY}`)
    const empty = shown({ lines: [] })
    expect(empty.embeds).toMatchObject([
      {
        author: { name: 'anime — most downloads gained in the last 24 hours · LORA' },
        description: 'Nothing that fits this channel gained downloads in the last 24 hours.',
        footer: { text: `Every day 09:00 · Europe/Berlin · ${KEY}` },
      },
    ])
  })

  test('says that the counting has only begun, below the mention', () => {
    expect(shown({ by: 'all', mention: '50' })).toMatchObject({
      content: `<@&50>\n${en.freshNote}`,
      embeds: [{ description: 'SDXL 1.0 · ⬇\u00a012.3K · ▲2' }, {}, {}],
    })
  })
})
