import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/civitai/model.ts'
import { entryEmbed, type Figure } from '../../src/render/entry.ts'
import { FONTS, widthOf } from '../../src/render/width.ts'
import { en } from '../../src/words/en.ts'
import { CHROMIUM } from './run.ts'

const folder = process.env.CIVITAI_RECORDED
const FIGURES: readonly Figure[] = ['downloads', 'likes', 'comments', 'gained', 'published']

/** What Discord sets its texts in, from its own style sheets. */
const FAMILY = '"gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif'

test.skipIf(CHROMIUM === undefined || folder === undefined)(
  'beside a thumbnail on a phone no entry takes more than three lines, and most take two (Chromium, CIVITAI_RECORDED)',
  async ({ skip }) => {
    const entries = [...new Map(entriesIn(folder ?? '').map((one) => [one.name, one])).values()]
    expect(entries.length).toBeGreaterThan(100)
    const texts = entries.flatMap((entry) =>
      FIGURES.map((figure) => {
        const mark = figure === 'gained' ? '▲12' : ''
        const { title = '', description = '' } = entryEmbed(en, { entry, figure, mark })
        // As Discord shows them: without backslashes, and a moment in words.
        const shown = description.replace(/<t:\d+:R>/g, '10 months ago')
        return [title, shown].map((text) => text.replace(/\\(?=[\W_])/g, ''))
      }),
    )
    const lines = await linesOf(texts)
    if (lines === undefined) return skip('there is no font as wide as Helvetica')
    expect(texts.filter((_, at) => (lines[at] ?? 0) > 3)).toEqual([])
    const short = lines.filter((count) => count <= 2).length / lines.length
    expect(short).toBeGreaterThanOrEqual(0.6)
    console.info(`${Math.round(short * 100)} % of ${entries.length} entries take two lines`)
  },
  120_000,
)

/**
 * The lines that titles and descriptions take together, as Chromium breaks them; undefined where its
 * font is another one.
 */
async function linesOf(
  texts: readonly (readonly string[])[],
): Promise<readonly number[] | undefined> {
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
    await page.setContent(`<style>
      div { width: 198px; line-height: 20px; overflow-wrap: anywhere; font: 400 14px/20px ${FAMILY} }
      div:nth-of-type(odd) { font-weight: 600; font-size: 16px }
    </style>`)
    const drawn = await page.evaluate<number>(`(${WIDTH})('${SAMPLE}')`)
    if (Math.abs(drawn - widthOf(SAMPLE, FONTS.title)) > 2) return undefined
    return await page.evaluate<number[]>(`(${LINES})(${JSON.stringify(texts)})`)
  } finally {
    await browser.close()
  }
}

const SAMPLE = 'Quiet Canvas - Watercolor Style'

/** These run in the browser. */
const WIDTH = `(text) => {
  const context = document.createElement('canvas').getContext('2d')
  context.font = '600 16px ${FAMILY}'
  return context.measureText(text).width
}`
const LINES = `(all) => all.map((pair) => {
  document.body.replaceChildren(...pair.map((text) => {
    const line = document.createElement('div')
    line.textContent = text
    return line
  }))
  return [...document.body.children].reduce((sum, one) => sum + Math.round(one.clientHeight / 20), 0)
})`

/** The models of every recorded answer, as a list shows them. */
const entriesIn = (path: string): readonly Entry[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => modelsIn(JSON.parse(readFileSync(join(path, name), 'utf8'))))

function modelsIn(value: unknown): readonly Entry[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(modelsIn)
  if (!('modelVersions' in value) || !('name' in value)) return inside
  const { name, type, creator, stats = {}, modelVersions } = value as Recorded
  const [newest] = modelVersions
  const { downloadCount = 0, thumbsUpCount = 0, commentCount = 0 } = stats
  const entry: Entry = {
    id: 1,
    name,
    type,
    mature: false,
    canGenerate: false,
    pictures: [],
    ...(creator?.username && { creator: creator.username }),
    ...(newest?.baseModel !== undefined && { baseModel: newest.baseModel }),
    downloads: downloadCount ?? 0,
    likes: thumbsUpCount,
    comments: commentCount,
    gained: Math.round((downloadCount ?? 0) / 10),
    publishedAt: Date.parse(newest?.publishedAt ?? '') || 0,
  }
  return [entry, ...inside]
}

interface Recorded {
  readonly name: string
  readonly type: string
  readonly creator?: { readonly username?: string | null }
  readonly stats?: {
    readonly downloadCount?: number | null
    readonly thumbsUpCount?: number
    readonly commentCount?: number
  }
  readonly modelVersions: readonly { readonly baseModel?: string; readonly publishedAt?: string }[]
}
