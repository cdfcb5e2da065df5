import { type Level, type Parts, type Rated, rated, strictest } from '../../rating.ts'
import type { Article } from '../article.ts'
import { createMarking } from '../marks.ts'
import type { Picture } from '../model.ts'
import { pictureUrl } from '../picture.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import type { WireArticle, WireCover } from '../wire/article.ts'
import { flagged, levelOfBits, levelOfText } from './levels.ts'
import { shorten, TEXT_LENGTH } from './shorten.ts'

/** Who may read an article. What Civitai says else, or does not say, is nobody. */
const OPEN: ReadonlySet<unknown> = new Set(['Public', 'Unsearchable'])

/**
 * An article with its level, by Civitai's rating and by its title; undefined where it is private. Its
 * cover has a level of its own.
 */
export function ratedArticle(wire: WireArticle, screen: WordScreen): Rated<Article> | undefined {
  if (!OPEN.has(wire.availability)) return undefined
  const { id, publishedAt, updatedAt, stats, user } = wire
  const author = user?.deletedAt ? undefined : user?.username
  const tags = wire.tags.map(({ name }) => name)
  const title = shorten(wire.title, TEXT_LENGTH)
  const own = levelOfBits(wire.nsfwLevel)
  const level = strictest(
    own,
    // What is cut off is shown nowhere, but may still condemn the whole.
    levelOfText(wire.title, screen),
    levelOfText(title, screen),
    screen.sexualisesMinors([wire.title, ...tags, author ?? '']) ? 'nowhere' : 'PG',
  )
  const { like = 0, heart = 0, laugh = 0, cry = 0 } = stats
  const cover = wire.coverImage && coverOf(wire.coverImage)
  const shown: Parts<Article> = {
    id,
    title,
    ...(author && { author: ratedName(author, screen) }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    mature: isMature(own),
    ...(like + heart + laugh + cry > 0 && { reactions: { like, heart, laugh, cry } }),
    ...(stats.comment !== undefined && { comments: stats.comment }),
    ...(stats.view !== undefined && { views: stats.view }),
    ...(stats.favorite !== undefined && { bookmarks: stats.favorite }),
    ...(stats.collected !== undefined && { collected: stats.collected }),
    ...(cover && { cover }),
  }
  return rated<Article>(level, shown, createMarking()(tags, author))
}

const isMature = (level: Level): boolean => level !== 'PG' && level !== 'PG-13'

function ratedName(name: string, screen: WordScreen): Rated<string> {
  const kept = shorten(name, TEXT_LENGTH)
  return rated<string>(levelOfText(kept, screen), kept)
}

/** Civitai rates it at least like the article, so it may be milder than that says, but not more so. */
function coverOf({ id, url: key, type, nsfwLevel, ...flags }: WireCover) {
  const url = type === 'image' ? pictureUrl(key, id) : undefined
  return url && rated<Picture>(flagged(levelOfBits(nsfwLevel), flags), { url, video: false })
}
