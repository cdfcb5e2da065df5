import { type Around, type Inline, inlineFrom } from './inline.ts'
import type { Node } from './markdown/node.ts'
import { parsedText } from './markdown/parsed.ts'

/** A block of a text, as Discord's client draws it. */
export type Block =
  | { readonly kind: 'line' | 'small'; readonly parts: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly parts: readonly Inline[] }
  | {
      readonly kind: 'item'
      /** "•" or a number like "1.". */
      readonly mark: string
      /** 0 for an item of the outermost list. */
      readonly depth: number
      readonly parts: readonly Inline[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }

/** Parses a text in Discord's markdown into blocks. */
export const blocksOf = (text: string, around: Around): readonly Block[] =>
  blocksFrom(parsedText(text), around)

function blocksFrom(nodes: readonly Node[], around: Around): readonly Block[] {
  const blocks: Block[] = []
  let line: Node[] = []
  let behindCode = false
  const endLine = () => {
    blocks.push({ kind: 'line', parts: inlineFrom(line, around) })
    line = []
  }
  for (const node of nodes) {
    const block = blockFrom(node, around)
    if (block) {
      if (line.length > 0) endLine()
      blocks.push(block)
    } else if (node.type !== 'br') line.push(node)
    // The line break after a block of code does not start an empty line.
    else if (!behindCode) endLine()
    behindCode = node.type === 'codeBlock'
  }
  if (line.length > 0) endLine()
  return blocks
}

function blockFrom(node: Node, around: Around): Block | undefined {
  switch (node.type) {
    case 'subtext':
      return { kind: 'small', parts: inlineFrom(node.content, around) }
    case 'heading':
      return { kind: 'heading', level: node.level, parts: inlineFrom(node.content, around) }
    case 'item': {
      const { number, depth, content } = node
      const mark = number === undefined ? '•' : `${number}.`
      return { kind: 'item', mark, depth, parts: inlineFrom(content, around) }
    }
    case 'blockQuote':
      return { kind: 'quote', blocks: blocksFrom(node.content, around) }
    case 'codeBlock':
      return { kind: 'code', text: node.content }
    default:
      return undefined
  }
}
