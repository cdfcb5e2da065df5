import { type APIButtonComponent, type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import type { Generation as Written } from '../civitai/image.ts'
import type { Reply, ReplyFile } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button } from './button.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { modelUrl } from './model-url.ts'
import type { Part } from './parts.ts'
import { recipeEmbed } from './recipe.ts'
import { withButtons } from './reply.ts'
import { cut, inert, oneLine } from './text.ts'

/** What somebody wishes for, as far as the place may know it: the model is the first part. */
export interface ShownWish {
  readonly parts: readonly Part[]
  /** Undefined where its texts are forgotten. */
  readonly written: Written | undefined
}

/** Of the description of an embed, what a wish may take beside a price. */
const WISH_ROOM = 3_000
const PROMPT_LENGTH = 300
/** Discord takes 1,024 characters, and nobody listens to so many. */
const ALT_LENGTH = 300

interface Price {
  /** In Buzz, like `capLeft`. */
  readonly price: number
  readonly count: number
  readonly affordable: boolean
  readonly capLeft: number
  /** The command that changes the cap. */
  readonly account: string
  /** The custom_ids of the buttons. */
  readonly generate: string
  readonly cancel: string
}

/** What a wish would cost, for a press that spends it. */
export function priceReply(words: Words, { parts, written }: ShownWish, asked: Price): Reply {
  const { price, count, affordable, capLeft, account, generate, cancel } = asked
  const title = words.priceTitle(price, count)
  const embed = recipeEmbed(words, { title, generation: written, parts }, WISH_ROOM)
  const lines = [
    embed.description,
    '',
    words.nothingSpentYet,
    ...(affordable ? [] : [words.tooLittleBuzz]),
    price > capLeft ? words.aboveCap(capLeft, account) : words.capLeft(capLeft),
    words.onlyFitting,
  ]
  return withButtons({ content: '', embeds: [{ ...embed, description: lines.join('\n') }] }, [
    button(words.generateButton, generate, ButtonStyle.Success),
    button(words.cancelButton, cancel),
  ])
}

/** A wish that is being made, or was: its state in a few lines. */
export const generationReply = (
  words: Words,
  { parts, written }: ShownWish,
  lines: readonly string[],
  buttons: readonly APIButtonComponent[],
): Reply =>
  withButtons(
    {
      content: '',
      embeds: [
        {
          color: COLOUR,
          ...titleOf(words, parts[0]),
          description: [...promptLine(written), ...lines].join('\n'),
        },
      ],
      components: [],
    },
    buttons,
  )

function titleOf(words: Words, model: Part | undefined): Pick<APIEmbed, 'title' | 'url'> {
  const identified = model?.identified
  if (identified?.kind !== 'known') return { title: words.otherModel }
  const { entry, version } = identified
  return {
    title: inert(nameOf(words, model), LIMITS.embedTitle) || words.unnamed,
    url: modelUrl(entry, version === undefined ? undefined : { id: version }),
  }
}

/** The model with its version, as somebody else wrote them. */
function nameOf(words: Words, model: Part | undefined): string {
  const identified = model?.identified
  if (identified?.kind !== 'known') return words.otherModel
  const { entry, versionName = '' } = identified
  const names = [entry.name, versionName].map((name) => oneLine(name)).filter((one) => one !== '')
  return names.join(' · ') || words.unnamed
}

const promptLine = (written: Written | undefined): readonly string[] =>
  written?.prompt === undefined ? [] : [`> ${inert(written.prompt, PROMPT_LENGTH)}`]

/** How many pictures are not there, and why. */
export const absentLines = (
  words: Words,
  { heldBack, missing }: { readonly heldBack: number; readonly missing: number },
): readonly string[] => [
  ...(heldBack > 0 ? [words.picturesHeldBack(heldBack)] : []),
  ...(missing > 0 ? [words.picturesMissing(missing)] : []),
]

interface Image {
  readonly bytes: Uint8Array
  readonly format: string
}

/** Pictures as files, told by their prompt where the place may know it, otherwise by their model. */
export const filesOf = (
  images: readonly Image[],
  words: Words,
  { parts, written }: ShownWish,
): readonly ReplyFile[] => {
  const told = oneLine(written?.prompt ?? '') || nameOf(words, parts[0])
  return images.map(({ bytes, format }, nth) => ({
    name: `picture-${nth + 1}.${format}`,
    bytes,
    description: cut(told, ALT_LENGTH),
  }))
}

const BAR = 10

/** A bar for whole percent. */
export function barOf(percent: number): string {
  const full = Math.round((Math.min(Math.max(percent, 0), 100) / 100) * BAR)
  return '▰'.repeat(full) + '▱'.repeat(BAR - full)
}
