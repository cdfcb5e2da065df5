import { type Rated, rated } from '../../rating.ts'
import type { Entry, Picture, Window } from '../model.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import type { WireModel } from '../wire/model.ts'
import { isMaturePage, type Leveled, levelsOf } from './levels.ts'
import { onceEach } from './once-each.ts'

/**
 * A window of a list as Civitai sent it, with everything in it rated once and for all. Its lists
 * move while they are read, so a model can come twice.
 */
export function ratedWindow(
  items: readonly WireModel[],
  more: boolean,
  screen: WordScreen,
): Rated<Window> {
  const entries = onceEach(items).map((item) => ratedEntry(item, screen))
  return rated<Window>('PG', { entries, more })
}

/** A model as a list shows it, with its level and that of each of its parts. */
function ratedEntry(model: WireModel, screen: WordScreen): Rated<Entry> {
  const levels = levelsOf(model, screen)
  const pictures = levels.pictures(model.modelVersions.flatMap(({ images }) => images))
  const baseModel = model.modelVersions[0]?.baseModel
  const creator = model.creator?.username ?? undefined
  const { downloadCount, thumbsUpCount } = model.stats
  return rated<Entry>(levels.model(pictures), {
    id: model.id,
    name: model.name,
    type: model.type,
    ...(baseModel !== undefined && { baseModel: rated(levels.text(baseModel), baseModel) }),
    ...(creator !== undefined && { creator: rated(levels.text(creator), creator) }),
    ...(downloadCount !== undefined && { downloads: downloadCount }),
    ...(thumbsUpCount !== undefined && { likes: thumbsUpCount }),
    mature: isMaturePage(model),
    pictures: firstOfEachLevel(pictures),
  })
}

/** A list shows one picture, so of each level the first is enough to have one for any ceiling. */
function firstOfEachLevel(pictures: readonly Leveled[]): readonly Rated<Picture>[] {
  return pictures
    .filter(({ level }, at) => pictures.findIndex((other) => other.level === level) === at)
    .filter(({ level }) => level !== 'nowhere')
    .map(({ picture, level }) =>
      rated<Picture>(level, { url: picture.url, video: picture.type === 'video' }),
    )
}
