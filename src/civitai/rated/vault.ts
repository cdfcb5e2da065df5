import { type Parts, type Rated, rated, strictest } from '../../rating.ts'
import { createMarking } from '../marks.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import type { Kept } from '../vault.ts'
import type { WireKept } from '../wire/vault.ts'
import { levelOfText } from './levels.ts'
import { shorten, TEXT_LENGTH } from './shorten.ts'

/**
 * What somebody keeps, by the words in it. That is half of its level: nothing in a vault says how
 * mature a thing is, so whoever shows it asks for its model as well.
 */
export function ratedKept(kept: WireKept, screen: WordScreen): Rated<Kept> {
  const { modelName, versionName, creatorName, type, baseModel, category } = kept
  const name = shorten(modelName, TEXT_LENGTH)
  const text = (whole: string): Rated<string> => {
    const part = shorten(whole, TEXT_LENGTH)
    return rated(levelOfText(part, screen), part)
  }
  const level = (whole: string) =>
    // What is cut off is shown nowhere, but may still condemn the whole.
    strictest(levelOfText(whole, screen), levelOfText(shorten(whole, TEXT_LENGTH), screen))
  const all = [modelName, versionName, creatorName ?? '', type, category]
  const isCondemned = screen.sexualisesMinors(all)
  const kilobytes = sizeOf(kept)
  const parts: Parts<Kept> = {
    model: kept.modelId,
    version: kept.modelVersionId,
    name,
    type: shorten(type, TEXT_LENGTH),
    ...(versionName !== '' && { versionName: text(versionName) }),
    ...(baseModel !== '' && { baseModel: text(baseModel) }),
    ...(kilobytes !== undefined && { kilobytes }),
    state: kept.status,
  }
  return rated<Kept>(
    isCondemned ? 'nowhere' : strictest(level(modelName), level(type)),
    parts,
    createMarking()(category === '' ? [] : [category], creatorName),
  )
}

/** What it takes up: its files, what is told of it, and its pictures. */
const sizeOf = ({ modelSizeKb, detailsSizeKb = 0, imagesSizeKb = 0 }: WireKept) =>
  modelSizeKb === undefined ? undefined : modelSizeKb + detailsSizeKb + imagesSizeKb
