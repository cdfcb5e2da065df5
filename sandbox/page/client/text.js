import { anchor, element } from './element.js'
import { mentionNode } from './mention.js'

/** @import { Block } from '../view/block.ts' */
/** @import { Inline } from '../view/inline.ts' */

const TAGS = /** @type {const} */ ({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  spoiler: 'mark',
})

/** The title of an embed is an h2. */
const HEADINGS = /** @type {const} */ ({ 1: 'h3', 2: 'h4', 3: 'h5' })

/**
 * The parts of a line as nodes.
 *
 * @param {readonly Inline[]} parts
 * @returns {readonly (Node | string)[]}
 */
export const inlineNodes = (parts) => parts.map(inlineNode)

/**
 * @param {Inline} part
 * @returns {Node | string}
 */
function inlineNode(part) {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'code':
      return element('code', {}, part.text)
    case 'link':
      return anchor(part.url, inlineNodes(part.parts))
    case 'command':
      return mentionNode(part.text)
    case 'time': {
      const moment = new Date(part.at)
      const title = moment.toLocaleString()
      return element('time', { dateTime: moment.toISOString(), title }, part.text)
    }
    default:
      return element(TAGS[part.kind], {}, ...inlineNodes(part.parts))
  }
}

/**
 * The blocks of a text as elements.
 *
 * @param {readonly Block[]} blocks
 * @returns {readonly HTMLElement[]}
 */
export const blockNodes = (blocks) => blocks.map(blockNode)

/**
 * @param {Block} block
 * @returns {HTMLElement}
 */
function blockNode(block) {
  switch (block.kind) {
    case 'code':
      return element('pre', {}, block.text)
    case 'quote':
      return element('blockquote', {}, ...blockNodes(block.blocks))
    case 'item': {
      const item = element('p', {}, `${block.mark} `, ...inlineNodes(block.parts))
      item.style.paddingInlineStart = `${block.depth}rem`
      return item
    }
    case 'heading':
      return element(HEADINGS[block.level], {}, ...inlineNodes(block.parts))
    default:
      return element('p', { className: block.kind }, ...inlineNodes(block.parts))
  }
}
