import { type Level, type Parts, type Rated, rated, strictest } from '../../rating.ts'
import type { Image, Reactions } from '../image.ts'
import { createMarking } from '../marks.ts'
import { pictureName } from '../picture.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import type { WireImage } from '../wire/image.ts'
import { generationOf } from './generation.ts'
import { flagged, levelOfBits, levelOfText } from './levels.ts'
import { shorten, TEXT_LENGTH } from './shorten.ts'
import { isCondemned, ratedGeneration } from './written.ts'

/** What Civitai's words for ratings say at the least: "X" is said of XXX as well. */
const WORDS: ReadonlyMap<unknown, Level> = new Map<unknown, Level>([
  [undefined, 'PG'],
  [null, 'PG'],
  ['None', 'PG'],
  ['Soft', 'PG-13'],
  ['Mature', 'R'],
  ['X', 'X'],
])

/**
 * A picture of a gallery with every text of it rated by itself and a level for the whole; nothing
 * where it is neither picture nor video of Civitai's. A prompt decides about itself alone, unless
 * it sexualises minors: then the picture is shown nowhere.
 */
export function ratedImage(wire: WireImage, screen: WordScreen): Rated<Image> | undefined {
  const { id, url, type, postId, username, baseModel, createdAt, stats, tags = [] } = wire
  const name = type === 'image' || type === 'video' ? pictureName(url) : undefined
  if (name === undefined) return undefined
  const own = ownLevel(wire)
  const picture = {
    id,
    url,
    video: type === 'video' || /\.(?:mp4|webm)$/i.test(url),
    mature: own !== 'PG' && own !== 'PG-13',
  }
  const written = generationOf(wire.meta)
  const textLevel = (text: string): Level => flagged(levelOfText(text, screen), wire)
  const level = strictest(flagged(own, wire), textLevel(name))
  if (level === 'nowhere' || isCondemned(written, screen, name, username ?? '')) {
    return rated<Image>('nowhere', picture)
  }
  const text = (given: string): Rated<string> => {
    const kept = shorten(given, TEXT_LENGTH)
    return rated(textLevel(kept), kept)
  }
  // By itself it has been judged with the whole, and judging takes a millisecond.
  const promptLevel = (prompt: string): Level =>
    flagged(screen.isMature(prompt) ? 'XXX' : 'PG', wire)
  const reactions = reactionsOf(stats)
  const shown: Parts<Image> = {
    ...picture,
    ...(postId !== undefined && { post: postId }),
    ...(username && { author: text(username) }),
    ...(baseModel && { baseModel: text(baseModel) }),
    ...(createdAt !== undefined && { createdAt }),
    ...(reactions !== undefined && { reactions }),
    ...(stats !== undefined && stats.commentCount > 0 && { comments: stats.commentCount }),
    ...(written !== undefined && {
      generation: ratedGeneration(written, { prompt: promptLevel, text: textLevel }),
    }),
  }
  const names = tags.map(({ name }) => name)
  return rated<Image>(level, shown, createMarking()(names, username))
}

/** Civitai says it thrice; where it contradicts itself the strictest holds. */
const ownLevel = ({ browsingLevel, nsfwLevel, nsfw }: WireImage): Level =>
  strictest(
    levelOfBits(browsingLevel),
    WORDS.get(nsfwLevel) ?? levelOfBits(nsfwLevel),
    nsfw ? 'PG-13' : 'PG',
  )

/** None at all may as well mean that Civitai's counting fails, so then nothing is said. */
function reactionsOf(stats: WireImage['stats']): Reactions | undefined {
  if (stats === undefined) return undefined
  const { likeCount: like, heartCount: heart, laughCount: laugh, cryCount: cry } = stats
  return like + heart + laugh + cry === 0 ? undefined : { like, heart, laugh, cry }
}
