import type { Block } from '../page/view/block.ts'
import { type Inline, wordsOf } from '../page/view/inline.ts'
import { harmless } from './harmless.ts'
import type { Look } from './look.ts'

const INDENT = '   '

/** A text in lines. The addresses of links follow their line and the small lines below it. */
export function linesOf(blocks: readonly Block[], look: Look): readonly string[] {
  const { bold, dim } = look
  const lines: string[] = []
  let addresses: readonly string[] = []
  const addAddresses = () => {
    lines.push(...addresses.map((address) => INDENT + address))
    addresses = []
  }
  for (const block of blocks) {
    if (block.kind !== 'small') addAddresses()
    if (block.kind === 'code') {
      lines.push(
        ...harmless(block.text)
          .split('\n')
          .map((line) => INDENT + line),
      )
      continue
    }
    if (block.kind === 'quote') {
      lines.push(...linesOf(block.blocks, look).map((line) => `│ ${line}`))
      continue
    }
    const words = harmless(wordsOf(block.parts))
    if (block.kind === 'small') lines.push(dim(`${INDENT}${words}`))
    else if (block.kind === 'heading') lines.push(bold(words))
    else if (block.kind === 'item') {
      lines.push(`${'  '.repeat(block.depth)}${block.mark} ${words}`)
    } else lines.push(words)
    addresses = [...addresses, ...addressesIn(block.parts)]
  }
  addAddresses()
  return lines
}

function addressesIn(parts: readonly Inline[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'link') return 'parts' in part ? addressesIn(part.parts) : []
    // An address that is its own text is not repeated.
    const url = harmless(part.url)
    return webText(wordsOf(part.parts)) === url ? [] : [url]
  })
}

const webText = (text: string): string => (URL.canParse(text) ? new URL(text).href : text)
