import { byId } from './element.js'

/**
 * The commands to try: in the welcome, and above the input as soon as there are messages. One that
 * was used is gone.
 *
 * @param {(line: string) => void} send
 */
export function createTries(send) {
  const tries = byId('tries', HTMLElement)
  const home = byId('welcome-tries', HTMLElement)
  const files = byId('pending', HTMLElement)
  const buttons = [...tries.querySelectorAll('button')]
  for (const button of buttons) button.addEventListener('click', () => send(button.value))
  return {
    taken: (/** @type {string} */ line) => {
      for (const button of buttons) if (button.value === line) button.remove()
    },
    show: (/** @type {boolean} */ hasMessages) => {
      const isBelow = tries.parentElement !== home
      if (hasMessages && !isBelow) files.before(tries)
      else if (!hasMessages && isBelow) home.append(tries)
    },
  }
}
