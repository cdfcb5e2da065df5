import { expect, test } from 'vitest'
import type { CatalogueAt } from '../../../sandbox/civitai/catalogue/catalogue.ts'
import { createGalleries } from '../../../sandbox/civitai/gallery/create-galleries.ts'
import { generatedCatalogue } from '../../../sandbox/civitai/generated/generated-catalogue.ts'
import { createPictures } from '../../../sandbox/civitai/pictures/pictures.ts'
import { sized } from '../../../src/civitai/picture.ts'
import { now } from './ask.ts'
import { expectSound } from './drawing.ts'

const server = 'https://image.civitai.com/key'

/** A picture server that knows one picture, `key/it`. */
function serving(told: object) {
  const builtIn: CatalogueAt = generatedCatalogue({ size: 60 })
  const createdAt = '2026-01-30T12:00:00.000Z'
  const url = `${server}/it/width=450/7.jpeg`
  const images = [{ id: 7, url, browsingLevel: 1, createdAt, meta: null, ...told }]
  const catalogue = { ...builtIn(now), images }
  return createPictures(catalogue, createGalleries(catalogue))
}

test.each([
  ['original=true/7.jpeg', 2_400, 3_600],
  ['original=true,quality=90/7.jpeg', 2_400, 3_600],
  ['original=true,width=450/7.jpeg', 2_400, 3_600],
  ['width=96/7.jpeg', 96, 144],
  ['width=97/7.jpeg', 320, 480],
  ['width=450,optimized=true/7.jpeg', 450, 675],
  ['anim=false,transcode=true,width=450,optimized=true/7.jpeg', 450, 675],
  ['width=1600/7.jpeg', 1_600, 2_400],
  ['width=1700/7.jpeg', 1_800, 2_700],
  ['width=9000/7.jpeg', 1_800, 2_700],
  ['height=300/7.jpeg', 200, 300],
  ['height=2000/7.jpeg', 667, 1_000],
  ['width=450,height=300/7.jpeg', 200, 300],
  ['width=450', 450, 675],
  ['width=450/some-words%20of_mine.png', 450, 675],
  ['width=none/7.jpeg', 2_400, 3_600],
  ['width=0/7.jpeg', 2_400, 3_600],
  ['7.jpeg', 2_400, 3_600],
])('%s of 2,400 by 3,600 is %i by %i', (rest, width, height) => {
  const pictures = serving({ width: 2_400, height: 3_600 })
  const found = pictures.at(`${server}/it/${rest}`)
  expect(found).toMatchObject({ width, height })
  expect(found?.svg).toContain(` width="${width}" height="${height}" viewBox="0 0 400 600"`)
})

test.each([
  [{ width: 512, height: 768 }, 512, 768],
  [{ width: 1, height: 1 }, 1, 1],
  [{ width: 20_000, height: 100 }, 1_200, 6],
  [{ width: 100, height: 20_000 }, 100, 20_000],
  [{}, 832, 1_216],
  [{ width: null, height: null }, 832, 1_216],
  [{ width: 640 }, 832, 1_216],
  [{ width: 0, height: -3 }, 832, 1_216],
])('the bot gets %j at no more than 1,200 pixels: %i by %i', (told, width, height) => {
  const address = sized({ url: `${server}/it/original=true/7.jpeg`, video: false }, 1200)
  const found = serving(told).at(address)
  expect(found).toMatchObject({ width, height })
  expectSound(found?.svg ?? '')
  expect(found?.svg.length).toBeLessThan(8_192)
})

test('told twice, it is rated by what is stricter', () => {
  const builtIn = generatedCatalogue({ size: 60 })(now)
  const url = `${server}/it/width=450/7.jpeg`
  const item = { url, createdAt: '2026-01-30T12:00:00.000Z', meta: null }
  const at = (...levels: number[]) => {
    const images = levels.map((browsingLevel, n) => ({ ...item, id: n, browsingLevel }))
    const catalogue = { ...builtIn, images }
    return createPictures(catalogue, createGalleries(catalogue)).at(url)?.svg
  }
  expect(at(1)?.includes('<text')).toBe(false)
  expect(at(1, 8)).toContain('>X<')
  expect(at(8, 1)).toContain('>X<')
  expect(at(1, 0, 2)).toContain('>Unrated<')
})
