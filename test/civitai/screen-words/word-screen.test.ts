import { describe, expect, it } from 'vitest'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'

const screen = createWordScreen()

describe('a mature term is found', () => {
  it.each([
    ['with letters set apart', 'h e n t a i'],
    ['with dots between its letters', 'N.S.F.W.'],
    ['cut in two', 'cum-shot compilation'],
    ['with digits for letters', 'b00bs'],
    ['with 1 for l', 'd1ldo and di1do'],
    ['with a dollar for s', '$exy'],
    ['with a hidden letter', 'f*ck'],
    ['with v for u', 'cvm'],
    ['with letters repeated', 'nuuuuude'],
    ['with a letter doubled', 'hentaii nnsfw'],
    ['in an identifier with humps', 'NudeBodyLora'],
    ['in an identifier without humps', 'nudebodylora'],
    ['with a number behind', 'nude2'],
    ['with a number before', '3dnude'],
    ['in Cyrillic look-alikes', 'роrn'],
    ['wholly in Cyrillic look-alikes', 'ѕех'],
    ['in Latin look-alikes in a Russian word', 'гoлaя'],
    ['beside a word in another script', 'nudeмодель'],
    ['beside Han', 'NSFW风格'],
    ['in small capitals', 'ɴꜱꜰᴡ'],
    ['in flags', '🇳 🇸 🇫 🇼'],
    ['in half-width katakana', 'ｵｯﾊﾟｲ'],
    ['in kana with a circle for a letter', 'チ○コ'],
    ['in Japanese letters set apart', 'エ ロ'],
    ['in traditional Chinese', '陰莖'],
    ['in Chinese with a dot between', '口.交'],
    ['in single Korean letters', 'ㅅㅔㄱㅅㅡ'],
    ['in Korean with a loose consonant', '세ㄱ스'],
    ['in Russian with digits for letters', 'п0рно'],
    ['in German without umlauts', 'Moese'],
    ['as an age limit', 'only +18'],
    ['after a harmless phrase', 'nude lipstick, nude girl'],
  ])('%s', (_, text) => {
    expect(screen.isMature(text)).toBe(true)
  })

  it('however far into a text it stands', () => {
    expect(screen.isMature(`${'lorem ipsum '.repeat(3_000)}hentai`)).toBe(true)
    expect(screen.isMature(`${'x'.repeat(30_000)}hentai`)).toBe(true)
  })

  it('under ten thousand marks', () => {
    expect(screen.isMature(`n${'\u0301\u0323'.repeat(5_000)}ude`)).toBe(true)
  })
})

describe('a harmless text passes', () => {
  it.each([
    ['an empty one', ''],
    ['underwear and swimwear', 'lingerie, panties, micro bikini'],
    ['body shape', 'curvy thicc woman, petite'],
    ['swearing', 'damn, holy shit'],
    ['an unmarked Spanish cone', 'cono de helado'],
    ['the English bite', 'Spider Bite'],
    ['the French cat', 'chatte et chat'],
    ['a product name', 'Samsung A55'],
    ['words that join to a term', 'the pen is red'],
    ['crab sticks in Chinese', '蟹肉棒'],
    ['a yellow in Japanese', 'イエロー'],
    ['a Japanese bullet point', 'カフェ○ラーメン○'],
    ['wet hair in Korean', '젖은 머리'],
    ['a laugh in Korean', '가자ㅋㅋ'],
    ['a Russian pacifier', 'соска'],
    ['a German slug', 'Nacktschnecke'],
    ['a hash', 'b00b5ad0c0ffee'],
    ['a year with a plus', '2018+ style'],
  ])('%s', (_, text) => {
    expect(screen.isMature(text)).toBe(false)
  })
})

describe('an entry that sexualises minors is found', () => {
  it.each([
    ['by a coded word', ['lolicon']],
    ['by a coded word as a tag among others', ['Some style', 'anime', 'shota']],
    ['by a coded word in disguise', ['l0li']],
    ['by a coded word in Japanese', ['ロリコン']],
    ['by an age word in the name and a mature tag', ['child', 'nude']],
    ['by an age in years and a mature tag', ['12yo', 'nsfw']],
    ['by a word for youth near a mature one', ['nude teen']],
  ])('%s', (_, texts) => {
    expect(screen.sexualisesMinors(texts)).toBe(true)
  })

  it('and its coded words are mature too', () => {
    expect(screen.isMature('lolicon')).toBe(true)
  })
})

describe('an entry that does not is let through', () => {
  it.each([
    ['a fashion', ['Gothic Lolita', 'Lolita Fashion', 'dress']],
    ['a fashion in nude colours', ['Lolita dress', 'nude palette']],
    ['a given name', ['Shota Aizawa', 'Shouta Magatsuchi']],
    ['a game', ['Child of Light', 'sexy']],
    ['a way of drawing', ['kids drawing style']],
    ['a series beside a mature tag', ['Teen Titans', 'nude']],
    ['a young woman', ['young woman portrait', 'sexy']],
    ['a school uniform', ['school uniform', 'nsfw']],
    ['an age without a mature word', ['10 years old', 'child']],
    ['an adult age', ['18 years old', 'nude']],
    ['a place', ['Florida', 'フロリダ']],
    ['nothing', []],
  ])('%s', (_, texts) => {
    expect(screen.sexualisesMinors(texts)).toBe(false)
  })
})
