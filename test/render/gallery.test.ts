import { expect, test } from 'vitest'
import { galleryReply } from '../../src/render/gallery.ts'
import { en } from '../../src/words/en.ts'
import { seen } from '../support/seen-image.ts'

test('a gallery leads to a video whatever its author has named it', () => {
  const url = 'https://image.civitai.com/key/uuid/original=true/[x](y(1))__z__.mp4'
  const image = seen('PG', { url, type: 'video' })
  if (image === undefined) throw new Error('it is one for everybody')
  const page = { title: 'A gallery', turns: undefined, image }
  const none = { previous: undefined, next: undefined, prompt: undefined, versions: undefined }
  expect(galleryReply(en, { ...page, ...none }).embeds?.[0]?.description).toContain(
    '[▶\u00a0Video](https://image.civitai.com/key/uuid/original=true/%5Bx%5D%28y%281%29%29__z__.mp4)',
  )
})
