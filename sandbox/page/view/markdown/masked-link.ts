import { webAddress } from './address.ts'
import type { Node } from './node.ts'
import type { Rules } from './rules.ts'

/** What the text of a link may contain. With anything else, Discord draws no link. */
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
 * The rule for `[text](address)` in Discord's client. Backslashes in the text escape nothing
 * (discord-api-docs #6185). A link stays plain text if its text contains an address or a mention,
 * or if its address is not on the web (#7721).
 */
export function maskedLink(
  link: Rules[string],
  labelled: (text: string) => readonly Node[],
): Rules[string] {
  return {
    ...link,
    // A quick check, because searching for the end at every bracket could take seconds.
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
