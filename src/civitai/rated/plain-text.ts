import { Parser } from 'htmlparser2'
import { shorten } from './shorten.ts'

/** Characters. Descriptions have up to hundreds of kilobytes; the excerpt is from the start. */
const LOOKED_AT = 20_000

/** Elements whose content is no text. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'template', 'noscript'])
/** Elements within a line; all others end a line. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del em font i ins kbd mark q s samp small span strike strong sub sup u var'.split(
    ' ',
  ),
)
const HEADING = /^h[1-6]$/

/** Addresses go: nobody checked where they lead, and many servers forbid invitations. */
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\b(?:discord(?:app)?\.(?:gg|com\/invite)|t\.me)\/\S+/giu

/** Rows of dashes and stars that people draw between paragraphs. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u
/** A line that ends so needs no separator before the next one. */
const ENDED = /[\p{Terminal_Punctuation}\p{Pd}\p{Ps}…][\p{Pe}\p{Pf}"']*$/u

/** A line of text, and the element it is in. */
interface Line {
  readonly text: string
  readonly within: 'heading' | 'item' | 'paragraph'
}

/**
 * The beginning of a description as one line of plain text without addresses. Civitai sends HTML
 * that anybody may have written, so the parser is a streaming one: deep nesting costs nothing.
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
