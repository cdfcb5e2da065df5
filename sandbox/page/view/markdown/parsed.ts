import { SimpleMarkdown } from 'discord-markdown-parser'
import { maskedLink } from './masked-link.ts'
import { nested } from './nesting.ts'
import type { Node } from './node.ts'
import { markdownRules, type Rules, without } from './rules.ts'

const BLOCKS = ['blockQuote', 'codeBlock', 'heading', 'item', 'subtext']

function parserOf(rules: Rules): (text: string) => readonly Node[] {
  const parse = SimpleMarkdown.parserFor(nested(rules))
  // The parser returns `any`. The rules above determine the nodes.
  return (text) => parse(text, { inline: true }) as readonly Node[]
}

const { link, ...others } = markdownRules
const rules: Rules = {
  ...others,
  ...(link && { link: maskedLink(link, (text) => parsedLabel(text)) }),
}
const parsedLabel = parserOf(without(rules, 'escape', ...BLOCKS))

/** Parses a message or the description of an embed. */
export const parsedText = parserOf(rules)

/**
 * Parses the title of an embed or the name of a field: one line, without masked links and most
 * mentions.
 */
export const parsedTitle = parserOf(
  without(rules, ...BLOCKS, 'br', 'link', 'user', 'role', 'slashCommand'),
)
