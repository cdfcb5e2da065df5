import { ComponentType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import type { Model, Version } from '../../src/civitai/model.ts'
import { type ModelCard, modelReply, type Trend } from '../../src/render/model.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { modelOf, versionOf } from '../support/model.ts'
import { idOf, itemsOf, labelsOf, urlOf } from '../support/reply.ts'

const reply = (
  model: Partial<Model> = {},
  version: Partial<Version> | null = {},
  trend?: Trend,
): Reply => {
  const shown = version === null ? undefined : versionOf(71, version)
  const card: ModelCard = {
    model: modelOf(7, { versions: shown === undefined ? [] : [shown, versionOf(72)], ...model }),
    version: shown,
    ...(trend && { trend }),
    choose: ({ id }) => `choose ${id}`,
    triggers: 'all triggers',
    images: undefined,
    creator: undefined,
    more: 'm',
  }
  return modelReply(en, card)
}
const embedOf = (...given: Parameters<typeof reply>) => reply(...given).embeds?.at(-1)
const linesOf = (...given: Parameters<typeof reply>) =>
  embedOf(...given)?.description?.split('\n') ?? []

const DOWNLOAD = 'https://civitai.com/api/download/models/71'

describe('a card', () => {
  test('has what one looks for first in its first lines', () => {
    expect(embedOf()).toMatchObject({
      color: 0x228be6,
      title: 'Model 7',
      url: 'https://civitai.com/models/7?modelVersionId=71',
    })
    expect(linesOf()).toEqual([
      '**LORA · SDXL 1.0 · by\u00a0brush**',
      'v71 · <t:1790812800:R>',
      '',
      '**Trigger words**',
      '```',
      'lantern light',
      '```',
      '```',
      'glowing',
      '```',
      '',
      '💾 218\u00a0MB · SafeTensor · fp16 · ✅',
      '',
      '⬇\u00a012.3K · 👍\u00a0678 · 💬\u00a09 · ⚡\u00a050',
      '-# 🚫 no selling the model or paid services · credit required',
      '-# 🏷 style, light',
      '',
      '> A lantern for every scene.',
    ])
  })

  test('shows no ids', () => {
    const { embeds = [] } = reply({ id: 7_654_321 })
    const texts = embeds.map(({ title, description, footer }) => [title, description, footer])
    expect(JSON.stringify(texts)).not.toContain('7654321')
  })

  test('says no more than is known', () => {
    const bare: Model = {
      id: 7,
      name: 'Bare',
      type: 'VAE',
      mature: false,
      tags: [],
      versions: [{ id: 71, canGenerate: false, triggerWords: [], files: [], pictures: [] }],
    }
    const [version] = bare.versions
    const card = {
      model: bare,
      version,
      choose: () => '',
      triggers: 't',
      images: undefined,
      creator: undefined,
      more: 'm',
    }
    const { embeds = [], components = [] } = modelReply(en, card)
    expect(embeds).toHaveLength(1)
    expect(embeds[0]?.description).toBe('**VAE**\nVersion 71')
    expect(embeds[0]).not.toHaveProperty('image')
    expect(components).toHaveLength(2)
  })

  test('counts nothing that nobody did, but downloads and likes', () => {
    const none = { downloads: 0, likes: 0, comments: 0, tips: 0 }
    expect(linesOf(none)).toContain('⬇\u00a00 · 👍\u00a00')
  })

  test('without a version that can be shown says so', () => {
    const card = reply({}, null)
    expect(card.embeds?.[0]).toMatchObject({ url: 'https://civitai.com/models/7' })
    expect(card.embeds?.[0]?.description).toMatch(
      /^\*\*LORA · by\u00a0brush\*\*\nNo version of it can be shown\./,
    )
    expect(labelsOf(card)).toEqual(['More', 'Civitai'])
  })

  test('whose name cannot be seen still has one', () => {
    expect(embedOf({ name: ' \u200b ' })?.title).toBe('(no name)')
  })

  test.each<[string, Partial<Model>, string]>([
    ['archived', { mode: 'Archived' }, en.archived],
    ['taken down', { mode: 'TakenDown' }, en.takenDown],
  ])('that is %s says so before its trigger words', (_, change, line) => {
    expect(linesOf(change)[2]).toBe(line)
    expect(linesOf(change)[4]).toBe('**Trigger words**')
  })

  test.each<[string, Version['earlyAccess'], string]>([
    ['for good', {}, '🔒\u00a0early\u00a0access'],
    [
      'until then',
      { until: Date.UTC(2026, 11, 24) },
      '🔒\u00a0early\u00a0access until <t:1798070400:D>',
    ],
  ])('of which only who pays has the version, %s, says so', (_, earlyAccess, text) => {
    expect(linesOf({}, { ...(earlyAccess && { earlyAccess }) })[1]).toBe(
      `v71 · <t:1790812800:R> · ${text}`,
    )
  })

  test('of a mature page leads to the site for those', () => {
    const card = reply({ mature: true })
    const url = 'https://civitai.red/models/7?modelVersionId=71'
    expect(card.embeds?.at(-1)?.url).toBe(url)
    expect(urlOf(card, 'Civitai')).toBe(url)
  })

  test('keeps a fence in a trigger word from ending its block', () => {
    const lines = linesOf({}, { triggerWords: ['a ```js\n# head', 'b'] })
    expect(lines.slice(3, 10)).toEqual([
      '**Trigger words**',
      '```',
      "a '''js # head",
      '```',
      '```',
      'b',
      '```',
    ])
  })

  test('lets nothing in a text act', () => {
    const [first, second] = linesOf(
      { type: '**', creator: '@everyone' },
      { baseModel: '[x](https://evil.example)', name: '# head\n' },
    )
    expect(first).toBe(
      String.raw`**\*\* · \[x\]\(https\://evil.example\) · by${'\u00a0'}\@everyone**`,
    )
    expect(second).toBe(String.raw`\# head · <t:1790812800:R>`)
  })
})

describe('what a model gained', () => {
  const lineOf = (...days: readonly (number | undefined)[]) =>
    linesOf({}, {}, { lastDay: 1_234, days }).find((line) => line.startsWith('-# 📈'))

  test('is drawn day by day', () => {
    expect(lineOf(1, undefined, 2, 3, 4)).toBe(
      '-# 📈 `▃·▅▆█` about +1.2K downloads in the last 24 hours',
    )
  })

  test.each([
    ['fewer than four days are known', [1, 2, undefined, 3]],
    ['they are all alike', [2, 2, 2, 2, 2]],
    ['they differ by too little to be seen', [2_300, 2_310, 2_299, 2_305]],
    ['nothing is known of any', []],
  ])('is a figure alone where %s', (_, days) => {
    expect(lineOf(...days)).toBe('-# 📈 about +1.2K downloads in the last 24 hours')
  })
})

describe('the controls of a card', () => {
  const rowsOf = ({ components = [] }: Reply) =>
    components
      .filter(({ components: [first] }) => first?.type === ComponentType.Button)
      .map((row) => labelsOf({ components: [row] }))

  test('are two rows of buttons: what leads on, and the way out', () => {
    const card = reply()
    expect(rowsOf(card)).toEqual([['Download', 'Trigger words', 'More'], ['Civitai']])
    expect(idOf(card, 'Trigger words')).toBe('all triggers')
    expect(idOf(card, 'More')).toBe('m')
    expect(urlOf(card, 'Civitai')).toBe('https://civitai.com/models/7?modelVersionId=71')
    expect(urlOf(card, 'Download')).toBe(DOWNLOAD)
  })

  test('offer the download once', () => {
    expect(JSON.stringify(reply()).split(DOWNLOAD)).toHaveLength(2)
  })

  test.each<[string, Partial<Version>]>([
    ['there is no file', { files: [] }],
    ['it is dangerous', { files: [{ kilobytes: 1, pickleScan: 'Success', virusScan: 'Danger' }] }],
  ])('are without a download where %s', (_, version) => {
    const card = reply({}, version)
    expect(rowsOf(card)).toEqual([['Trigger words', 'More'], ['Civitai']])
    expect(JSON.stringify(card)).not.toContain(DOWNLOAD)
  })

  test('are without trigger words where there are none', () => {
    expect(rowsOf(reply({}, { triggerWords: [] }))[0]).toEqual(['Download', 'More'])
  })

  test('are one for all trigger words where there are more than it shows', () => {
    const triggerWords = Array.from({ length: 60 }, (_, at) => `set ${at}`)
    const lines = linesOf({}, { triggerWords })
    expect(lines.filter((line) => line.startsWith('set '))).toEqual(triggerWords.slice(0, 3))
    expect(lines).toContain('-# and 57 more')
    expect(labelsOf(reply({}, { triggerWords }))).toEqual(labelsOf(reply()))
  })

  test('are with a menu of the newest versions, the one shown marked', () => {
    const versions = [71, 72, 73].map((id) => versionOf(id, { baseModel: `Base ${id}` }))
    expect(itemsOf(reply({ versions }), 'versions')).toEqual([
      { label: 'v71', description: 'Base 71', value: 'choose 71', default: true },
      { label: 'v72', description: 'Base 72', value: 'choose 72' },
      { label: 'v73', description: 'Base 73', value: 'choose 73' },
    ])
    const many = Array.from({ length: 40 }, (_, at) => versionOf(71 + at))
    expect(itemsOf(reply({ versions: many }), 'versions')).toHaveLength(25)
  })

  test('are without one where there is no choice', () => {
    expect(itemsOf(reply({ versions: [versionOf(71)] }), 'versions')).toEqual([])
  })

  test('call a version without a name by its number', () => {
    const { name: _, baseModel: __, ...nameless } = versionOf(72)
    const [, second] = itemsOf(reply({ versions: [versionOf(71), nameless] }), 'versions')
    expect(second).toEqual({ label: 'Version 72', value: 'choose 72' })
  })
})
