import type { Entry } from '../civitai/model.ts'
import type { Span, Timetable } from '../digest/digest.ts'
import type { Movement } from '../digest/movement.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { withGrid } from './grid.ts'
import { LIMITS } from './limits.ts'
import { label } from './masked-link.ts'
import { modelUrl } from './model-url.ts'
import { inert } from './text.ts'

/** What a digest says on one day. */
export interface DigestPage {
  /** Ranked by downloads gained; before there are snapshots, by all downloads. */
  readonly by: 'gained' | 'all'
  readonly span: Span
  /** Its filters, already inert. */
  readonly filters: readonly string[]
  readonly timetable: Timetable
  /** Best first; empty where nothing fits. */
  readonly lines: readonly DigestLine[]
  /** Finds the message again; absent in a preview. */
  readonly key?: string
  /** The role to mention. */
  readonly mention?: string | undefined
}

export interface DigestLine {
  readonly entry: Entry
  /** Absent in a first digest. */
  readonly movement?: Movement | undefined
}

const NAME_LENGTH = 120
const SHORT_LENGTH = 60
/** Any address: embeds with the same one share a grid. */
const PAGE = 'https://civitai.com/models'

/** A digest as a message. */
export function digestReply(words: Words, page: DigestPage): Reply {
  const { by, span, filters, lines, timetable, key, mention } = page
  const footer = [
    `${words.days(timetable.days)} ${timetable.time}`,
    timetable.zone,
    ...(key === undefined ? [] : [key]),
  ]
  const embed = {
    color: COLOUR,
    title: by === 'gained' ? words.digestTitle(span) : words.freshTitle,
    url: PAGE,
    description: [
      ...(filters.length === 0 ? [] : [filters.join(' · ')]),
      ...(by === 'all' ? [words.freshNote] : []),
      ...(lines.length === 0 ? [words.emptyDigest(span)] : []),
      ...lines.map((line, at) => entryLines(words, page, line, at + 1)),
    ].join('\n'),
    footer: { text: footer.join(' · ') },
  }
  const pictures = lines.flatMap(({ entry }) => entry.pictures.slice(0, 1))
  return {
    ...(mention !== undefined && { content: `<@&${mention}>` }),
    embeds: withGrid(embed, pictures.slice(0, LIMITS.picturesInGrid)),
  }
}

function entryLines(words: Words, page: DigestPage, line: DigestLine, rank: number): string {
  const { entry, movement } = line
  const { type, baseModel, creator, downloads, gained } = entry
  const posts = movement?.posts ?? 1
  const name = label(entry.name, NAME_LENGTH) || words.unnamed
  const total = downloads === undefined ? [] : [words.downloads(words.count(downloads))]
  const facts = [
    ...(gained === undefined ? [] : [words.gained(words.count(gained))]),
    ...total,
    inert(type, SHORT_LENGTH),
    ...(baseModel === undefined ? [] : [inert(baseModel, SHORT_LENGTH)]),
    ...(creator === undefined ? [] : [words.by(inert(creator, SHORT_LENGTH))]),
    ...(posts > 1 ? [words.postsInList(posts, page.span)] : []),
  ]
  const moved = movement === undefined ? '' : words.moved(movement.up)
  return `**${rank}.** [${name}](${modelUrl(entry)})${moved && ` ${moved}`}\n-# ${facts.join(' · ')}`
}
