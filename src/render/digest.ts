import type { Entry } from '../civitai/model.ts'
import type { Filters, Span, Timetable } from '../digest/digest.ts'
import type { Movement } from '../digest/movement.ts'
import { postMenu } from '../menu-id.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { entryEmbeds, entryMenu, sentenceEmbed } from './entries.ts'
import type { Figure } from './entry.ts'
import { filtersInPlain } from './filters.ts'

/** What a digest says on one day. */
export interface DigestPage {
  /** What it ranks by; before there are snapshots, all downloads. */
  readonly by: 'gained' | 'rising' | 'newest' | 'all'
  readonly span: Span
  /** Whether it leaves out what was shown lately. */
  readonly fresh: boolean
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

const FIGURES: Readonly<Record<DigestPage['by'], Figure>> = {
  gained: 'gained',
  rising: 'risen',
  newest: 'published',
  all: 'downloads',
}

/**
 * A digest as a message. Its key is in the menu's custom_id, where nobody sees it; without a menu it is
 * the last word of the footer.
 */
export function digestReply(words: Words, page: DigestPage): Reply {
  const { by, span, fresh, lines, timetable, key, open, mention } = page
  const hasMenu = lines.length > 0 && open !== undefined
  const { tag: _, ...others } = page.filters
  const around = {
    title: [titleOf(words, page), ...filtersInPlain(words, others)],
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
    figure: FIGURES[by],
    mark: movement === undefined ? '' : words.moved(movement.up),
    large: at === 0,
  }))
  return {
    ...(content !== '' && { content }),
    embeds:
      lines.length === 0
        ? [
            sentenceEmbed(
              fresh || by === 'newest' ? words.nothingNew(span) : words.emptyDigest(span),
              around,
            ),
          ]
        : entryEmbeds(words, shown, around),
    ...(hasMenu && { components: [digestMenu(words, page, open)] }),
  }
}

function titleOf(words: Words, { by, span, filters: { tag } }: DigestPage): string {
  switch (by) {
    case 'gained':
      return words.trendingTitle(span, span, tag)
    case 'rising':
      return words.risingTitle(span, tag)
    case 'newest':
      return words.newestTitle(span, tag)
    case 'all':
      return words.freshTitle(tag)
  }
}

const digestMenu = (words: Words, { key, lines }: DigestPage, open: (entry: Entry) => string) =>
  entryMenu(
    words,
    key === undefined ? 'models' : postMenu(key),
    lines.map(({ entry }) => entry),
    1,
    open,
  )
