import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { idsOf, list, now, sorted, walk } from './ask.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 800 })
})
afterAll(async () => {
  expect(civitai.faults).toEqual([])
  await civitai.close()
})

const search = (text: string, more = '') =>
  list(civitai, `query=${encodeURIComponent(text)}&limit=10${more}`)

test('the exact name comes first, whatever the sort', async () => {
  const plain = civitai.models.filter(({ name }) =>
    civitai.models.every((other) => other.name === name || !other.name.startsWith(name)),
  )
  const wanted = plain.filter(
    ({ nsfw, nsfwLevel, poi, mode }) => !nsfw && nsfwLevel & 1 && !poi && !mode,
  )
  for (const { name } of wanted.slice(100, 110)) {
    const { items } = await search(name, '&sort=Oldest')
    expect(items[0]?.name).toBe(name)
  }
})

test.each([
  ['a name begun', 'waterc', /watercolor/i],
  ['a slip of the finger', 'watercolr', /watercolor/i],
  ['two letters swapped', 'wtaercolor', /watercolor/i],
  ['another script', '水彩', /水彩/],
  ['without accents', 'акварельный', /Акварельный/],
])('%s is found', async (_, typed, name) => {
  expect((await search(typed)).items[0]?.name).toMatch(name)
})

test.each([
  ['watercolro', true],
  ['watrcolour', true],
  ['watrcolr', false],
  ['xatercolor', true],
  ['xatercolr', false],
  ['kyotx', false],
  ['indgo', true],
  ['lndigo', false],
  ['inkk', false],
])('%s: %o, as one slip is forgiven from five letters on, two from nine', async (typed, there) => {
  const { items } = await search(typed)
  expect(items.some(({ name }) => /watercolor|indigo|\bink\b/i.test(name))).toBe(there)
})

test('only the last word may be unfinished', async () => {
  expect((await search('ink wate')).items[0]?.name).toMatch(/ink.*watercolor/i)
  expect((await search('wate ink')).items).toEqual([])
})

test('a slip and an unfinished word go together', async () => {
  expect((await search('watrcolo')).items[0]?.name).toMatch(/watercolor/i)
})

test('names that are alike come together, the same ones first', async () => {
  const { items } = await search('velvet lighthouse')
  const ids = items.map(({ id }) => id)
  expect(sorted(ids.slice(0, 3))).toEqual(sorted(civitai.odd.similarNames.slice(0, 3)))
  expect(sorted(ids.slice(0, 6))).toEqual(sorted(civitai.odd.similarNames))
})

test.each([
  ['numericName', '1984'],
  ['hexName', 'deadbeef'],
  ['hexName', 'facade'],
  ['fullWidthName', '１９８４'],
  ['koreanName', '수채화'],
] as const)('%s is found by %s', async (name, typed) => {
  const found = idsOf(await search(typed))
  expect(civitai.odd[name].some((id) => found.includes(id))).toBe(true)
})

test('pages may be empty and lead on: a filter meets only what is on them', async () => {
  const pages = await walk(civitai, 'query=style&limit=5&baseModels=Krea%202')
  const empty = pages.filter(({ items, metadata }) => items.length === 0 && metadata.nextCursor)
  expect(empty.length).toBeGreaterThan(0)
  expect(idsOf(...pages).length).toBeGreaterThan(0)
})

test('a name is found by what it does not hold: creators, triggers and tags come after', async () => {
  const { items } = await search('landscape')
  expect(items.every(({ name, tags }) => /landscape/i.test(name + tags.join()))).toBe(true)
})

test('words too many are dropped from the end', async () => {
  expect((await search('watercolor zzzzzz')).items[0]?.name).toMatch(/watercolor/i)
  expect((await search('zzzzzz watercolor')).items).toEqual([])
})

test('cursors are offsets and lead to every hit once', async () => {
  const pages = await walk(civitai, 'query=style&limit=20')
  expect(pages[0]?.metadata.nextCursor).toBe('20')
  expect(pages[1]?.metadata.nextCursor).toBe('40')
  const ids = idsOf(...pages)
  expect(new Set(ids).size).toBe(ids.length)
})

test('types apply inside the search, other filters to the page it has cut', async () => {
  const checkpoints = await search('ink', '&types=LORA')
  expect(checkpoints.items).toHaveLength(10)
  const pony = await search('style', '&baseModels=Krea%202')
  expect(pony.items.length).toBeLessThan(10)
  expect(pony.metadata.nextCursor).toBe('10')
})

test('ids are ignored, and no limit is twenty', async () => {
  const { items } = await list(civitai, 'query=style&ids=1&limit=')
  expect(items.length).toBeGreaterThan(15)
  expect(items.length).toBeLessThanOrEqual(20)
})

test('models without anything PG are found with nsfw only', async () => {
  const hidden = civitai.models.find(({ nsfw, nsfwLevel }) => nsfw && (nsfwLevel & 1) === 0)
  const name = hidden?.name ?? ''
  expect(idsOf(await search(name))).not.toContain(hidden?.id)
  expect(idsOf(await search(name, '&nsfw=true'))).toContain(hidden?.id)
})
