import { type Level, mildest, strictest } from '../../rating.ts'
import { pictureName } from '../picture.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import type { WireModel, WirePicture } from '../wire/entry.ts'

/** Civitai's flags for what may only stand among PG. */
type Flags = Pick<WireModel, 'poi' | 'minor'>

const LEVELS: Readonly<Record<number, Level>> = { 1: 'PG', 2: 'PG-13', 4: 'R', 8: 'X', 16: 'XXX' }
const MILD_BITS = 1 + 2
const MATURE_BITS = 4 + 8 + 16 + 32

/** A picture of a model and its level. */
export interface Leveled {
  readonly picture: WirePicture
  readonly level: Level
}

/** The levels of a model's parts, from Civitai's ratings and from the words in them. */
export interface Levels {
  text(text: string): Level
  /** Those that can be shown somewhere, in Civitai's order. */
  pictures(images: readonly WirePicture[]): readonly Leveled[]
  /** The level of the whole model. */
  model(pictures: readonly Leveled[]): Level
}

/**
 * The levels of a model. It is above PG when it is flagged nsfw, was taken down, has its page on
 * civitai.red, has a name that the word screen rejects, or has no picture that is PG.
 */
export function levelsOf(model: WireModel, screen: WordScreen): Levels {
  const text = (text: string): Level =>
    screen.sexualisesMinors([text])
      ? 'nowhere'
      : flagged(screen.isMature(text) ? 'XXX' : 'PG', model)
  return {
    text,
    pictures: (images) =>
      images.flatMap((picture): readonly Leveled[] => {
        const { url, type } = picture
        const name = type === 'image' || type === 'video' ? pictureName(url) : undefined
        if (name === undefined) return []
        const level = flagged(pictureLevel(picture), model)
        return [{ picture, level: name === '' ? level : strictest(level, text(name)) }]
      }),
    model(pictures) {
      const needsXxx = model.nsfw || isMaturePage(model) || model.mode === 'TakenDown'
      // Under PG a flagged picture counts like any other.
      const mildestPicture = mildest(
        ...pictures.map(({ level }) => (level === 'only PG' ? 'PG' : level)),
      )
      return strictest(
        flagged(needsXxx ? 'XXX' : 'PG', model),
        // Without a picture it can still be shown where everything may.
        flagged(mildestPicture === 'nowhere' ? 'XXX' : mildestPicture, model),
        text(model.name),
        text(model.type),
        screen.sexualisesMinors(textsOf(model)) ? 'nowhere' : 'PG',
      )
    },
  }
}

/** The level of a text. */
export function levelOfText(text: string, screen: WordScreen): Level {
  const mature = screen.isMature(text) ? 'XXX' : 'PG'
  return screen.sexualisesMinors([text]) ? 'nowhere' : mature
}

/** Civitai's own rule for which of its two sites a model's page is on. */
export const isMaturePage = ({ nsfw, nsfwLevel }: WireModel): boolean =>
  nsfw || ((nsfwLevel & MATURE_BITS) !== 0 && (nsfwLevel & MILD_BITS) === 0)

/** All texts in which a term that sexualises minors bans the whole model. */
const textsOf = ({ name, tags, creator, modelVersions }: WireModel): readonly string[] => [
  name,
  ...tags,
  creator?.username ?? '',
  ...modelVersions.flatMap((version) => [version.name, ...version.trainedWords]),
]

const pictureLevel = ({ nsfwLevel, ...flags }: WirePicture): Level =>
  flagged(levelOfBits(nsfwLevel), flags)

/** The level of a picture: exactly one bit of five. 0 is unrated and 32 blocked: both nowhere. */
export const levelOfBits = (bits: unknown): Level =>
  typeof bits === 'number' ? (LEVELS[bits] ?? 'nowhere') : 'nowhere'

/** A flagged thing is shown only where the ceiling is PG, and only if it is PG itself. */
export const flagged = (level: Level, { poi, minor }: Flags): Level =>
  poi || minor ? strictest(level, 'only PG') : level
