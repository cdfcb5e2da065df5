import type { APIEmbed } from 'discord-api-types/v10'
import type { Model, Picture, Version } from '../civitai/model.ts'
import { sized } from '../civitai/picture.ts'
import type { Reply, Row } from '../command.ts'
import type { Words } from '../words/words.ts'
import { button, link } from './button.ts'
import { COLOUR } from './colour.ts'
import { fileLines, safeDownload } from './file.ts'
import { licenceLines } from './licence.ts'
import { LIMITS } from './limits.ts'
import { menu } from './menu.ts'
import { modelUrl } from './model-url.ts'
import { withButtons } from './reply.ts'
import { block, inert } from './text.ts'

/** The card of a model, and where its controls lead. */
export interface ModelCard {
  readonly model: Model
  /** The one shown; none where every one is held back or gone. */
  readonly version: Version | undefined
  /** The custom_id that chooses another version. */
  readonly choose: (version: Version) => string
  /** The custom_id that opens all trigger words. */
  readonly triggers: string
  /** The custom_id that opens the texts to copy. */
  readonly copy: string
}

const SHORT_LENGTH = 60
const TRIGGER_LENGTH = 400
const EXCERPT_LENGTH = 300
const TAG_LENGTH = 40
const LINK_LENGTH = 400

/** How much of each list a card shows while there is room. */
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
  const embed: APIEmbed = {
    color: COLOUR,
    title: inert(model.name, LIMITS.embedTitle) || words.unnamed,
    url,
    description: description(words, card, portion),
    footer: { text: version === undefined ? `${model.id}` : `${model.id}@${version.id}` },
  }
  const pictures = (version?.pictures ?? []).slice(0, LIMITS.picturesInGrid)
  const hidden = (version?.triggerWords.length ?? 0) - portion.triggers
  const download = version && safeDownload(version)
  const buttons = [
    ...(hidden > 0 ? [button(words.moreTriggers(hidden), card.triggers)] : []),
    button(words.copyText, card.copy),
    link(words.onCivitai, url),
    ...(download === undefined ? [] : [link(words.download, download)]),
  ]
  return withButtons(
    { embeds: gallery(embed, pictures, url), components: versionMenu(words, card) },
    buttons,
  )
}

/** Embeds that share an address show their pictures as one grid. */
function gallery(embed: APIEmbed, pictures: readonly Picture[], url: string): APIEmbed[] {
  const width = pictures.length > 1 ? 450 : 800
  const [first, ...others] = pictures.map((picture) => ({ image: { url: sized(picture, width) } }))
  return [{ ...embed, ...first }, ...others.map((image) => ({ url, ...image }))]
}

function versionMenu(words: Words, { model, version, choose }: ModelCard): readonly Row[] {
  if (model.versions.length < 2) return []
  const items = model.versions.map((one) => ({
    label: versionName(words, one),
    ...(one.baseModel !== undefined && { description: one.baseModel }),
    customId: choose(one),
    chosen: one.id === version?.id,
  }))
  return [menu('versions', words.chooseVersion, items)]
}

const versionName = (words: Words, { name, id }: Version): string =>
  name ?? words.unnamedVersion(id)

/** What is given up while a card is too long, in this order. */
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
    ...triggerLines(words, version, portion.triggers),
    ...(version === undefined ? [] : fileLines(words, version, portion.files)),
    counts(words, model),
    ...(model.licence === undefined ? [] : licenceLines(words, model.licence)),
    ...(tags.length === 0 ? [] : [words.tags(tags.join(', '))]),
    ...(portion.excerpt && model.excerpt ? [`> ${inert(model.excerpt, EXCERPT_LENGTH)}`] : []),
    ...videoLines(words, version),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function facts(words: Words, { model, version }: ModelCard): string {
  const { type, creator } = model
  const what = [
    inert(type, SHORT_LENGTH),
    ...(version?.baseModel === undefined ? [] : [inert(version.baseModel, SHORT_LENGTH)]),
    ...(creator === undefined ? [] : [words.by(inert(creator, SHORT_LENGTH))]),
  ]
  if (version === undefined) return what.join(' · ')
  const { publishedAt, earlyAccess } = version
  const which = [
    inert(versionName(words, version), SHORT_LENGTH),
    ...(publishedAt === undefined ? [] : [words.moment(publishedAt)]),
    ...(earlyAccess === undefined ? [] : [words.earlyAccess(earlyAccess.until)]),
  ]
  return `**${what.join(' · ')}**\n${which.join(' · ')}`
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

/** Discord shows a still of a video; the video itself is a link. */
function videoLines(words: Words, version: Version | undefined): readonly string[] {
  const videos = (version?.pictures ?? [])
    .slice(0, LIMITS.picturesInGrid)
    .filter((one) => one.video)
  return [
    videos
      .map(({ url }, at) => ({ nth: at + 1, url: linkable(url) }))
      .filter(({ url }) => url.length <= LINK_LENGTH)
      .map(({ nth, url }) => words.video(nth, url))
      .join(' · '),
  ]
}

/** An address that can stand within the brackets of a link. */
const linkable = (url: string): string =>
  new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29')
