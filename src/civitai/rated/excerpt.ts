import { plainText } from './plain-text.ts'
import { shorten } from './shorten.ts'

/** Ends a name that is a heading, not the subject of a sentence. */
const HEADING_ENDS = /^(?: ?[—·:|.!]+(?: |$)|$)/u

/** The beginning of a model's description, without the name that it often begins with. */
export function excerptOf(description: string, name: string, max: number): string {
  const text = plainText(description, max + name.length)
  const title = name.trim().replace(/\s+/gu, ' ')
  const rest = text.slice(title.length)
  const isNamed = text.slice(0, title.length).toLowerCase() === title.toLowerCase()
  return shorten(isNamed && HEADING_ENDS.test(rest) ? rest.replace(HEADING_ENDS, '') : text, max)
}
