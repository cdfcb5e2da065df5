import type { Fields } from '../../../civitai/rated/meta-fields.ts'
import { own } from '../json.ts'
import { type Graph, linked } from './graph.ts'

export type Wanted = 'positive' | 'negative'

/** Inputs that hold the whole text, the surest first. */
const TEXTS = [
  'populated_text',
  'text',
  'prompt',
  'string',
  'String',
  'value',
  'Value',
  'wildcard_text',
  'caption',
]
/** Inputs that hold a text each for one of several encoders, mostly the same. */
const ENCODERS = [
  'text_g',
  'text_l',
  'clip_g',
  'clip_l',
  't5xxl',
  'llama',
  'qwen25_7b',
  'bert',
  'mt5xl',
]
/** Inputs of nodes that join. */
const PART = /^(?:text|string|prompt|conditioning)_?(?:[a-d]|[1-9]|to|from)$/
/** Inputs through which a text comes unchanged, one after the other. */
const THROUGH = [
  'conditioning',
  'cond',
  'text_embeds',
  'guider',
  'basic_pipe',
  'pipe',
  'context',
  'base_ctx',
  'input',
  'source',
  'anything',
  'any',
  'any_01',
]

/** Nodes without a negative prompt, and nodes that leave nothing of a prompt. */
const WITHOUT_NEGATIVE = /^BasicGuider$/
const EMPTYING = /ZeroOut/i

/** Between joined prompts. */
const COMMA = ', '

/** Nodes that are asked for one prompt. */
const MOST = 200

/**
 * The prompt that comes into an input by way of links. No node is asked twice, so links in a circle
 * end, and no text is told more often than it is written.
 */
export function promptOf(
  graph: Graph,
  value: unknown,
  wanted: Wanted,
  seen: Set<Fields> = new Set(),
): string {
  if (typeof value === 'string') return value
  const node = linked(graph, value)
  if (node === undefined || seen.has(node.inputs) || seen.size === MOST) return ''
  const { type, inputs } = node
  seen.add(inputs)
  if (EMPTYING.test(type) || (wanted === 'negative' && WITHOUT_NEGATIVE.test(type))) return ''
  const at = (key: string): string => promptOf(graph, own(inputs, key), wanted, seen)
  const first = (keys: readonly string[]): string => {
    for (const key of keys) {
      const text = at(key)
      if (text !== '') return text
    }
    return ''
  }
  const joined = (keys: readonly string[], by: string): string =>
    [...new Set(keys.map(at).filter((text) => text !== ''))]
      .map((text, nth, all) => (by === COMMA && nth < all.length - 1 ? withoutComma(text) : text))
      .join(by)
  const { delimiter, separator } = inputs
  const by = [delimiter, separator].find((one) => typeof one === 'string')
  return (
    first([wanted, `text_${wanted}`, `${wanted}_prompt`, `prompt_${wanted}`, `${wanted}_text`]) ||
    first(TEXTS) ||
    joined(ENCODERS, COMMA) ||
    joined(
      Object.keys(inputs).filter((key) => PART.test(key)),
      by ?? COMMA,
    ) ||
    first(THROUGH)
  )
}

/** A prompt without the comma that many end in, where another one follows. */
function withoutComma(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed.endsWith(',') ? trimmed.slice(0, -1) : text
}
