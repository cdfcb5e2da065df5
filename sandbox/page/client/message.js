import { attachmentNodes } from './attachments.js'
import { rowNode } from './controls.js'
import { element } from './element.js'
import { embedNode } from './embed.js'
import { blockNodes } from './text.js'

/** @import { MessageView } from '../view/message.ts' */
/** @import { Uses as ControlUses } from './controls.js' */

/**
 * What can be done with a message. `openMenu` opens its menu beside the button that stands for it.
 *
 * @typedef {ControlUses & {
 *   dismiss: () => void,
 *   showJson: () => void,
 *   openMenu: (opener: HTMLElement) => void,
 * }} Uses
 */

/** Those who have a picture of their own. */
const KNOWN = new Set(['ada', 'grace', 'curator'])

/** @param {string} name */
const avatarOf = (name) => `/${KNOWN.has(name.toLowerCase()) ? name.toLowerCase() : 'anybody'}.svg`

/**
 * A message of the log.
 *
 * @param {MessageView} view
 * @param {string} locale in which its time is told
 * @param {Uses} uses
 */
export function messageNode(view, locale, uses) {
  const { author, bot, askedBy, command, at, edited, thinking, forwarded } = view
  const message = element('discord-message', {
    author,
    bot,
    avatar: avatarOf(author),
    ephemeral: view.private,
    edited,
    timestamp: new Date(at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' }),
    role: 'article',
    ariaLabel: command === undefined ? author : `${author} on ${command} of ${askedBy}`,
  })
  message.dataset.id = view.id
  if (command !== undefined && askedBy !== undefined) {
    const used = { slot: 'reply', author: askedBy, avatar: avatarOf(askedBy), command }
    message.append(element('discord-command', used))
  }
  if (thinking) message.append(element('p', { className: 'thinking' }, `${author} is thinking…`))
  message.append(
    ...blockNodes(view.content),
    ...attachmentNodes(view.attachments),
    ...view.embeds.map(embedNode),
    ...(forwarded === undefined ? [] : [forwardedNode(forwarded, uses)]),
    ...view.rows.map((row) => rowNode(row, uses)),
    belowNode(view, uses),
    menuButton(uses),
  )
  return message
}

/**
 * A message that was forwarded, as Discord draws it: behind a line, without its author.
 *
 * @param {NonNullable<MessageView['forwarded']>} view
 * @param {Uses} uses
 */
const forwardedNode = ({ content, attachments, embeds, rows, from }, uses) =>
  element(
    'div',
    { className: 'forwarded' },
    element('p', { className: 'small' }, '↪ ', element('em', {}, 'Forwarded')),
    ...blockNodes(content),
    ...attachmentNodes(attachments),
    ...embeds.map(embedNode),
    ...rows.map((row) => rowNode(row, uses)),
    ...(from === undefined ? [] : [element('p', { className: 'small' }, `#${from}`)]),
  )

/** @param {Uses} uses */
function menuButton({ openMenu }) {
  const button = element(
    'button',
    {
      type: 'button',
      className: 'message-menu',
      title: 'Apps',
      ariaLabel: 'Apps for this message',
      ariaHasPopup: 'menu',
    },
    '⋯',
  )
  button.addEventListener('click', () => openMenu(button))
  return button
}

/**
 * @param {MessageView} view
 * @param {Uses} uses
 */
function belowNode(view, { dismiss, showJson }) {
  const below = element('div', { slot: 'reactions', className: 'below' })
  if (view.private) below.append('Only you can see this · ', action('Dismiss message', dismiss))
  below.append(action('JSON', showJson))
  return below
}

/**
 * @param {string} label
 * @param {() => void} onClick
 */
function action(label, onClick) {
  const button = element('button', { type: 'button', className: 'plain' }, label)
  button.addEventListener('click', onClick)
  return button
}
