import { anchor, element } from './element.js'
import { blockNodes, inlineNodes } from './text.js'

/** @import { EmbedView } from '../view/embed.ts' */

/**
 * The stand-in has the files of messages and draws all other pictures, so no other machine is asked.
 *
 * @param {string} url
 */
function pictureOf(url) {
  const [, id] = /\/(?:ephemeral-)?attachments\/\d+\/(\d+)\//.exec(url) ?? []
  return id === undefined
    ? `/picture?${new URLSearchParams({ of: url })}`
    : `/file?${new URLSearchParams({ id })}`
}

/**
 * An embed. Only the box is the library's. In titles given as text, the library takes long numbers
 * for Discord's emoji.
 *
 * @param {EmbedView} view
 */
export function embedNode({ colour, author, title, url, description, fields, ...view }) {
  const { provider, thumbnail, images, footer } = view
  const box = element('discord-embed', { slot: 'embeds' })
  if (colour !== undefined) box.color = colour
  if (thumbnail !== undefined) box.thumbnail = pictureOf(thumbnail)
  const text = element('discord-embed-description', { slot: 'description', className: 'text' })
  if (provider !== undefined) text.append(element('p', { className: 'small' }, provider))
  if (author !== undefined) text.append(element('p', { className: 'by' }, author))
  if (title !== undefined) {
    const words = inlineNodes(title)
    text.append(element('h2', {}, ...(url === undefined ? words : [anchor(url, words)])))
  }
  text.append(...blockNodes(description))
  if (fields.length > 0)
    text.append(element('div', { className: 'fields' }, ...fields.map(fieldNode)))
  // What is empty would still take a line.
  if (text.hasChildNodes()) box.append(text)
  if (images.length > 0) box.append(picturesNode(images))
  if (footer !== undefined) {
    box.append(element('discord-embed-footer', { slot: 'footer' }, footer))
  }
  return box
}

/** @param {EmbedView['fields'][number]} field */
const fieldNode = ({ name, value, inline }) =>
  element(
    'div',
    { className: inline ? 'field inline' : 'field' },
    element('h3', {}, ...inlineNodes(name)),
    ...blockNodes(value),
  )

/**
 * One picture, or up to four in the layout of Discord's client.
 *
 * @param {readonly string[]} urls
 */
const picturesNode = (urls) =>
  element(
    'div',
    { slot: 'footer', className: `pictures of-${urls.length}` },
    ...urls.map((url, at) =>
      element('img', {
        alt: urls.length === 1 ? 'Picture' : `Picture ${at + 1} of ${urls.length}`,
        src: pictureOf(url),
      }),
    ),
  )
