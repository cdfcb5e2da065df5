import { webAddress } from './markdown/address.ts'
import type { NamedNode, Node } from './markdown/node.ts'
import { parsedTitle } from './markdown/parsed.ts'
import { momentInWords } from './moment.ts'

/** A part of a line, as Discord's client draws it. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'command'; readonly text: string }
  | { readonly kind: (typeof STYLES)[keyof typeof STYLES]; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'time'; readonly at: number; readonly text: string }

/** What is needed besides a text to draw it. */
export interface Around {
  readonly now: number
  /** The language of the reader in Discord's form, e.g. "en-US". */
  readonly locale: string
  readonly channel: (id: string) => string | undefined
  readonly role: (id: string) => string | undefined
  readonly person: (id: string) => string | undefined
}

const STYLES = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
} as const

// The largest time that Date can hold, in ms. Later ones are drawn as plain text.
const LAST_MOMENT = 8.64e15

/** Parses a line without blocks: the title of an embed or the name of a field. */
export const inlineOf = (text: string, around: Around): readonly Inline[] =>
  inlineFrom(parsedTitle(text), around)

/** Turns parsed nodes into parts of a line. */
export function inlineFrom(nodes: readonly Node[], around: Around): readonly Inline[] {
  const parts: Inline[] = []
  for (const part of nodes.flatMap((node) => drawn(node, around))) {
    const last = parts.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') {
      parts[parts.length - 1] = text(last.text + part.text)
    } else parts.push(part)
  }
  return parts
}

const text = (words: string) => ({ kind: 'text', text: words }) as const

function drawn(node: Node, around: Around): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [text(node.content)]
    case 'inlineCode':
    case 'codeBlock':
      return [{ kind: 'code', text: node.content }]
    case 'strong':
    case 'em':
    case 'underline':
    case 'strikethrough':
    case 'spoiler':
      return [{ kind: STYLES[node.type], parts: inlineFrom(node.content, around) }]
    case 'link':
    case 'url':
    case 'autolink':
      return linked(node.target, inlineFrom(node.content, around))
    case 'timestamp':
      return [moment(node, around)]
    case 'slashCommand':
      return [{ kind: 'command', text: `/${node.fullName}` }]
    case 'br':
      return [text('\n')]
    // These are blocks on a line of their own. Inside a style only their content counts.
    case 'heading':
    case 'subtext':
    case 'blockQuote':
    case 'item':
      return inlineFrom(node.content, around)
    default:
      return [text(named(node, around))]
  }
}

function linked(target: string, parts: readonly Inline[]): readonly Inline[] {
  const url = webAddress(target)
  return url === undefined ? parts : [{ kind: 'link', url, parts }]
}

function moment(
  { timestamp, format = '' }: Extract<Node, { type: 'timestamp' }>,
  { now, locale }: Around,
): Inline {
  const at = Number(timestamp) * 1_000
  if (Math.abs(at) > LAST_MOMENT) return text(`<t:${timestamp}${format && `:${format}`}>`)
  return { kind: 'time', at, text: momentInWords(at, format || 'f', now, locale) }
}

function named(node: NamedNode, { channel, role, person }: Around): string {
  switch (node.type) {
    case 'channel':
      return `#${channel(node.id) ?? '?'}`
    case 'role':
      return `@${role(node.id) ?? node.id}`
    case 'user':
      return `@${person(node.id) ?? node.id}`
    case 'emoji':
      return `:${node.name}:`
    case 'twemoji':
      return node.name
    case 'everyone':
    case 'here':
      return `@${node.type}`
  }
}

/** The plain text of a line. */
export const wordsOf = (parts: readonly Inline[]): string =>
  parts.map((part) => ('parts' in part ? wordsOf(part.parts) : part.text)).join('')
