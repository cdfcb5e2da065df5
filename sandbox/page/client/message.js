import { rowNode } from './controls.js'
import { element } from './element.js'
import { embedNode } from './embed.js'
import { blockNodes } from './text.js'

/** @import { MessageView } from '../view/message.ts' */
/** @import { Uses as ControlUses } from './controls.js' */

/**
 * What can be done with a message.
 *
 * @typedef {ControlUses & { dismiss: () => void, showJson: () => void }} Uses
 */

/**
 * A message of the log.
 *
 * @param {MessageView} view
 * @param {string} locale in which its time is told
 * @param {Uses} uses
 */
export function messageNode(view, locale, uses) {
  const { author, askedBy, command, at, edited, thinking, content, embeds, rows } = view
  const message = element('discord-message', {
    author,
    bot: true,
    avatar: '/curator.svg',
    ephemeral: view.private,
    edited,
    timestamp: new Date(at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' }),
    role: 'article',
    ariaLabel: command === undefined ? author : `${author} on /${command} of ${askedBy}`,
  })
  if (command !== undefined && askedBy !== undefined) {
    const avatar = `/${askedBy.toLowerCase()}.svg`
    const used = { slot: 'reply', author: askedBy, avatar, command: `/${command}` }
    message.append(element('discord-command', used))
  }
  if (thinking) message.append(element('p', { className: 'thinking' }, `${author} is thinking…`))
  message.append(
    ...blockNodes(content),
    ...embeds.map(embedNode),
    ...rows.map((row) => rowNode(row, uses)),
    belowNode(view, uses),
  )
  return message
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
