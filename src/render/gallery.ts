import type { APIEmbed } from 'discord-api-types/v10'
import type { Image } from '../civitai/image.ts'
import type { Model, Version } from '../civitai/model.ts'
import { sized } from '../civitai/picture.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button, link } from './button.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { withButtons } from './reply.ts'
import { inert } from './text.ts'
import { turnButtons } from './turn.ts'
import { versionMenu } from './version-menu.ts'
import { videoLink } from './video-link.ts'

/** One picture of a gallery. */
export interface GalleryPage {
  readonly title: string
  readonly image: Image
  /** Absent where it is all there is. */
  readonly turns: Turns | undefined
  /** The custom_id of its button. */
  readonly prompt: string | undefined
  /** Where it is a model's gallery: its versions, to choose another. */
  readonly versions:
    | {
        readonly model: Model
        readonly version: Version
        /** Whether it replaces a version that was asked for and is gone. */
        readonly isInstead: boolean
        readonly choose: (version: number) => string
      }
    | undefined
}

/** Where in a gallery a picture is. */
interface Turns {
  /** "3 of 187". */
  readonly position: string
  /** The custom_ids of the buttons. */
  readonly previous: string | undefined
  readonly next: string | undefined
}

const SHORT_LENGTH = 60

/** A gallery shows one large picture at a time. */
export function galleryReply(words: Words, page: GalleryPage): Reply {
  const { image, versions, turns } = page
  const url = imageUrl(image)
  const embed: APIEmbed = {
    color: COLOUR,
    title: inert(page.title, LIMITS.embedTitle),
    url,
    description: [
      ...(versions?.isInstead ? [words.newestInstead] : []),
      ...factsOf(words, image),
    ].join('\n'),
    image: { url: sized(image, 1200) },
    ...(turns && { footer: { text: turns.position } }),
  }
  const components =
    versions === undefined
      ? []
      : versionMenu(words, versions.model, versions.version, ({ id }) => versions.choose(id))
  return withButtons({ embeds: [embed], components }, [
    ...(turns === undefined ? [] : turnButtons(turns.previous, turns.next)),
    ...(page.prompt === undefined ? [] : [button(words.prompt, page.prompt)]),
    link(words.onCivitai, url),
  ])
}

/** A picture's page; mature ones are on civitai.red. */
const imageUrl = ({ id, mature }: Image): string =>
  `https://civitai.${mature ? 'red' : 'com'}/images/${id}`

function factsOf(words: Words, image: Image): readonly string[] {
  const { author, baseModel, createdAt, reactions, comments = 0, video } = image
  const what = [
    ...(author === undefined ? [] : [words.by(inert(author, SHORT_LENGTH))]),
    ...(baseModel === undefined ? [] : [inert(baseModel, SHORT_LENGTH)]),
    ...(createdAt === undefined ? [] : [words.moment(createdAt)]),
  ]
  const counts = [
    ...Object.entries(reactions ?? {})
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => words.reaction(kind, words.count(count))),
    ...(comments > 0 ? [words.comments(words.count(comments))] : []),
  ]
  const still = video ? videoLink(words, undefined, image.url) : []
  return [what, counts, still].map((line) => line.join(' · ')).filter((line) => line !== '')
}
