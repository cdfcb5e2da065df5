import { customId } from '../../src/button.ts'
import type { Image, ImageWindow } from '../../src/civitai/image.ts'
import type { Model, Version } from '../../src/civitai/model.ts'
import { action, type Services, type Values } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { button } from '../../src/render/button.ts'
import { galleryReply } from '../../src/render/gallery.ts'
import { promptsReply } from '../../src/render/prompts.ts'
import { recipeEmbed } from '../../src/render/recipe.ts'
import { withButtons } from '../../src/render/reply.ts'
import type { Reply } from '../../src/reply.ts'
import type { Words } from '../../src/words/words.ts'
import { knownBase } from '../options/filters.ts'
import { whileComing } from './coming.ts'
import { partsMenu, partsOf } from './parts.ts'
import { CARD, GALLERY, LAST, NONE, WINDOWS } from './presses.ts'
import { nearestWindow } from './windows.ts'

type Shown = Values<typeof GALLERY.options> & Values<typeof GALLERY.state>

/** A gallery's first picture, of whatever it is a gallery of. */
export const galleryOf = (shown: Partial<Shown>): Shown => ({
  sort: 'Most Reactions',
  period: undefined,
  creator: undefined,
  base: undefined,
  model: NONE,
  version: NONE,
  window: 1,
  nth: 1,
  ...shown,
})

const gallery = action({
  ...GALLERY,
  private: false,
  async run(call, services): Promise<Reply> {
    const { words } = services
    const of = await modelOf(call.options, services)
    // What is gone once is not said again on every page.
    const shown = of?.isInstead ? { ...call.options, version: of.version.id } : call.options
    const again = (change: Partial<Shown>) => customId(gallery, 'turn', { ...shown, ...change })
    const asked: Shown = {
      ...shown,
      base: await knownBase(shown.base, services, (one) => again({ base: one, ...START })),
    }
    const { found, window } = await nearestWindow(
      asked.window,
      asked.nth === LAST ? 'backwards' : 'forwards',
      (nth) => windowOf(asked, of?.version, nth, services),
      ({ images }) => images.length === 0,
    )
    const nth = asked.nth === LAST ? found.images.length : asked.nth
    const image = found.images[nth - 1]
    if (found.images.length === 0) throw nothing(asked, words, again)
    if (image === undefined) throw new Problem(() => words.pageGone)
    return galleryReply(words, {
      title: title(asked, of?.model, services),
      image,
      turns: {
        position: words.imageAt(nth, found.images.length, found.more),
        previous: previousOf({ window, nth }, again),
        next: nextOf({ window, nth }, found, again),
      },
      prompt: image.generation && promptOf(image),
      versions: of && { ...of, choose: (version) => again({ version, ...START }) },
    })
  },
})

const START = { window: 1, nth: 1 } as const

interface Of {
  readonly model: Model
  readonly version: Version
  /** Whether the newest one takes the place of one that is gone. */
  readonly isInstead: boolean
}

/** The model and the version whose pictures are asked for, if any; a Problem when it is gone. */
async function modelOf(
  { model: id, version: at }: Shown,
  { civitai }: Services,
): Promise<Of | undefined> {
  if (id === NONE) return undefined
  const model = await civitai.model(id)
  if (model === undefined) throw new Problem((words) => words.modelGone)
  const [newest] = model.versions
  if (newest === undefined) throw new Problem((words) => words.noVersion)
  const named = at === NONE ? newest : model.versions.find((one) => one.id === at)
  return { model, version: named ?? newest, isInstead: named === undefined }
}

/** A window of the gallery; a Problem where there is no such creator. */
async function windowOf(
  asked: Shown,
  version: Version | undefined,
  window: number,
  { civitai }: Services,
): Promise<ImageWindow> {
  const { sort, creator, base } = asked
  const question = { sort, period: periodOf(asked), creator, base, window }
  const found = await civitai.images({ ...question, version: version?.id })
  if (found === undefined) throw new Problem((words) => words.unknownCreator([]))
  return found
}

/** Of everything the best of a week; of somebody or something all there is. */
const periodOf = ({ period, model, creator }: Shown) =>
  period ?? (model === NONE && creator === undefined ? 'Week' : 'AllTime')

type Again = (change: Partial<Shown>) => string
interface At {
  readonly window: number
  readonly nth: number
}

function nextOf(
  { window, nth }: At,
  { images, more }: ImageWindow,
  again: Again,
): string | undefined {
  if (nth < images.length) return again({ window, nth: nth + 1 })
  return more && window < WINDOWS ? again({ window: window + 1, nth: 1 }) : undefined
}

function previousOf({ window, nth }: At, again: Again): string | undefined {
  if (nth > 1) return again({ window, nth: nth - 1 })
  return window > 1 ? again({ window: window - 1, nth: LAST }) : undefined
}

function nothing(asked: Shown, words: Words, again: Again): Problem {
  const isShort = periodOf(asked) !== 'AllTime'
  return new Problem(
    () => {
      if (isShort) return words.noImages
      const filters = [asked.model !== NONE, asked.creator !== undefined, asked.base !== undefined]
      return filters.filter((is) => is).length > 1 ? words.noImagesTogether : words.noImagesAtAll
    },
    isShort ? [{ label: words.allTime, customId: again({ period: 'AllTime', ...START }) }] : [],
  )
}

function title(asked: Shown, model: Model | undefined, { words }: Services): string {
  const whose = [model?.name, asked.creator].filter((name) => name !== undefined)
  const ranked = words.galleryTitle(asked.sort, periodOf(asked))
  return whose.length === 0 ? ranked : words.galleryOf(whose, ranked)
}

const prompt = action({
  code: 'g',
  options: {},
  state: { image: CARD.state.model },
  private: false,
  async run({ options }, services) {
    const { words } = services
    const { generation } = await imageOf(options.image, services)
    const resources = generation?.resources ?? []
    // Nobody is to guess what the names stand for that its author wrote.
    const asked = resources.map(({ name: _guessed, ...certain }) => certain)
    const parts = await partsOf([asked], services)
    return whileComing(parts, () => {
      const now = parts.now().flat()
      const all = resources.map((resource, nth) => ({
        resource,
        identified: now[nth]?.identified,
      }))
      const reply = {
        embeds: [recipeEmbed(words, { title: words.promptTitle, generation, parts: all })],
        components: partsMenu(words, all),
      }
      return generation?.prompt === undefined
        ? reply
        : withButtons(reply, [button(words.copyText, customId(copyPrompt, 'open', options))])
    })
  },
})

const copyPrompt = action({
  code: 'G',
  options: {},
  state: { image: CARD.state.model },
  private: false,
  async run({ options }, services) {
    const { generation } = await imageOf(options.image, services)
    return promptsReply(services.words, generation === undefined ? [] : [generation])
  },
})

async function imageOf(id: number, { civitai }: Services): Promise<Image> {
  const image: Image | undefined = await civitai.image(id)
  if (image === undefined) throw new Problem((words) => words.imageGone)
  return image
}

/** Leads to how a picture was made. */
export const promptOf = ({ id }: Image): string => customId(prompt, 'open', { image: id })

/** What leads to galleries, and from them to how a picture was made. */
export const presses = { gallery, prompt, copyPrompt }
