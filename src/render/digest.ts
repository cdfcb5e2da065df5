import type { Entry } from '../civitai/model.ts'
import type { Filters, Span, Timetable } from '../digest/digest.ts'
import type { Movement } from '../digest/movement.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { entryEmbeds, entryMenu, sentenceEmbed } from './entries.ts'
import { filtersInPlain } from './filters.ts'

/** What a digest says on one day. */
export interface DigestPage {
  /** Ranked by downloads gained; before there are snapshots, by all downloads. */
  readonly by: 'gained' | 'all'
  readonly span: Span
  /** Those of its filters that may be named there. */
  readonly filters: Filters
  readonly timetable: Timetable
  /** Best first; empty where nothing fits. */
  readonly lines: readonly DigestLine[]
  /** Finds the message again; absent in a preview. */
  readonly key?: string
  /** The role to mention. */
  readonly mention?: string | undefined
  /** The custom_id that opens an entry's card; absent where copies of the message go elsewhere. */
  readonly open?: ((entry: Entry) => string) | undefined
}

export interface DigestLine {
  readonly entry: Entry
  /** Absent in a first digest. */
  readonly movement?: Movement | undefined
}

/**
 * A digest as a message. Its key is in the menu's custom_id, where nobody sees it; without a menu it is
 * the last word of the footer.
 */
export function digestReply(words: Words, page: DigestPage): Reply {
  const { by, span, lines, timetable, key, open, mention } = page
  const hasMenu = lines.length > 0 && open !== undefined
  const { tag, ...others } = page.filters
  const around = {
    title: [
      by === 'gained' ? words.trendingTitle(span, span, tag) : words.freshTitle(tag),
      ...filtersInPlain(words, others),
    ],
    footer: [
      `${words.days(timetable.days)} ${timetable.time}`,
      timetable.zone,
      ...(key === undefined || hasMenu ? [] : [key]),
    ].join(' · '),
  }
  const content = [
    ...(mention === undefined ? [] : [`<@&${mention}>`]),
    ...(by === 'all' ? [words.freshNote] : []),
  ].join('\n')
  const shown = lines.map(({ entry, movement }, at) => ({
    entry,
    figure: by === 'all' ? ('downloads' as const) : by,
    mark: movement === undefined ? '' : words.moved(movement.up),
    large: at === 0,
  }))
  return {
    ...(content !== '' && { content }),
    embeds:
      lines.length === 0
        ? [sentenceEmbed(words.emptyDigest(span), around)]
        : entryEmbeds(words, shown, around),
    ...(hasMenu && { components: [digestMenu(words, page, open)] }),
  }
}

const digestMenu = (words: Words, { key, lines }: DigestPage, open: (entry: Entry) => string) =>
  entryMenu(
    words,
    key === undefined ? 'models' : menuOf(key),
    lines.map(({ entry }) => entry),
    1,
    open,
  )

/** The menu's name by which the message of that key is found again. */
const menuOf = (key: string): string => `digest ${key}`
