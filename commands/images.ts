import { customId } from '../src/button.ts'
import type { Entry } from '../src/civitai/model.ts'
import { action, onward, type Single } from '../src/command.ts'
import { Problem } from '../src/problem.ts'
import { choicesReply } from '../src/render/choices.ts'
import { base, creatorNamed, knownBase } from './options/filters.ts'
import { imagePeriod, imageSort } from './options/gallery.ts'
import { modelNamed } from './options/model.ts'
import { galleryOf, presses } from './pages/gallery.ts'
import { knownCreator } from './pages/known-creator.ts'
import { nothingFound } from './pages/nothing-found.ts'
import { leadTo } from './pages/opened.ts'
import { posted } from './pages/posted.ts'

const find = action({
  options: {
    model: modelNamed((words) => words.imageModelOption),
    creator: creatorNamed((words) => words.imageCreatorOption),
    sort: imageSort,
    period: imagePeriod,
    base,
  },
  state: {},
  private: false,
  async run({ options: { model: typed, ...others } }, services) {
    const creator = await knownCreator(others.creator, services)
    const asked = galleryOf({ ...others, creator })
    if (typed === undefined) return onward(presses.gallery, asked)
    const found = await services.civitai.find(typed)
    const opening = async () => {
      const known = { ...asked, base: await knownBase(asked.base, services) }
      return ({ id }: Entry) => customId(presses.gallery, 'turn', { ...known, model: id })
    }
    switch (found.kind) {
      case 'model':
        return onward(presses.gallery, {
          ...asked,
          model: found.model.id,
          version: found.version ?? asked.version,
        })
      case 'several':
        return choicesReply(services.words, { ...found, open: await opening() })
      case 'image':
      case 'post':
      case 'article':
      case 'collection':
        return leadTo(found)
      case 'creator':
        if (creator !== undefined) throw new Problem((words) => words.notAModelButCreator)
        return onward(presses.gallery, {
          ...asked,
          creator: await knownCreator(found.name, services),
        })
      case 'none':
        throw nothingFound(found.near, await opening())
    }
  },
})

/** `/images`: a gallery, of everything, of a model or of somebody, or what an address leads to. */
export const images: Single = {
  name: 'images',
  description: (words) => words.imagesDescription,
  action: find,
  presses: { ...presses, posted },
}
