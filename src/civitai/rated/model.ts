import { type Level, type Parts, type Rated, rated, strictest } from '../../rating.ts'
import { createMarking } from '../marks.ts'
import type { Licence, Model, ModelFile, Scan, Version } from '../model.ts'
import type { WordScreen } from '../screen-words/word-screen.ts'
import type { WireFile, WireFullModel, WireVersion } from '../wire/model.ts'
import { canGenerate } from './can-generate.ts'
import { excerptOf } from './excerpt.ts'
import { isMaturePage, type Leveled, type Levels, levelsOf } from './levels.ts'
import { onceEach } from './once-each.ts'
import { shorten, TEXT_LENGTH } from './shorten.ts'

/**
 * What is kept of each part: a card shows less, and a creator can write without bound. Of versions
 * a menu shows 25, but an address can name any.
 */
const VERSIONS = 500
const TAGS = 50
const TRIGGERS = 40
const TRIGGER_LENGTH = 1_500
const FILES = 20
/** Of each level, so that there are as many to show under any ceiling, whatever comes first. */
const PICTURES = 4
const EXCERPT_LENGTH = 400

/** A model with every text and picture of it rated by itself, and a level for the whole. */
export function ratedModel(wire: WireFullModel, screen: WordScreen): Rated<Model> {
  const model = trimmed(wire)
  const levels = levelsOf(model, screen)
  const pictures = model.modelVersions.map(({ images }) => levels.pictures(images))
  const excerpt = excerptOf(model.description ?? '', model.name, EXCERPT_LENGTH)
  const licence = licenceOf(model)
  const creator = model.creator?.username ?? undefined
  const { downloadCount, thumbsUpCount, commentCount, tippedAmountCount } = model.stats
  // What is cut off is shown nowhere, but may still condemn the whole.
  const uncut = levelsOf(wire, screen).model(pictures.flat())
  const named = [levels.text(model.name), levels.text(model.type)]
  const shown: Parts<Model> = {
    id: model.id,
    name: model.name,
    type: model.type,
    mature: isMaturePage(model),
    ...((model.mode === 'Archived' || model.mode === 'TakenDown') && { mode: model.mode }),
    ...(creator !== undefined && { creator: rated(levels.text(creator), creator) }),
    ...(downloadCount !== undefined && { downloads: downloadCount }),
    ...(thumbsUpCount !== undefined && { likes: thumbsUpCount }),
    ...(commentCount !== undefined && { comments: commentCount }),
    ...(tippedAmountCount !== undefined && { tips: tippedAmountCount }),
    ...(licence !== undefined && { licence }),
    tags: model.tags.map((tag) => rated<string>(levels.text(tag), tag)),
    ...(excerpt !== '' && { excerpt: rated(levels.text(excerpt), excerpt) }),
    versions: model.modelVersions.map((version, at) => ({
      ...versionOf(version, levels),
      pictures: firstOfEachLevel(pictures[at] ?? []).map(({ picture: { url, type }, level }) =>
        rated(level, { url, video: type === 'video' }),
      ),
    })),
  }
  return rated<Model>(strictest(uncut, ...named), shown, createMarking()(wire.tags, creator))
}

function firstOfEachLevel(pictures: readonly Leveled[]): readonly Leveled[] {
  const counts = new Map<Level, number>()
  return pictures.filter(({ level }) => {
    const nth = (counts.get(level) ?? 0) + 1
    counts.set(level, nth)
    return level !== 'nowhere' && nth <= PICTURES
  })
}

/** Texts are cut before they are judged, so that what is judged is what is kept. */
const trimmed = (model: WireFullModel): WireFullModel => ({
  ...model,
  name: shorten(model.name, TEXT_LENGTH),
  type: shorten(model.type, TEXT_LENGTH),
  creator: model.creator && {
    username: model.creator.username && shorten(model.creator.username, TEXT_LENGTH),
  },
  tags: model.tags.slice(0, TAGS).map((tag) => shorten(tag, TEXT_LENGTH)),
  modelVersions: onceEach(model.modelVersions)
    .slice(0, VERSIONS)
    .map((version) => ({
      ...version,
      name: shorten(version.name, TEXT_LENGTH),
      baseModel: version.baseModel && shorten(version.baseModel, TEXT_LENGTH),
      trainedWords: version.trainedWords
        .slice(0, TRIGGERS)
        .map((set) => shorten(set, TRIGGER_LENGTH)),
    })),
})

function versionOf(version: WireVersion, levels: Levels) {
  const { id, name, baseModel, publishedAt, trainedWords, files } = version
  const earlyAccess = earlyAccessOf(version)
  return {
    id,
    ...(name !== '' && { name: rated<string>(levels.text(name), name) }),
    ...(baseModel !== undefined && { baseModel: rated<string>(levels.text(baseModel), baseModel) }),
    canGenerate: canGenerate(version),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(earlyAccess !== undefined && { earlyAccess }),
    triggerWords: trainedWords
      .filter((set) => set.trim() !== '')
      .map((set) => rated<string>(levels.text(set), set)),
    files: inOrder(files)
      .slice(0, FILES)
      .map((file) => fileOf(file, levels)),
    ...(files.length > FILES && { filesLeftOut: files.length - FILES }),
  }
}

/** Who made it may keep the primary file to himself; then what the version is comes first. */
const inOrder = (files: readonly WireFile[]): readonly WireFile[] =>
  [...files].sort((a, b) => placeOf(a) - placeOf(b))

const MODELS: readonly (string | undefined)[] = ['Model', 'Pruned Model', 'Diffusion Model', 'UNet']
/** What only goes with a model. */
const EXTRAS: readonly (string | undefined)[] = ['VAE', 'Config', 'Training Data', 'Negative']

function placeOf({ primary, type }: WireFile): number {
  if (primary) return -1
  if (EXTRAS.includes(type)) return MODELS.length + 1 + EXTRAS.indexOf(type)
  return MODELS.includes(type) ? MODELS.indexOf(type) : MODELS.length
}

function earlyAccessOf(version: WireVersion): Version['earlyAccess'] {
  const { availability, paidAccess, earlyAccessDeadline } = version
  const until = paidAccess?.endsAt ?? earlyAccessDeadline
  // Some tell it by this word alone.
  const isSaid = availability === 'EarlyAccess' || paidAccess !== undefined || until !== undefined
  if (!isSaid) return undefined
  return paidAccess?.permanent || until === undefined ? {} : { until }
}

function fileOf(file: WireFile, levels: Levels) {
  const { sizeKB: kilobytes, type, metadata, pickleScanResult, virusScanResult } = file
  const { format, size, fp: precision, quantType } = metadata
  const text = (named: keyof ModelFile, value = '') => {
    const kept = shorten(value, TEXT_LENGTH)
    return kept === '' ? {} : { [named]: rated<string>(levels.text(kept), kept) }
  }
  return {
    kilobytes,
    pickleScan: scanOf(pickleScanResult),
    virusScan: scanOf(virusScanResult),
    ...text('name', file.overrideName || file.name),
    ...text('type', type),
    ...text('format', format),
    ...text('size', size),
    ...text('precision', precision),
    ...text('quantType', quantType),
  }
}

const SCANS: readonly Scan[] = ['Success', 'Pending', 'Danger', 'Error']
const scanOf = (result: string | undefined): Scan =>
  SCANS.find((scan) => scan === result) ?? 'unknown'

/** What is not said is not known, and then nothing is said of any of it. */
function licenceOf(model: WireFullModel): Licence | undefined {
  const { allowNoCredit, allowDerivatives, allowDifferentLicense, allowCommercialUse } = model
  if (
    allowNoCredit === undefined ||
    allowDerivatives === undefined ||
    allowDifferentLicense === undefined ||
    allowCommercialUse === undefined
  ) {
    return undefined
  }
  return {
    withoutCredit: allowNoCredit,
    derivatives: allowDerivatives,
    otherLicence: allowDifferentLicense,
    commercialUse: allowCommercialUse,
    safeForWorkOnly: model.sfwOnly,
  }
}
