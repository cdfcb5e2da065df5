import { type Around, type Inline, inlineOf } from './inline.ts'

/** A line of a text, or a block of code, as Discord's client would draw it. */
export type Block =
  | {
      readonly kind: 'line' | 'small' | 'heading' | 'quote' | 'item'
      readonly parts: readonly Inline[]
    }
  | { readonly kind: 'code'; readonly text: string }

/** A block begins with something: the fence behind nothing but empty lines does not end it. */
const FENCE = /```(?:[a-z0-9_+\-.#]+\n)?\n*([^\n][\s\S]*?)\n*```\n?/gi

const BEGINNINGS = [
  [/^-# +/, 'small'],
  [/^#{1,3} +/, 'heading'],
  [/^> /, 'quote'],
  [/^ *[-*] +/, 'item'],
] as const

/** Discord's markdown, as far as the bot uses it. */
export function blocksOf(text: string, around: Around): readonly Block[] {
  const blocks: Block[] = []
  const addLines = (lines: string) => {
    if (lines === '') return
    for (const line of lines.replace(/\n$/, '').split('\n')) blocks.push(lineOf(line, around))
  }
  let end = 0
  for (const fence of text.matchAll(FENCE)) {
    addLines(text.slice(end, fence.index))
    blocks.push({ kind: 'code', text: fence[1] ?? '' })
    end = fence.index + fence[0].length
  }
  addLines(text.slice(end))
  return blocks
}

function lineOf(line: string, around: Around): Block {
  for (const [beginning, kind] of BEGINNINGS) {
    const found = beginning.exec(line)
    if (found) return { kind, parts: inlineOf(line.slice(found[0].length), around) }
  }
  return { kind: 'line', parts: inlineOf(line, around) }
}
