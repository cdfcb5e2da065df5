import { customId } from '../src/button.ts'
import type { Generation } from '../src/civitai/image.ts'
import { action, type Call, type MessageCommand, onward, type Services } from '../src/command.ts'
import { Problem } from '../src/problem.ts'
import { button } from '../src/render/button.ts'
import { COLOUR } from '../src/render/colour.ts'
import { promptsReply } from '../src/render/prompts.ts'
import { recipeEmbed } from '../src/render/recipe.ts'
import { withButtons } from '../src/render/reply.ts'
import { inert } from '../src/render/text.ts'
import type { Reply } from '../src/reply.ts'
import type { Attachment } from '../src/target.ts'
import type { Words } from '../src/words/words.ts'
import { whileComing } from './pages/coming.ts'
import { partsMenu, partsOf } from './pages/parts.ts'

/** At most so many pictures of a message are read. */
const PICTURES = 4
/** Characters of all embeds of a message together, less what their titles and notes take. */
const ROOM = 4_800
const MOST_OF_ONE = 4_096
const NAME_LENGTH = 60

type Hindrance = Parameters<Words['unreadPicture']>[0]

/** A picture of a message: how it was made, or why that is not told. */
interface Read {
  readonly title: string
  /** Absent where the address names what may not be shown here. */
  readonly url: string | undefined
  readonly generation: Generation | undefined
  readonly hindrance: Hindrance | undefined
}

/** A reply repeats itself by the addresses that its titles lead to: no custom_id has room for one. */
const recipe = action({
  code: 'w',
  options: {},
  state: {},
  private: false,
  async run(call, services): Promise<Reply> {
    const { words } = services
    const { read, more } = await readOf(call, services)
    const shown = read.filter(({ hindrance }) => hindrance === undefined)
    if (shown.length === 0) {
      const [first, ...others] = read
      const isAlone = others.length === 0 && more === 0
      throw new Problem(() => (isAlone ? reason(words, first) : notes(words, read, more)))
    }
    const unread = read.filter(({ hindrance }) => hindrance !== undefined)
    const below = notes(words, unread, more)
    const parts = await partsOf(
      shown.map(({ generation }) => generation?.resources ?? []),
      services,
    )
    const room = Math.min(MOST_OF_ONE, Math.floor(ROOM / shown.length))
    // What has no address cannot be read again.
    const isRepeated = shown.every(({ url }) => url !== undefined)
    const hasTexts = shown.some(
      ({ generation: { prompt, negativePrompt } = {} }) =>
        prompt !== undefined || negativePrompt !== undefined,
    )
    const buttons = hasTexts ? [button(words.copyText, customId(copy, 'open', {}))] : []
    return whileComing(parts, () => {
      const now = parts.now()
      const embeds = [
        ...shown.map((one, nth) => recipeEmbed(words, { ...one, parts: now[nth] ?? [] }, room)),
        ...(below === '' ? [] : [{ color: COLOUR, description: below }]),
      ]
      const reply = { embeds, components: partsMenu(words, now.flat()) }
      return isRepeated ? withButtons(reply, buttons) : { ...reply, private: true }
    })
  },
})

/** The prompts alone, to be copied. */
const copy = action({
  code: 'W',
  options: {},
  state: {},
  private: false,
  async run(call, services) {
    const { read } = await readOf(call, services)
    const generations = read.flatMap(({ generation }) => generation ?? [])
    const [first] = read
    if (generations.length === 0) throw new Problem(() => reason(services.words, first))
    // It leads to no picture, so it cannot be repeated for all.
    return { ...promptsReply(services.words, generations), private: true }
  },
})

const reason = (words: Words, read: Read | undefined): string =>
  words.unreadPicture(read?.hindrance ?? 'none')

/** A line for each picture that is not shown, and one for those beyond the most. */
const notes = (words: Words, read: readonly Read[], more: number): string =>
  [
    ...read.map((one) => `**${inert(one.title, NAME_LENGTH)}** · ${reason(words, one)}`),
    ...(more > 0 ? [words.morePictures(more)] : []),
  ].join('\n')

/** Reads the pictures that a call is about. */
async function readOf(
  call: Omit<Call<unknown>, 'options'>,
  { civitai, pictures, soon, words }: Services,
): Promise<{ readonly read: readonly Read[]; readonly more: number }> {
  const attached = attachmentsOf(call)
  if (attached.length === 0) {
    throw new Problem(() => (call.target ? words.noPictureInMessage : words.recipeGone))
  }
  const readOne = async (attachment: Attachment, nth: number): Promise<Read> => {
    const reading = (await soon(pictures.read(attachment))) ?? { kind: 'gone' as const }
    const name = nameIn(attachment.url)
    const mayBeNamed = [attachment.name, name].every((one) => civitai.mayShow(one))
    const of = {
      title: attached.length > 1 && mayBeNamed ? attachment.name : titleOf(words, nth, attached),
      url: mayBeNamed ? attachment.url : undefined,
    }
    if (reading.kind !== 'generation') {
      // Discord's addresses hold for a day, and each use of the command brings new ones.
      const isOld = reading.kind === 'gone' && call.target === undefined
      return { ...of, generation: undefined, hindrance: isOld ? 'gone since' : reading.kind }
    }
    const generation = civitai.written(reading.written)
    return { ...of, generation, hindrance: generation === undefined ? 'held back' : undefined }
  }
  const read = await Promise.all(attached.slice(0, PICTURES).map(readOne))
  return { read, more: Math.max(0, attached.length - PICTURES) }
}

const titleOf = (words: Words, nth: number, { length }: readonly unknown[]): string =>
  length > 1 ? words.pictureTitle(nth + 1) : words.promptTitle

/** The pictures of a message, or those that the pressed message tells of. */
function attachmentsOf({ target, pressedOn }: Omit<Call<unknown>, 'options'>) {
  if (target !== undefined) {
    return [target, ...target.forwarded].flatMap(({ attachments }) => attachments.filter(isPicture))
  }
  return (pressedOn?.embeds ?? []).flatMap(({ url }): readonly Attachment[] =>
    url === undefined ? [] : [{ url, name: nameIn(url), bytes: 0 }],
  )
}

/** What Discord says of a file need not be true, but a video is none. */
const isPicture = ({ contentType, name }: Attachment): boolean =>
  contentType === undefined
    ? /\.(?:png|jpe?g|webp|gif|avif)$/i.test(name)
    : /^image\//i.test(contentType)

/** The file's name in an address. */
function nameIn(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1)
  const name = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** `Read picture`: how the pictures of a message were made. */
export const readPicture: MessageCommand = {
  kind: 'message',
  name: 'Read picture',
  presses: { recipe, copy },
  run: async () => onward(recipe, {}),
}
