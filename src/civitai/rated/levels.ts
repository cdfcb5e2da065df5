import { type Level, mildest, strictest } from '../../rating.ts'
import { pictureName } from '../picture.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import type { WireModel, WirePicture } from '../wire/model.ts'

/** The flags by which Civitai marks what may be mild or nothing at all. */
type Flags = Pick<WireModel, 'poi' | 'minor'>

const LEVELS: Readonly<Record<number, Level>> = { 1: 'PG', 2: 'PG-13', 4: 'R', 8: 'X', 16: 'XXX' }
const MILD_BITS = 1 + 2
const MATURE_BITS = 4 + 8 + 16 + 32

/** A picture of a model and its level. */
export interface Leveled {
  readonly picture: WirePicture
  readonly level: Level
}

/** How a model's parts are rated, each by Civitai's ratings and by what is written in it. */
export interface Levels {
  text(text: string): Level
  /** Those that can be shown at all, in Civitai's order. */
  pictures(images: readonly WirePicture[]): readonly Leveled[]
  /** The whole of it, given all of its pictures. */
  model(pictures: readonly Leveled[]): Level
}

/**
 * The levels of a model: under PG not when it is flagged nsfw, taken down, has its page on
 * civitai.red, a name the word screen rejects, or no single picture that fits.
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
      // Under PG one that may stand only there will do as well as any other.
      const mildestPicture = mildest(
        ...pictures.map(({ level }) => (level === 'only PG' ? 'PG' : level)),
      )
      return strictest(
        flagged(needsXxx ? 'XXX' : 'PG', model),
        // Without any picture it can still be told about where everything may be shown.
        flagged(mildestPicture === 'nowhere' ? 'XXX' : mildestPicture, model),
        text(model.name),
        text(model.type),
        screen.sexualisesMinors(textsOf(model)) ? 'nowhere' : 'PG',
      )
    },
  }
}

/** A text by itself. */
export function levelOfText(text: string, screen: WordScreen): Level {
  const mature = screen.isMature(text) ? 'XXX' : 'PG'
  return screen.sexualisesMinors([text]) ? 'nowhere' : mature
}

/** Civitai's own rule for which of its two sites a link goes to. */
export const isMaturePage = ({ nsfw, nsfwLevel }: WireModel): boolean =>
  nsfw || ((nsfwLevel & MATURE_BITS) !== 0 && (nsfwLevel & MILD_BITS) === 0)

/** Everything in which a term that sexualises minors would condemn the whole. */
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

/** What is flagged is shown only where everything is PG, and only when it is PG by itself. */
export const flagged = (level: Level, { poi, minor }: Flags): Level =>
  poi || minor ? strictest(level, 'only PG') : level
