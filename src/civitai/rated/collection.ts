import { type Level, type Parts, type Rated, rated, strictest } from '../../rating.ts'
import type { Collection } from '../collection.ts'
import { createMarking } from '../marks.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import type { WireCollection } from '../wire/collection.ts'
import { levelOfText } from './levels.ts'
import { plainText } from './plain-text.ts'
import { shorten, TEXT_LENGTH } from './shorten.ts'

/** By buckets: R to XXX are one, and all ratings together another. Any other number is no rating. */
const LEVELS: ReadonlyMap<unknown, Level> = new Map<unknown, Level>([
  [1, 'PG'],
  [28, 'XXX'],
  [29, 'XXX'],
])

/** Who may read a collection. What Civitai says else, or does not say, is nobody. */
const OPEN: ReadonlySet<unknown> = new Set(['Public', 'Unlisted'])

/**
 * A collection with its level, by Civitai's rating and by its name; undefined where it is private. Its
 * description has a level of its own.
 */
export function ratedCollection(
  wire: WireCollection,
  screen: WordScreen,
): Rated<Collection> | undefined {
  if (!OPEN.has(wire.read)) return undefined
  const { id, type, itemCount, description, user } = wire
  const owner = user?.username
  const tags = wire.tags.map(({ name }) => name)
  const name = shorten(wire.name, TEXT_LENGTH)
  const excerpt = plainText(description ?? '', TEXT_LENGTH)
  const own = LEVELS.get(wire.nsfwLevel) ?? 'nowhere'
  const level = strictest(
    own,
    // What is cut off is shown nowhere, but may still condemn the whole.
    levelOfText(wire.name, screen),
    levelOfText(name, screen),
    screen.sexualisesMinors([wire.name, excerpt, ...tags, owner ?? '']) ? 'nowhere' : 'PG',
  )
  const text = (whole: string): Rated<string> => {
    const kept = shorten(whole, TEXT_LENGTH)
    return rated<string>(levelOfText(kept, screen), kept)
  }
  const shown: Parts<Collection> = {
    id,
    name,
    ...(owner && { owner: text(owner) }),
    ...(excerpt !== '' && { excerpt: text(excerpt) }),
    ...(type && { type }),
    ...(itemCount !== undefined && { items: itemCount }),
    mature: own !== 'PG',
  }
  return rated<Collection>(level, shown, createMarking()(tags, owner))
}
