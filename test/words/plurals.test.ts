import { expect, test } from 'vitest'
import { LANGUAGES, wordsIn } from '../../src/words/words.ts'

const COUNTS = [0, 1, 2, 5, 21] as const

/** What a person who writes the language says of so many pictures, and of so many models at most. */
const COUNTED: Readonly<Record<string, { pictures: readonly string[]; upTo: readonly string[] }>> =
  {
    'en-US': {
      pictures: ['0 pictures', '1 picture', '2 pictures', '5 pictures', '21 pictures'],
      upTo: ['0 models', '1 model', '2 models', '5 models', '21 models'],
    },
    de: {
      pictures: ['0 Bilder', '1 Bild', '2 Bilder', '5 Bilder', '21 Bilder'],
      upTo: ['0 Modelle', '1 Modell', '2 Modelle', '5 Modelle', '21 Modelle'],
    },
    fr: {
      pictures: ['0 image', '1 image', '2 images', '5 images', '21 images'],
      upTo: ['0 modèle', '1 modèle', '2 modèles', '5 modèles', '21 modèles'],
    },
    'es-ES': {
      pictures: ['0 imágenes', '1 imagen', '2 imágenes', '5 imágenes', '21 imágenes'],
      upTo: ['0 modelos', '1 modelo', '2 modelos', '5 modelos', '21 modelos'],
    },
    'pt-BR': {
      pictures: ['0 imagem', '1 imagem', '2 imagens', '5 imagens', '21 imagens'],
      upTo: ['0 modelo', '1 modelo', '2 modelos', '5 modelos', '21 modelos'],
    },
    ja: {
      pictures: ['画像0枚', '画像1枚', '画像2枚', '画像5枚', '画像21枚'],
      upTo: ['0モデル', '1モデル', '2モデル', '5モデル', '21モデル'],
    },
    ko: {
      pictures: ['이미지 0장', '이미지 1장', '이미지 2장', '이미지 5장', '이미지 21장'],
      upTo: ['0개', '1개', '2개', '5개', '21개'],
    },
    'zh-CN': {
      pictures: ['0 张图片', '1 张图片', '2 张图片', '5 张图片', '21 张图片'],
      upTo: ['0 个模型', '1 个模型', '2 个模型', '5 个模型', '21 个模型'],
    },
    ru: {
      pictures: ['0 картинок', '1 картинка', '2 картинки', '5 картинок', '21 картинка'],
      // After "до" comes the genitive: "до 21 модели".
      upTo: ['0 моделей', '1 модели', '2 моделей', '5 моделей', '21 модели'],
    },
  }

test('every language is counted in', () => {
  expect(Object.keys(COUNTED).slice(1)).toEqual(LANGUAGES.map(({ locales }) => locales[0]))
})

test.each(Object.entries(COUNTED))('%s counts as people do', async (locale, { pictures, upTo }) => {
  const words = await wordsIn(locale)
  expect(COUNTS.map(words.pictures).map(plain)).toEqual(pictures)
  for (const [nth, count] of COUNTS.entries()) {
    expect(plain(words.upTo(count))).toContain(upTo[nth])
    expect(words.minutesLate(count)).toContain(count === 0 ? '' : `${count}`)
  }
})

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

test('a million has a form of its own in French, Spanish and Portuguese', async () => {
  const told = ['fr', 'es-ES', 'pt-BR'].map(async (locale) =>
    plain((await wordsIn(locale)).pictures(1_000_000)),
  )
  expect(await Promise.all(told)).toEqual([
    '1 000 000 d’images',
    '1.000.000 de imágenes',
    '1.000.000 de imagens',
  ])
})
