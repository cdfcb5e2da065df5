import { element } from './element.js'

/** @typedef {{ readonly name: string, readonly about?: string | undefined }} Option */

let made = 0

/**
 * A list of options for an element that keeps the focus (a combobox of WAI-ARIA). Arrow keys
 * select, Enter accepts, Escape and leaving close it.
 *
 * @param {HTMLElement} owner
 * @param {HTMLElement} list
 * @param {'Tab' | ' '} alsoTakes a second key beside Enter
 * @param {(index: number) => void} take
 */
export function createListbox(owner, list, alsoTakes, take) {
  made += 1
  const name = list.id || `options-${made}`
  let reached = -1
  Object.assign(list, { id: name, role: 'listbox', hidden: true })
  owner.role = 'combobox'
  owner.ariaExpanded = 'false'
  owner.setAttribute('aria-controls', name)

  const reach = (/** @type {number} */ index) => {
    reached = index
    for (const [at, item] of [...list.children].entries()) {
      item.ariaSelected = String(at === index)
      if (at === index) item.scrollIntoView({ block: 'nearest' })
    }
    if (index < 0) owner.removeAttribute('aria-activedescendant')
    else owner.setAttribute('aria-activedescendant', `${name}-${index}`)
  }
  const offer = (/** @type {readonly Option[]} */ options, at = -1) => {
    list.replaceChildren(
      ...options.map(({ name: label, about }, index) =>
        element(
          'div',
          { id: `${name}-${index}`, role: 'option' },
          element('span', {}, label),
          ...(about === undefined ? [] : [element('small', {}, about)]),
        ),
      ),
    )
    list.hidden = options.length === 0
    owner.ariaExpanded = String(!list.hidden)
    reach(at)
  }
  const close = () => offer([])

  list.addEventListener('pointermove', ({ target }) => {
    const item = target instanceof Element ? target.closest('[role=option]') : null
    if (item !== null && item.ariaSelected !== 'true') reach([...list.children].indexOf(item))
  })
  // Keeps the focus where it is. Otherwise the list would close before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('[role=option]') : null
    if (item !== null) take([...list.children].indexOf(item))
  })
  owner.addEventListener('blur', close)

  return {
    offer,
    close,
    isOpen: () => !list.hidden,
    /** Handles a key if it is for the list. Returns whether it was. */
    takesKey: (/** @type {KeyboardEvent} */ event) => {
      const count = list.children.length
      if (count === 0) return false
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const step = event.key === 'ArrowDown' ? 1 : count
        reach(((reached + 1 + step) % (count + 1)) - 1)
      } else if (event.key === alsoTakes) take(Math.max(reached, 0))
      else if (event.key === 'Enter' && reached >= 0) take(reached)
      else if (event.key === 'Escape') close()
      else return false
      event.preventDefault()
      return true
    },
  }
}
