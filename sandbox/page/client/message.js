import { rowNode } from './controls.js'
import { anchor, element } from './element.js'
import { blockNodes, inlineNodes } from './text.js'

/** @import { EmbedView } from '../view/embed.ts' */
/** @import { MessageView } from '../view/message.ts' */
/** @import { Uses } from './controls.js' */

/**
 * A message as an item of the log.
 *
 * @param {MessageView} view
 * @param {Uses} uses
 */
export function messageNode(view, uses) {
  const { author, askedBy, thinking, content, embeds, rows } = view
  const item = element('li', { className: 'message', tabIndex: -1 })
  if (view.private) item.classList.add('private')
  const asked = askedBy === undefined ? '' : ` for ${askedBy}`
  item.append(element('p', { className: 'by' }, author, element('span', {}, asked)))
  if (thinking) item.append(element('p', { className: 'note' }, 'thinking…'))
  item.append(
    ...blockNodes(content),
    ...embeds.map(embedNode),
    ...rows.map((row) => rowNode(row, uses)),
  )
  if (view.private) item.append(element('p', { className: 'note' }, 'Only you can see this'))
  return item
}

/** @param {EmbedView} view */
function embedNode({ colour, author, title, url, description, fields, thumbnail, image, footer }) {
  const box = element('article', { className: 'embed' })
  if (colour !== undefined) box.style.borderInlineStartColor = colour
  if (thumbnail !== undefined) box.append(pictureNode('thumbnail', thumbnail))
  if (author !== undefined) box.append(element('p', { className: 'small' }, author))
  if (title !== undefined) {
    const words = inlineNodes(title)
    box.append(element('h3', {}, ...(url === undefined ? words : [anchor(url, words)])))
  }
  box.append(...blockNodes(description))
  for (const { name, value } of fields) {
    box.append(element('h4', {}, ...inlineNodes(name)), ...blockNodes(value))
  }
  if (image !== undefined) box.append(pictureNode('image', image))
  if (footer !== undefined) box.append(element('p', { className: 'footer' }, footer))
  return box
}

/**
 * A picture; the built-in catalogue invents their addresses, so most of its pictures lead nowhere.
 *
 * @param {'thumbnail' | 'image'} className
 * @param {string} url
 */
function pictureNode(className, url) {
  const picture = element('img', { className, alt: '', referrerPolicy: 'no-referrer', src: url })
  picture.addEventListener('error', () =>
    picture.replaceWith(
      element('span', { className: `${className} missing`, title: url }, 'picture'),
    ),
  )
  return picture
}
