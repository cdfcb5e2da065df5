import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/civitai/model.ts'
import { entryEmbed, type Figure, type Line } from '../../src/render/entry.ts'
import { FONTS, linesTaken } from '../../src/render/width.ts'
import { en } from '../../src/words/en.ts'
import { entryOf, pictureUrl } from '../support/entry.ts'

const MOMENT = Date.UTC(2026, 10, 21)
const shown = (change: Partial<Entry> = {}, line: Partial<Line> = {}) =>
  entryEmbed(en, { entry: entryOf(1, change), figure: 'downloads', ...line })

describe('an entry', () => {
  test.each<[Figure, Partial<Entry>, string]>([
    ['downloads', { downloads: 1_300_000 }, 'SDXL 1.0 · ⬇\u00a01.3M'],
    ['downloads', { downloads: 0 }, 'SDXL 1.0 · ⬇\u00a00'],
    ['likes', { likes: 0 }, 'SDXL 1.0 · 👍\u00a00'],
    ['comments', { comments: 52 }, 'SDXL 1.0 · 💬\u00a052'],
    ['gained', { gained: 1_234 }, 'SDXL 1.0 · 📈\u00a0+1.2K'],
    ['risen', { risen: 0.5, gained: 1_234 }, 'SDXL 1.0 · 📈\u00a0+50%'],
    ['risen', { risen: 12.345 }, 'SDXL 1.0 · 📈\u00a0+1,235%'],
    ['published', { publishedAt: MOMENT }, 'SDXL 1.0 · <t:1795219200:R>'],
    ['comments', {}, 'SDXL 1.0'],
  ])('tells the one figure that its list ranks by: %s', (figure, change, text) => {
    expect(shown(change, { figure }).description).toBe(text)
  })

  test('says no more than is known', () => {
    const bare: Entry = {
      id: 3,
      name: 'Bare',
      type: 'VAE',
      mature: false,
      canGenerate: false,
      pictures: [],
    }
    expect(entryEmbed(en, { entry: bare, figure: 'downloads' })).toEqual({
      color: 0x228be6,
      title: 'Bare',
      url: 'https://civitai.com/models/3',
      description: '',
    })
  })

  test.each([
    [false, 'https://civitai.com/models/1'],
    [true, 'https://civitai.red/models/1'],
  ])('leads to its page (mature: %s) where it lives', (mature, url) => {
    expect(shown({ mature }).url).toBe(url)
  })

  test('shows of a video a still, beside it or large', () => {
    const pictures = [{ url: pictureUrl('clip'), video: true }]
    expect(shown({ pictures }).thumbnail?.url).toContain(
      '/anim=false,transcode=true,width=320,optimized=true/clip.jpeg',
    )
    const large = shown({ pictures }, { large: true })
    expect(large.image?.url).toContain('/anim=false,transcode=true,width=800,')
    expect(large).not.toHaveProperty('thumbnail')
  })

  test('lets nothing act', () => {
    const { title, description } = shown({ name: '**](https://evil.example)', baseModel: '@here' })
    expect(title).toBe(String.raw`\*\*\]\(https\://evil.example\)`)
    expect(description).toMatch(/^\\@here · /)
  })

  test.each([
    ['Mono Ink | Style LoRa | brush', 'Mono Ink | Style LoRa'],
    ['Ghostflame [SDXL 1.0] (brush)', 'Ghostflame'],
    ['Retro – sdxl-1.0', 'Retro'],
    ['Poses（LoRA）', 'Poses'],
    ['brush', 'brush'],
    ['| brush', '| brush'],
    ['(LORA)', '(LORA)'],
    ['Scottish Warriors (Great Kilt)', 'Scottish Warriors (Great Kilt)'],
    ['Self-brush', 'Self-brush'],
  ])('%s is called what it is beside its creator, base model and type', (name, title) => {
    expect(shown({ name }).title?.replaceAll('\\', '')).toBe(title)
  })

  test('has a name although Civitai has none', () => {
    expect(shown({ name: '\u200b' }).title).toBe('(no name)')
  })
})

describe('beside its picture on a phone', () => {
  test.each([
    'Long words of a name that goes on and on for ever and ever until nobody reads it any more',
    `ＦＵＬＬ　ＷＩＤＴＨ${'漢字'.repeat(40)}`,
    'x'.repeat(300),
    '🔥'.repeat(100),
  ])('its name takes two lines at most: %s', (name) => {
    const { title = '' } = shown({ name })
    expect(title).toMatch(/…$/)
    expect(linesTaken(title, FONTS.title, 198)).toBeLessThanOrEqual(2)
  })

  test('its line is one, whatever its base model is called', () => {
    for (const baseModel of [
      'Wan Video 2.2 T2V-A14B and what else',
      '漢'.repeat(40),
      'x'.repeat(99),
    ]) {
      const { description = '' } = shown(
        { baseModel, gained: 123_456 },
        { figure: 'gained', mark: '▲12' },
      )
      expect(description).toMatch(/… · 📈\u00a0\+123\.5K · ▲12$/)
      expect(linesTaken(description, FONTS.text, 198)).toBe(1)
    }
  })
})
