import type { Model, Version } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button, link } from './button.ts'
import { COLOUR } from './colour.ts'
import { fileLines, safeDownload } from './file.ts'
import { withGrid } from './grid.ts'
import { licenceLines } from './licence.ts'
import { LIMITS } from './limits.ts'
import { modelUrl } from './model-url.ts'
import { withButtons } from './reply.ts'
import { sparkline } from './sparkline.ts'
import { block, inert } from './text.ts'
import { versionMenu, versionName } from './version-menu.ts'
import { videoLink } from './video-link.ts'

/** The card of a model, and where its controls lead. */
export interface ModelCard {
  readonly model: Model
  /** The version shown; undefined where every one is held back or gone. */
  readonly version: Version | undefined
  /** Whether it replaces a version that was asked for and is gone. */
  readonly isInstead?: boolean
  /** From our own snapshots; absent while they do not know the model. */
  readonly trend?: Trend
  /** The custom_id that chooses another version. */
  readonly choose: (version: Version) => string
  /** The custom_id that opens all trigger words. */
  readonly triggers: string
  /** The custom_id that opens the texts to copy. */
  readonly copy: string
  /** The custom_ids that lead to its pictures, its creator's models, and models like it. */
  readonly images: string | undefined
  readonly creator: string | undefined
  readonly similar: string | undefined
}

/** How many downloads a model gained, estimated. */
export interface Trend {
  readonly lastDay: number
  /** Per day, the oldest first; undefined where it is not known. */
  readonly days: readonly (number | undefined)[]
}

const SHORT_LENGTH = 60
const TRIGGER_LENGTH = 400
const EXCERPT_LENGTH = 300
const TAG_LENGTH = 40

/** The most of each list that a card shows. */
interface Portion {
  readonly excerpt: boolean
  readonly tags: number
  readonly files: number
  readonly triggers: number
}

const WHOLE: Portion = { excerpt: true, tags: 12, files: 3, triggers: 4 }

/** A model in full: what it is, its trigger words and its file first, and up to four pictures. */
export function modelReply(words: Words, card: ModelCard): Reply {
  const { model, version } = card
  const portion = portionThatFits(words, card)
  const url = modelUrl(model, version)
  const embed = {
    color: COLOUR,
    title: inert(model.name, LIMITS.embedTitle) || words.unnamed,
    url,
    description: description(words, card, portion),
    footer: { text: version === undefined ? `${model.id}` : `${model.id}@${version.id}` },
  }
  const hidden = (version?.triggerWords.length ?? 0) - portion.triggers
  const download = version && safeDownload(version)
  const buttons = [
    ...(hidden > 0 ? [button(words.moreTriggers(hidden), card.triggers)] : []),
    button(words.copyText, card.copy),
    link(words.onCivitai, url),
    ...(download === undefined ? [] : [link(words.download, download)]),
  ]
  const leads = [
    ...(card.images === undefined ? [] : [button(words.images, card.images)]),
    ...(card.creator === undefined ? [] : [button(words.creator, card.creator)]),
    ...(card.similar === undefined ? [] : [button(words.similar, card.similar)]),
  ]
  const embeds = withGrid(embed, version?.pictures ?? [])
  const components = versionMenu(words, model, version, card.choose)
  return withButtons(withButtons({ embeds, components }, buttons), leads)
}

/** What a card leaves out while it is too long, in this order. */
function portionThatFits(words: Words, card: ModelCard): Portion {
  const steps: readonly ((portion: Portion) => Portion)[] = [
    (portion) => ({ ...portion, excerpt: false }),
    (portion) => ({ ...portion, tags: 0 }),
    (portion) => ({ ...portion, files: 1 }),
    (portion) => ({ ...portion, triggers: 3 }),
    (portion) => ({ ...portion, triggers: 2 }),
    (portion) => ({ ...portion, triggers: 1 }),
  ]
  let portion = WHOLE
  for (const step of steps) {
    if (description(words, card, portion).length <= LIMITS.embedDescription) return portion
    portion = step(portion)
  }
  return portion
}

function description(words: Words, card: ModelCard, portion: Portion): string {
  const { model, version } = card
  const tags = model.tags.slice(0, portion.tags).map((tag) => inert(tag, TAG_LENGTH))
  return [
    facts(words, card),
    ...warnings(words, model),
    ...(version === undefined ? [words.noVersion] : []),
    ...(card.isInstead ? [words.newestInstead] : []),
    ...triggerLines(words, version, portion.triggers),
    ...(version === undefined ? [] : fileLines(words, version, portion.files)),
    counts(words, model),
    ...(card.trend === undefined ? [] : [trendLine(words, card.trend)]),
    ...(model.licence === undefined ? [] : licenceLines(words, model.licence)),
    ...(tags.length === 0 ? [] : [words.tags(tags)]),
    ...(portion.excerpt && model.excerpt ? [`> ${inert(model.excerpt, EXCERPT_LENGTH)}`] : []),
    ...videoLines(words, version),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function trendLine(words: Words, { lastDay, days }: Trend): string {
  // A single bar shows nothing.
  const isLine = days.filter((day) => day !== undefined).length > 1
  return words.trend(isLine ? sparkline(days) : '', words.count(lastDay))
}

function facts(words: Words, { model, version }: ModelCard): string {
  const { type, creator } = model
  const what = [
    inert(type, SHORT_LENGTH),
    ...(version?.baseModel === undefined ? [] : [inert(version.baseModel, SHORT_LENGTH)]),
    ...(creator === undefined ? [] : [words.by(inert(creator, SHORT_LENGTH))]),
  ]
  // Two marks with nothing between them would format what follows.
  const named = what.filter((part) => part !== '').join(' · ')
  const whole = named === '' ? '' : `**${named}**`
  if (version === undefined) return whole
  const { publishedAt, earlyAccess } = version
  const which = [
    inert(versionName(words, version), SHORT_LENGTH),
    ...(publishedAt === undefined ? [] : [words.moment(publishedAt)]),
    ...(earlyAccess === undefined ? [] : [words.earlyAccess(earlyAccess.until)]),
  ]
  return `${whole}\n${which.join(' · ')}`
}

const warnings = (words: Words, { mode }: Model): readonly string[] => {
  if (mode === 'Archived') return [words.archived]
  return mode === 'TakenDown' ? [words.takenDown] : []
}

function triggerLines(words: Words, version: Version | undefined, max: number): readonly string[] {
  const shown = (version?.triggerWords ?? []).slice(0, max)
  return shown.length === 0
    ? []
    : [words.triggerWords, ...shown.map((set) => block(set, TRIGGER_LENGTH))]
}

const counts = (words: Words, { downloads, likes, comments, tips }: Model): string =>
  [
    ...(downloads === undefined ? [] : [words.downloads(words.count(downloads))]),
    ...(likes === undefined ? [] : [words.likes(words.count(likes))]),
    ...(comments ? [words.comments(words.count(comments))] : []),
    ...(tips ? [words.tips(words.count(tips))] : []),
  ].join(' · ')

/** Discord shows only a still of a video, so the video is a link. */
function videoLines(words: Words, version: Version | undefined): readonly string[] {
  const videos = (version?.pictures ?? [])
    .slice(0, LIMITS.picturesInGrid)
    .filter((one) => one.video)
  const numbered = videos.length > 1
  const links = videos.map(({ url }, at) => videoLink(words, numbered ? at + 1 : undefined, url))
  return [links.flat().join(' · ')]
}
