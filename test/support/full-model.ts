import type { Model, Version } from '../../src/civitai/model.ts'
import { ratedModel } from '../../src/civitai/rated/model.ts'
import type { WordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { fullModel } from '../../src/civitai/wire/model.ts'
import { opened, RATINGS, type Rating } from '../../src/rating.ts'
import { type Json, wirePicture } from './wire.ts'

/** A word that has its place only where everything has. */
export const MATURE = 'lewd'
/** A word that has no place at all. */
export const MINORS = 'forbidden'

/** A screen that knows one word of each kind, and only whole ones. */
export const screen: WordScreen = {
  isMature: (text) => /\b(?:lewd|forbidden)\b/.test(text),
  sexualisesMinors: (texts) => texts.some((text) => /\bforbidden\b/.test(text)),
}

/** A version as `GET /models/{id}` sends it when nothing about it is empty. */
export const wireVersion = (id: number, change: Json = {}): Json => ({
  id,
  name: `v${id}`,
  baseModel: 'SDXL 1.0',
  publishedAt: '2026-08-09T15:12:32.918Z',
  trainedWords: ['ink', 'wash'],
  files: [wireFile()],
  images: [wirePicture(1)],
  ...change,
})

export const wireFile = (change: Json = {}): Json => ({
  name: 'ink.safetensors',
  sizeKB: 223_231.5,
  type: 'Model',
  metadata: { format: 'SafeTensor', size: 'pruned', fp: 'fp16' },
  pickleScanResult: 'Success',
  virusScanResult: 'Success',
  primary: true,
  ...change,
})

/** What the place sees of a model that Civitai sent in full; nothing when it is held back. */
export const seenUnder = (ceiling: Rating, wire: unknown): Model | undefined =>
  opened(ratedModel(fullModel.parse(wire), screen), ceiling)

/** The ceilings under which it is shown, mildest first. */
export const ceilingsOf = (wire: unknown): readonly Rating[] =>
  RATINGS.filter((ceiling) => seenUnder(ceiling, wire) !== undefined)

/** Its first version, which has to be there. */
export function newestUnder(ceiling: Rating, wire: unknown): Version {
  const version = seenUnder(ceiling, wire)?.versions[0]
  if (version === undefined) throw new Error(`nothing of it is shown under ${ceiling}`)
  return version
}
