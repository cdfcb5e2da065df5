import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BASE_MODELS } from '../../src/civitai/catalogue/base-models.ts'
import { clearlyMeant, near } from '../../src/civitai/near.ts'

const BASES = ['SD 1.5', 'SDXL 1.0', 'SDXL Turbo', 'Flux.1 D', 'Illustrious', 'Pony', 'Pony V7']

test('nothing but signs is near to what begins with just these', () => {
  const names = ['# Heading', '[Flux] Film', 'Film #2']
  expect(near('#', names, 25)).toEqual(['# Heading'])
  expect(near(' [ ', names, 25)).toEqual(['[Flux] Film'])
  expect(near('~', names, 25)).toEqual([])
})

describe('the nearest names', () => {
  test('are the same, then those that begin so, then a word, then any part', () => {
    const names = ['redone', 'a shared one', 'far red', 'red wine', 'Red']
    expect(near('red', names, 5)).toEqual(['Red', 'redone', 'red wine', 'far red', 'a shared one'])
  })

  test('keep the given order among equals', () => {
    expect(near('sd', BASES, 5)).toEqual(['SD 1.5', 'SDXL 1.0', 'SDXL Turbo'])
    expect(near('sd', BASES.toReversed(), 5)).toEqual(['SDXL Turbo', 'SDXL 1.0', 'SD 1.5'])
  })

  test('are no more than asked for', () => {
    expect(near('sd', BASES, 2)).toEqual(['SD 1.5', 'SDXL 1.0'])
    expect(near('sd', BASES, 0)).toEqual([])
  })

  test.each([
    ['ilustrious', 'Illustrious'],
    ['illustrous', 'Illustrious'],
    ['poni', 'Pony'],
    ['flux1d', 'Flux.1 D'],
    ['SDXL-1.0', 'SDXL 1.0'],
    ['  sdxl   turbo ', 'SDXL Turbo'],
    ['PONY V7', 'Pony V7'],
  ])('of %j begin with %s', (typed, name) => {
    expect(near(typed, BASES, 3)[0]).toBe(name)
  })

  test.each([
    ['cafe', 'Café'],
    ['café', 'Cafe'],
    ['CAFÉ', 'cafe\u0301'],
    ['ａｎｉｍｅ', 'anime'],
    ['İstanbul', 'istanbul'],
  ])('take %j for %j', (typed, name) => {
    expect(near(typed, ['other', name], 1)).toEqual([name])
  })

  test.each([
    ['Qwen-Image', ['Qwen']],
    ['pony diffusion', ['Pony']],
    ['wan2.2', ['Wan Video 2.2 TI2V-5B', 'Wan Video 2.2 I2V-A14B', 'Wan Video 2.2 T2V-A14B']],
    ['sd15', ['SD 1.5', 'SD 1.5 LCM', 'SD 1.5 Hyper']],
    ['z-image', ['ZImageTurbo', 'ZImageBase']],
    ['z image turbo', ['ZImageTurbo']],
    ['noob ai', ['NoobAI']],
    ['hunyuan 3d', ['Hunyuan3D']],
    ['ltx2.3', ['LTXV 2.3']],
    ['qwen 2.5', ['Qwen', 'Qwen 2']],
  ])('as people say %s begin with %j', (typed, names) => {
    expect(near(typed, BASE_MODELS, names.length)).toEqual(names)
  })

  test.each([
    ['水彩2の夢', '水彩 2 の夢'],
    ['Dream Shaper', 'DreamShaper'],
    ['dreamshaper8', 'Dream-Shaper 8'],
  ])('take %j for %j, whatever stands between', (typed, name) => {
    expect(near(typed, ['Dreamland', '水彩', name], 1)).toEqual([name])
  })

  test('of writing without case or spaces are found as well', () => {
    expect(near('水彩', ['アニメ', '水彩の夢'], 3)).toEqual(['水彩の夢'])
  })

  test('with more letters in common come first', () => {
    expect(near('illustrations', ['Illumination', 'Illustrious'], 2)[0]).toBe('Illustrious')
  })

  test.each([
    ['anmie', ['Mochi Cel - Anime Style [Flux]']],
    ['quite canvas', ['Quiet Canvas - Watercolor Style']],
    ['canvsa quiet', ['Quiet Canvas - Watercolor Style']],
    ['quite canv', ['Quiet Canvas - Watercolor Style']],
    ['watrecoulor', ['Quiet Canvas - Watercolor Style']],
    ['lesn', ['Lens']],
  ])('but for slips of %j are %j', (typed, names) => {
    const all = ['Ancient Forge', 'Mochi Cel - Anime Style [Flux]', 'Lens', 'Leaves 1985']
    expect(near(typed, [...all, 'Quiet Canvas - Watercolor Style'], 3)).toEqual(names)
  })

  test.each([
    ['flexible', 'Lens'],
    ['lenovo', 'Lens'],
    ['1984', '1985'],
    ['anm', 'Ana'],
    ['wtarceolour', 'Watercolor'],
  ])('of %j are not so far-fetched as %s', (typed, name) => {
    expect(near(typed, [name], 1)).toEqual([])
  })

  test('but for slips come after those without, the whole name before a part of one', () => {
    const names = ['Pony V7', 'Poney', 'Pnoy', 'Pony', 'My Ponny']
    expect(near('ponny', names, 5)).toEqual(['My Ponny', 'Poney', 'Pony', 'Pony V7'])
  })

  test.each(['xyzzy', 'qq', '🤖🤖🤖 robots', 'z'.repeat(30_000)])(
    'of what is like nothing (%.12s) are none',
    (typed) => {
      expect(near(typed, BASES, 3)).toEqual([])
    },
  )

  test.each(['', '   '])('of nothing typed (%j) are the first ones', (typed) => {
    expect(near(typed, BASES, 3)).toEqual(BASES.slice(0, 3))
  })

  test('are never more than asked for, never twice, and always among the names', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...BASES, 'sd', 'pon'))
    const names = fc.uniqueArray(text)
    fc.assert(
      fc.property(text, names, fc.nat(30), (typed, known, max) => {
        const found = near(typed, known, max)
        expect(found.length).toBeLessThanOrEqual(max)
        expect(new Set(found).size).toBe(found.length)
        expect(known).toEqual(expect.arrayContaining([...found]))
      }),
    )
  })

  test('are the same first ones however many are asked for', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ponys vi1') }),
      fc.constantFrom(...BASES),
    )
    fc.assert(
      fc.property(text, fc.uniqueArray(text), fc.nat(30), (typed, known, max) => {
        expect(near(typed, known, max)).toEqual(near(typed, known, known.length).slice(0, max))
      }),
    )
  })

  test('always hold a name that is typed whole', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (names) => {
        const [name = ''] = names
        expect(near(name, names, names.length)).toContain(name)
      }),
    )
  })
})

describe('one name alone is clearly meant', () => {
  test.each([
    ['Qwen-Image', 'Qwen'],
    ['pony diffusion', 'Pony'],
    ['Pony Diffusion V6 XL', 'Pony'],
    ['illustrious xl', 'Illustrious'],
    ['SDXL1.0', 'SDXL 1.0'],
    ['sd15', 'SD 1.5'],
    ['flux1d', 'Flux.1 D'],
    ['z image turbo', 'ZImageTurbo'],
    ['kontext', 'Flux.1 Kontext'],
    ['pony', 'Pony'],
  ])('by %s: %s', (typed, name) => {
    expect(clearlyMeant(typed, BASE_MODELS)).toBe(name)
  })

  test.each(['wan2.2', 'sdxl', 'flux', 'krea', 'qwen 2.5', 'pony v8', 'ponny', 'xyzzy', '', ' '])(
    'but not by %j',
    (typed) => {
      expect(clearlyMeant(typed, BASE_MODELS)).toBeUndefined()
    },
  )

  test('among names that differ in nothing but signs none is', () => {
    expect(clearlyMeant('sd 15', ['SD 1.5', 'SD-15'])).toBe('SD-15')
    expect(clearlyMeant('sd15', ['SD 1.5', 'SD_1.5'])).toBeUndefined()
  })
})
