import { Parser } from 'htmlparser2'
import { shorten } from './shorten.ts'

/** Descriptions are up to hundreds of kilobytes; an excerpt comes from their beginning. */
const LOOKED_AT = 20_000

/** What stands between these is no text. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'template', 'noscript'])
/** What runs on within a line; everything else ends one. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del em font i ins kbd mark q s samp small span strike strong sub sup u var'.split(
    ' ',
  ),
)
const HEADING = /^h[1-6]$/

/** Addresses lead where nobody looked, and invitations are against the rules of many servers. */
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\b(?:discord(?:app)?\.(?:gg|com\/invite)|t\.me)\/\S+/giu

/** Rows of dashes and stars are drawn between paragraphs; they say nothing. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u
/** What ends so is told apart from the next without a sign of ours. */
const ENDED = /[\p{Terminal_Punctuation}\p{Pd}\p{Ps}…][\p{Pe}\p{Pf}"']*$/u

/** A stretch of text without a break in it, and what it stands in. */
interface Line {
  readonly text: string
  readonly within: 'heading' | 'item' | 'paragraph'
}

/**
 * The beginning of a description, which Civitai gives as HTML of anybody's making, as one line of
 * plain text without addresses. The parser is a streaming one: nesting costs it nothing.
 */
export function plainText(html: string, max: number): string {
  const lines = linesOf(html)
    .map((line) => ({
      ...line,
      text: line.text.replace(ADDRESS, ' ').replace(/\s+/gu, ' ').trim(),
    }))
    .filter(({ text }) => SAYS_SOMETHING.test(text))
  const pieces = lines.map((line, at) => `${line.text}${between(line, lines[at + 1])}`)
  return shorten(pieces.join(''), max)
}

function linesOf(html: string): readonly Line[] {
  const lines: Line[] = []
  let text = ''
  let within: Line['within'] = 'paragraph'
  let silent = 0
  const end = (next: Line['within']) => {
    if (text !== '') lines.push({ text, within })
    text = ''
    within = next
  }
  const parser = new Parser(
    {
      onopentagname(name) {
        if (SILENT.has(name)) silent += 1
        if (!INLINE.has(name)) end(HEADING.test(name) ? 'heading' : name === 'li' ? 'item' : within)
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent -= 1
        if (!INLINE.has(name)) end(HEADING.test(name) || name === 'li' ? 'paragraph' : within)
      },
      ontext(data) {
        if (silent === 0) text += data
      },
    },
    { decodeEntities: true },
  )
  parser.write(html.slice(0, LOOKED_AT))
  parser.end()
  end(within)
  return lines
}

function between({ text, within }: Line, next: Line | undefined): string {
  if (next === undefined) return ''
  if (ENDED.test(text)) return ' '
  if (within === 'heading') return ' — '
  return within === 'item' && next.within === 'item' ? '; ' : ' · '
}
