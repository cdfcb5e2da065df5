import { byId } from './element.js'

/** @import { PanelState } from '../panel.ts' */

/**
 * Called when something in the panel is changed.
 *
 * @typedef {object} Uses
 * @property {() => void} onReader another person or language was chosen
 * @property {(locale: string) => Promise<boolean>} setGuildLocale yields whether it worked
 * @property {(mood: string) => Promise<boolean>} setMood yields whether it worked
 * @property {(to: string) => void} moveClock
 */

const radios = (/** @type {string} */ name) =>
  [...document.querySelectorAll('input')].filter((input) => input.name === name)

/**
 * The panel beside the chat: the reader, the reader's language and the server's, Civitai's mood, the
 * clock, and the numbers of requests.
 *
 * @param {Uses} uses
 */
export function createPanel({ onReader, setGuildLocale, setMood, moveClock }) {
  const locale = byId('locale', HTMLSelectElement)
  const guild = byId('guild-locale', HTMLSelectElement)
  const buttons = [...byId('clock', HTMLElement).querySelectorAll('button')]
  /** How far the stand-ins' clock is ahead of the browser's, in milliseconds. */
  let ahead = 0

  for (const input of [...radios('reader'), locale]) input.addEventListener('change', onReader)
  guild.append(...[...locale.options].map((option) => option.cloneNode(true)))
  /** The server's language, as it was told last. */
  let guildLocale = ''
  guild.addEventListener('change', async () => {
    if (!(await setGuildLocale(guild.value))) guild.value = guildLocale
  })
  /** Civitai's, as it was told last. */
  let mood = ''
  /** How many choices of a mood are on their way. */
  let choosing = 0
  const showMood = () => {
    for (const input of radios('mood')) input.checked = input.value === mood
  }
  const choose = async (/** @type {string} */ wished) => {
    choosing += 1
    const works = await setMood(wished)
    choosing -= 1
    if (!works) showMood()
  }
  for (const input of radios('mood')) input.addEventListener('change', () => choose(input.value))
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
    show: ({ now, moving, discord, civitai, hits, misses, ...told }) => {
      ahead = now - Date.now()
      tick()
      // With `disabled`, a pressed button would lose the focus.
      for (const button of buttons) button.ariaDisabled = String(moving)
      byId('moving', HTMLElement).textContent = moving ? 'Doing what is due on the way …' : ''
      // A list that is open is not changed under the hand.
      if (guildLocale !== told.guildLocale) guild.value = told.guildLocale
      guildLocale = told.guildLocale
      mood = told.mood
      // What was just chosen is not taken back by what was told before.
      if (choosing === 0) showMood()
      document.body.dataset.mood = mood
      tell('to-discord', discord)
      tell('to-civitai', civitai)
      tell('hits', hits)
      tell('misses', misses)
    },
  }
}
