import { type APIEmbed, ComponentType } from 'discord-api-types/v10'
import type { Entry, Model, Version } from '../civitai/model.ts'
import { postMenu } from '../menu-id.ts'
import type { Reply, Row } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button, link } from './button.ts'
import { COLOUR } from './colour.ts'
import { entryEmbeds, entryMenu } from './entries.ts'
import { gridOf } from './grid.ts'
import { licenceLine } from './licence.ts'
import { LIMITS } from './limits.ts'
import { menu } from './menu.ts'
import { facts, triggerLines, videoLines, withAir } from './model.ts'
import { modelUrl } from './model-url.ts'
import { cut, inert, oneLine } from './text.ts'
import { versionName } from './version-menu.ts'

interface Post {
  /** What it is that a channel is told of. */
  readonly title: string
  /** Finds the message again. */
  readonly key: string
  /** The roles to mention. */
  readonly mentions: readonly string[]
}

/** A version that a channel is told of. */
export interface VersionPost extends Post {
  readonly model: Model
  readonly version: Version
  /** Absent where copies of the message go elsewhere. */
  readonly presses?: FollowPresses | undefined
}

/** The custom_ids on the card of a version. */
export interface FollowPresses {
  /** Opens the card of a version. */
  readonly open: (version: Version) => string
  readonly triggers: string
  readonly images: string | undefined
  readonly creator: string | undefined
  readonly more: string
}

/** A version as a message: up to four pictures, what it is, its trigger words, what its licence says. */
export function versionReply(words: Words, post: VersionPost): Reply {
  const { model, version, presses } = post
  const url = modelUrl(model, version)
  const text: APIEmbed = {
    ...around(words, post, presses !== undefined),
    color: COLOUR,
    title: inert(model.name, LIMITS.embedTitle) || words.unnamed,
    url,
    description: withAir([
      [facts(words, post)],
      triggerLines(words, version),
      [
        ...(model.licence === undefined ? [] : [licenceLine(words, model.licence)]),
        ...videoLines(words, version),
      ],
    ]),
  }
  // Of one address with the text, the pictures would swallow it.
  const pictures = gridOf(modelUrl(model), version.pictures)
  const page = row([link(words.onCivitai, url)])
  return {
    ...mentioning(post),
    embeds: [...pictures.map((one) => ({ ...one, color: COLOUR })), text],
    components:
      presses === undefined
        ? [page]
        : [versionMenu(words, post, presses), pressRow(words, version, presses), page],
  }
}

const row = (components: Row['components']): Row => ({ type: ComponentType.ActionRow, components })

const pressRow = (words: Words, { triggerWords }: Version, presses: FollowPresses): Row =>
  row([
    ...(triggerWords.length === 0 ? [] : [button(words.triggerWords, presses.triggers)]),
    ...(presses.images === undefined ? [] : [button(words.images, presses.images)]),
    ...(presses.creator === undefined ? [] : [button(words.creator, presses.creator)]),
    button(words.more, presses.more),
  ])

/** A menu of its versions, whose name is the key. */
const versionMenu = (words: Words, { model, key }: VersionPost, { open }: FollowPresses): Row =>
  menu(
    postMenu(key),
    words.openVersion,
    model.versions.map((one) => ({
      label: versionName(words, one),
      ...(one.baseModel !== undefined && { description: one.baseModel }),
      customId: open(one),
    })),
  )

/** Several models that a channel is told of. */
export interface NewsPost extends Post {
  /** At least one, at most ten. */
  readonly lines: readonly NewsLine[]
  /** How many more there are. */
  readonly more: number
  /** Where they are on Civitai. */
  readonly address: string
  /** The custom_id that opens an entry's card; absent where copies of the message go elsewhere. */
  readonly open?: ((entry: Entry) => string) | undefined
}

interface NewsLine {
  readonly entry: Entry
  /** Whether it is told of because its early access has ended. */
  readonly isFree: boolean
}

/** New models as a list. */
export function newsReply(words: Words, post: NewsPost): Reply {
  const { title, lines, more, address, key, open } = post
  const entries = lines.map(({ entry }) => entry)
  const shown = lines.map(({ entry, isFree }, at) => ({
    entry,
    figure: 'published' as const,
    mark: isFree ? words.freeNow : '',
    large: at === 0,
  }))
  const hasLink = more > 0 && address.length <= LIMITS.buttonUrl
  return {
    ...mentioning(post),
    embeds: entryEmbeds(words, shown, {
      title: [title],
      footer: footerOf(words, key, open !== undefined),
    }),
    components: [
      ...(open === undefined ? [] : [entryMenu(words, postMenu(key), entries, 1, open)]),
      ...(hasLink ? [row([link(words.moreNew(more), address)])] : []),
    ],
  }
}

const around = (words: Words, { title, key }: Post, hasMenu: boolean) => ({
  author: { name: cut(oneLine(title), LIMITS.embedAuthor) },
  footer: { text: footerOf(words, key, hasMenu) },
})

/** The key is in the menu, where nobody sees it; without a menu it is the last word of the footer. */
const footerOf = (words: Words, key: string, hasMenu: boolean): string =>
  [words.followed, ...(hasMenu ? [] : [key])].join(' · ')

const mentioning = ({ mentions }: Post) =>
  mentions.length === 0 ? {} : { content: mentions.map((role) => `<@&${role}>`).join(' ') }
