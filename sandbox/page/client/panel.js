import { byId } from './element.js'

/** @import { PanelState } from '../panel.ts' */

/**
 * What can be done in the panel.
 *
 * @typedef {object} Uses
 * @property {() => void} onReader somebody else looks, or in another language
 * @property {(mood: string) => void} setMood
 * @property {(to: string) => void} moveClock
 */

const radios = (/** @type {string} */ name) =>
  [...document.querySelectorAll('input')].filter((input) => input.name === name)

/**
 * The panel beside the chat: who looks at it and in which language, Civitai's mood, the clock, and
 * what has been asked for so far.
 *
 * @param {Uses} uses
 */
export function createPanel({ onReader, setMood, moveClock }) {
  const locale = byId('locale', HTMLSelectElement)
  const buttons = [...byId('clock', HTMLElement).querySelectorAll('button')]
  /** How far the clock is ahead of the browser's, in milliseconds. */
  let ahead = 0

  for (const input of [...radios('reader'), locale]) input.addEventListener('change', onReader)
  for (const input of radios('mood')) input.addEventListener('change', () => setMood(input.value))
  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') moveClock(button.value)
    })
  }

  const tell = (/** @type {string} */ id, /** @type {number} */ count) => {
    byId(id, HTMLElement).textContent = count.toLocaleString(locale.value)
  }
  const tick = () => {
    const now = new Date(Date.now() + ahead)
    const options = /** @type {const} */ ({
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'UTC',
    })
    byId('now', HTMLTimeElement).textContent = `${now.toLocaleString(locale.value, options)} UTC`
  }
  setInterval(tick, 1_000)

  return {
    reader: () => radios('reader').find(({ checked }) => checked)?.value ?? 'ada',
    locale: () => locale.value,
    /** @param {PanelState} state */
    show: ({ now, moving, mood, discord, civitai, hits, misses }) => {
      ahead = now - Date.now()
      tick()
      // Disabled for good they would lose the focus of whoever pressed them.
      for (const button of buttons) button.ariaDisabled = String(moving)
      byId('moving', HTMLElement).textContent = moving ? 'Doing what is due on the way …' : ''
      for (const input of radios('mood')) input.checked = input.value === mood
      document.body.dataset.mood = mood
      tell('to-discord', discord)
      tell('to-civitai', civitai)
      tell('hits', hits)
      tell('misses', misses)
    },
  }
}
