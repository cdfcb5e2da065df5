import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CREATOR_LENGTH } from '../../commands/options/filters.ts'
import { galleryOf, presses } from '../../commands/pages/gallery.ts'
import { ratedImage } from '../../src/civitai/rated/image.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { imagesPage } from '../../src/civitai/wire/image.ts'
import { opened, RATINGS } from '../../src/rating.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { expectHarmless } from '../support/harmless.ts'
import { hostileText } from '../support/hostile.ts'
import { hostileImage } from '../support/hostile-image.ts'
import { modelOf, versionOf } from '../support/model.ts'

const screen = createWordScreen()
const schema = imagesPage(() => {})

test('no hostile picture makes a body that Discord refuses, or a text that acts', async () => {
  let shown = 0
  await fc.assert(
    fc.asyncProperty(
      hostileImage,
      hostileText,
      fc.constantFrom(...RATINGS),
      async (wire, name, ceiling) => {
        const [item] = schema.parse({ items: [wire], metadata: {} }).items
        const rated = item && ratedImage(item, screen)
        const image = rated && opened(rated, ceiling)
        if (image === undefined) return
        shown += 1
        const model = modelOf(1, {
          name,
          versions: [versionOf(1, { name, baseModel: name }), versionOf(2, { name: '' })],
        })
        const services = servicesWith(
          civitaiWith({ galleries: [{ images: [image, image], more: true }], models: [model] }),
        )
        const creator = name.slice(0, CREATOR_LENGTH).trim() || undefined
        const replies = await Promise.all([
          presses.gallery.run(callFor(galleryOf({ model: 1, version: 1 }), { ceiling }), services),
          presses.gallery.run(callFor(galleryOf({ creator, nth: 2 }), { ceiling }), services),
          presses.prompt.run(callFor({ image: image.id }, { ceiling }), services),
        ])
        for (const reply of replies) {
          if ('onward' in reply || 'form' in reply) throw new Error('a gallery leads nowhere else')
          expectHarmless(reply)
        }
      },
    ),
    { numRuns: 10_000 },
  )
  expect(shown).toBeGreaterThan(1_000)
  console.info(`10,000 hostile pictures: ${shown} shown`)
}, 300_000)
