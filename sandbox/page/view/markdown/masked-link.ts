import { webAddress } from './address.ts'
import type { Node } from './node.ts'
import type { Rules } from './rules.ts'

/** What a link may be drawn with; with anything else in its text Discord draws no link. */
const IN_A_LINK: readonly Node['type'][] = [
  'text',
  'strong',
  'em',
  'underline',
  'strikethrough',
  'spoiler',
  'inlineCode',
  'br',
  'timestamp',
  'emoji',
  'twemoji',
]

const mayBeInLink = (node: Node): boolean =>
  IN_A_LINK.includes(node.type) &&
  (!('content' in node) || typeof node.content === 'string' || node.content.every(mayBeInLink))

/**
 * The rule for `[text](address)` as Discord's client has it: within the text no backslash escapes
 * (discord-api-docs #6185), and what holds an address of its own or a mention, or leads nowhere on
 * the web, stays as it was written (#7721).
 */
export function maskedLink(
  link: Rules[string],
  labelled: (text: string) => readonly Node[],
): Rules[string] {
  return {
    ...link,
    // Looking for an end that is nowhere, at each bracket again, would take it seconds.
    match: (source, state, before) =>
      source.includes('](') && source.includes(')') ? link.match(source, state, before) : null,
    parse: (capture, _, state) => {
      const [whole, text = ''] = capture
      const content = labelled(text)
      const node = link.parse(capture, () => [...content], state) as { readonly target: string }
      const drawn =
        text.trim() !== '' && webAddress(node.target) !== undefined && content.every(mayBeInLink)
      return drawn ? node : { type: 'text', content: whole }
    },
  }
}
