import { element } from './element.js'

/**
 * A mention of a command, such as `/digest edit`.
 *
 * @param {string} command
 */
export const mentionNode = (command) =>
  element('button', { type: 'button', className: 'mention', value: command }, command)

/**
 * Calls back with the command when a mention of one is pressed.
 *
 * @param {(command: string) => void} begin
 */
export function onMention(begin) {
  document.addEventListener('click', ({ target }) => {
    const mention = target instanceof Element ? target.closest('button.mention') : null
    if (mention instanceof HTMLButtonElement) begin(mention.value)
  })
}
