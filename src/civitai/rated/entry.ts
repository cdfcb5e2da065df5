import { type Parts, type Rated, rated, strictest } from '../../rating.ts'
import { createMarking, type Marking } from '../marks.ts'
import type { Entry, Picture, Window } from '../model.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import type { WireModel } from '../wire/entry.ts'
import { canGenerate } from './can-generate.ts'
import { isMaturePage, type Leveled, levelsOf } from './levels.ts'
import { onceEach } from './once-each.ts'
import { shorten, TEXT_LENGTH } from './shorten.ts'

/**
 * A window of a list as Civitai sent it, with everything in it rated once and for all. Its lists
 * move while they are read, so a model can come twice.
 */
export function ratedWindow(
  items: readonly WireModel[],
  more: boolean,
  screen: WordScreen,
): Rated<Window> {
  const marking = createMarking()
  const entries = onceEach(items).map((item) => ratedEntry(item, screen, marking))
  return rated<Window>('PG', { entries, more })
}

/** A model as a list shows it, with its level and that of each of its parts. */
export function ratedEntry(
  model: WireModel,
  screen: WordScreen,
  marking: Marking = createMarking(),
): Rated<Entry> {
  const levels = levelsOf(model, screen)
  const pictures = levels.pictures(model.modelVersions.flatMap(({ images }) => images))
  const name = shorten(model.name, TEXT_LENGTH)
  const type = shorten(model.type, TEXT_LENGTH)
  const baseModel = model.modelVersions[0]?.baseModel
  const publishedAt = newestOf(model)
  const creator = model.creator?.username ?? undefined
  const text = (whole: string): Rated<string> => {
    const kept = shorten(whole, TEXT_LENGTH)
    return rated(levels.text(kept), kept)
  }
  const { downloadCount, thumbsUpCount, commentCount } = model.stats
  // What is cut off is shown nowhere, but may still condemn the whole.
  const level = strictest(levels.model(pictures), levels.text(name), levels.text(type))
  const marks = marking(model.tags, creator)
  const shown: Parts<Entry> = {
    id: model.id,
    name,
    type,
    ...(baseModel !== undefined && { baseModel: text(baseModel) }),
    canGenerate: model.modelVersions.some(canGenerate),
    ...(creator !== undefined && { creator: text(creator) }),
    ...(downloadCount !== undefined && { downloads: downloadCount }),
    ...(thumbsUpCount !== undefined && { likes: thumbsUpCount }),
    ...(commentCount !== undefined && { comments: commentCount }),
    ...(publishedAt !== undefined && { publishedAt }),
    mature: isMaturePage(model),
    pictures: firstOfEachLevel(pictures),
  }
  return rated<Entry>(level, shown, marks)
}

/** When its newest version was published. Creators put their versions into any order. */
function newestOf({ modelVersions }: WireModel): number | undefined {
  const dates = modelVersions.flatMap(({ publishedAt }) => publishedAt ?? [])
  return dates.length === 0 ? undefined : Math.max(...dates)
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
