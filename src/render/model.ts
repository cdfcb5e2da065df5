import { type APIEmbed, ComponentType } from 'discord-api-types/v10'
import type { Model, Version } from '../civitai/model.ts'
import type { Reply, Row } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button, link } from './button.ts'
import { COLOUR } from './colour.ts'
import { fileLines, safeDownload } from './file.ts'
import { gridOf } from './grid.ts'
import { licenceLine } from './licence.ts'
import { LIMITS } from './limits.ts'
import { modelUrl } from './model-url.ts'
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
  /** The custom_id that opens all trigger words, to be copied. */
  readonly triggers: string
  /** The custom_ids that lead to its pictures, and to its creator's models. */
  readonly images: string | undefined
  readonly creator: string | undefined
  /** The custom_id that opens what is asked for more rarely. */
  readonly more: string
  /** The custom_id that opens other models which fit the words that found this one. */
  readonly others?: string
}

/** How many downloads a model gained, estimated. */
export interface Trend {
  readonly lastDay: number
  /** Per day, the oldest first; undefined where it is not known. */
  readonly days: readonly (number | undefined)[]
}

/**
 * The most of each thing that a card shows. Everything at its longest fits into an embed, so nothing
 * has to give way (test/render/model-room.test.ts).
 */
const SHORT_LENGTH = 60
const TRIGGERS = 3
const TRIGGER_LENGTH = 160
const EXCERPT_LENGTH = 200
const TAGS = 8
const TAG_LENGTH = 40

/** A model: up to four pictures, then what it is, its trigger words, its file, and what else counts. */
export function modelReply(words: Words, card: ModelCard): Reply {
  const { model, version } = card
  const url = modelUrl(model, version)
  const text: APIEmbed = {
    color: COLOUR,
    title: inert(model.name, LIMITS.embedTitle) || words.unnamed,
    url,
    description: description(words, card),
  }
  // Of one address with the text, the pictures would swallow it.
  const pictures = gridOf(modelUrl(model), version?.pictures ?? [])
  const download = version && safeDownload(version)
  const buttons = [
    ...(download === undefined ? [] : [link(words.download, download)]),
    ...(version?.triggerWords.length ? [button(words.triggerWords, card.triggers)] : []),
    ...(card.images === undefined ? [] : [button(words.images, card.images)]),
    ...(card.creator === undefined ? [] : [button(words.creator, card.creator)]),
    button(words.more, card.more),
  ]
  const embeds = [...pictures.map((one) => ({ ...one, color: COLOUR })), text]
  const menu = versionMenu(words, model, version, card.choose)
  const others = card.others === undefined ? [] : [button(words.otherMatches, card.others)]
  const rows = [buttons, [...others, link(words.onCivitai, url)]].map(
    (components): Row => ({ type: ComponentType.ActionRow, components }),
  )
  return { embeds, components: [...menu, ...rows] }
}

/** All there is to tell. */
function description(words: Words, card: ModelCard): string {
  const { model, version } = card
  const tags = model.tags.slice(0, TAGS).map((tag) => inert(tag, TAG_LENGTH))
  const groups: readonly (readonly string[])[] = [
    [
      facts(words, card),
      ...warnings(words, model),
      ...(version === undefined ? [words.noVersion] : []),
      ...(card.isInstead ? [words.newestInstead] : []),
    ],
    triggerLines(words, version),
    version === undefined ? [] : fileLines(words, version),
    [
      counts(words, model),
      ...(card.trend === undefined ? [] : [trendLine(words, card.trend)]),
      ...(model.licence === undefined ? [] : [licenceLine(words, model.licence)]),
      ...(tags.length === 0 ? [] : [words.tags(tags)]),
    ],
    [
      ...(model.excerpt ? [`> ${inert(model.excerpt, EXCERPT_LENGTH)}`] : []),
      ...videoLines(words, version),
    ],
  ]
  return withAir(groups)
}

/** Groups of lines, as far as there is something in them, with air between them. */
export const withAir = (groups: readonly (readonly string[])[]): string =>
  groups
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((group) => group !== '')
    .join('\n\n')

/** With fewer days, or bars that are all alike, they show nothing. */
const DAYS_FOR_BARS = 4

function trendLine(words: Words, { lastDay, days }: Trend): string {
  const known = days.filter((day) => day !== undefined)
  const varies = new Set(sparkline(known)).size > 1
  const bars = known.length >= DAYS_FOR_BARS && varies ? sparkline(days) : ''
  return words.trend(bars, words.count(lastDay))
}

/** What it is and whose, and which version. */
export function facts(
  words: Words,
  { model, version }: Pick<ModelCard, 'model' | 'version'>,
): string {
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

/** The first of its trigger words. */
export function triggerLines(words: Words, version: Version | undefined): readonly string[] {
  const sets = version?.triggerWords ?? []
  if (sets.length === 0) return []
  const hidden = sets.length - TRIGGERS
  return [
    `**${words.triggerWords}**`,
    ...sets.slice(0, TRIGGERS).map((set) => block(set, TRIGGER_LENGTH)),
    ...(hidden > 0 ? [words.moreTriggers(hidden)] : []),
  ]
}

const counts = (words: Words, { downloads, likes, comments, tips }: Model): string =>
  [
    ...(downloads === undefined ? [] : [words.downloads(words.count(downloads))]),
    ...(likes === undefined ? [] : [words.likes(words.count(likes))]),
    ...(comments ? [words.comments(words.count(comments))] : []),
    ...(tips ? [words.tips(words.count(tips))] : []),
  ].join(' · ')

/** Discord shows only a still of a video, so the video is a link. */
export function videoLines(words: Words, version: Version | undefined): readonly string[] {
  const videos = (version?.pictures ?? [])
    .slice(0, LIMITS.picturesInGrid)
    .filter((one) => one.video)
  const numbered = videos.length > 1
  const links = videos.map(({ url }, at) => videoLink(words, numbered ? at + 1 : undefined, url))
  return [links.flat().join(' · ')]
}
