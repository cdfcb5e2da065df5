import { byId } from './element.js'

/**
 * The list of places, one of which is open.
 *
 * @param {() => void} onChange
 */
export function createPlaces(onChange) {
  const nav = byId('places', HTMLElement)
  const buttons = [...nav.querySelectorAll('button')]
  const opener = byId('open-places', HTMLButtonElement)
  let chosen = 'general'

  /** On a narrow screen the list is folded away, and its button tells of new messages in it. */
  const tellOpener = () => {
    const unread = buttons.some((button) => button.classList.contains('unread'))
    opener.classList.toggle('unread', unread)
    opener.ariaLabel = unread ? 'Places, something new' : 'Places'
  }

  const choose = (/** @type {HTMLButtonElement} */ button) => {
    chosen = button.value
    for (const one of buttons) one.ariaCurrent = one === button ? 'page' : null
    button.classList.remove('unread')
    button.ariaDescription = null
    tellOpener()
    byId('place', HTMLElement).textContent = button.textContent
    byId('topic', HTMLElement).textContent = button.title
    document.body.dataset.place = chosen
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      choose(button)
      // On a narrow screen the list covers the chat.
      if (nav.matches(':popover-open')) nav.hidePopover()
      onChange()
    })
  }
  return {
    where: () => chosen,
    /** Marks a place with new messages, unless it is open. */
    tellOf: (/** @type {string} */ place) => {
      const button = buttons.find(({ value }) => value === place && value !== chosen)
      if (button === undefined) return
      button.classList.add('unread')
      button.ariaDescription = 'something new'
      tellOpener()
    },
  }
}
