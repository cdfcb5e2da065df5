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

/** Addresses lead where nobody looked, and invitations are against the rules of many servers. */
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\b(?:discord(?:app)?\.(?:gg|com\/invite)|t\.me)\/\S+/giu

/**
 * The beginning of a description, which Civitai gives as HTML of anybody's making, as one line of
 * plain text without addresses. The parser is a streaming one: nesting costs it nothing.
 */
export function plainText(html: string, max: number): string {
  let text = ''
  let silent = 0
  const parser = new Parser(
    {
      onopentagname(name) {
        if (SILENT.has(name)) silent += 1
        if (!INLINE.has(name)) text += ' '
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent -= 1
        if (!INLINE.has(name)) text += ' '
      },
      ontext(data) {
        if (silent === 0) text += data
      },
    },
    { decodeEntities: true },
  )
  parser.write(html.slice(0, LOOKED_AT))
  parser.end()
  return shorten(text.replace(ADDRESS, ' ').replace(/\s+/gu, ' ').trim(), max)
}
