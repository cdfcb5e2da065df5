import { byId, element } from './element.js'

/** How long a finger rests on a message until its menu opens, in milliseconds. */
const LONG_PRESS = 500
/** By so many pixels a resting finger may move. */
const STILL = 10
/** Between the menu and the edge of the window, in pixels. */
const MARGIN = 8

/**
 * The menu of a message, with the commands that stand under Apps there. It opens by the button of
 * the message, by a right click, by the keyboard's key for it, or by a long press.
 *
 * @param {(command: string, message: string) => void} use
 */
export function createApps(use) {
  const menu = byId('apps', HTMLElement)
  /** @type {readonly string[]} */
  let offered = []
  /** The button of the message whose menu is open. */
  let opener = document.body
  let message = ''

  const items = () => [...menu.querySelectorAll('button')]
  const close = () => {
    if (!menu.matches(':popover-open')) return
    menu.hidePopover()
    opener.ariaExpanded = 'false'
  }
  const take = (/** @type {string} */ command) => {
    close()
    opener.focus()
    use(command, message)
  }
  const item = (/** @type {string} */ name) => {
    const button = element('button', { type: 'button', role: 'menuitem', tabIndex: -1 }, name)
    button.addEventListener('click', () => take(name))
    button.addEventListener('pointermove', () => button.focus())
    return button
  }

  /**
   * @param {string} id
   * @param {HTMLElement} button
   * @param {{ x: number, y: number }} at
   */
  const open = (id, button, { x, y }) => {
    close()
    opener = button
    message = id
    opener.ariaExpanded = 'true'
    menu.replaceChildren(
      element('span', { className: 'title', ariaHidden: 'true' }, 'Apps'),
      ...offered.map(item),
    )
    menu.showPopover()
    const { width, height } = menu.getBoundingClientRect()
    menu.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN))}px`
    menu.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`
    items()[0]?.focus()
  }

  /**
   * Opens the menu of the message that an event is about. Returns whether there is one.
   *
   * @param {Event} event
   * @param {{ x: number, y: number }} at
   */
  const openFor = ({ target }, at) => {
    const node = target instanceof Element ? target.closest('discord-message') : null
    const button = node?.querySelector('button.message-menu')
    if (!(node instanceof HTMLElement) || !(button instanceof HTMLElement)) return false
    if (offered.length === 0) return false
    open(node.dataset.id ?? '', button, at)
    return true
  }

  menu.addEventListener('keydown', (event) => {
    const all = items()
    const { activeElement: now } = document
    const at = now instanceof HTMLButtonElement ? all.indexOf(now) : -1
    const next = {
      ArrowDown: all[(at + 1) % all.length],
      ArrowUp: all[(at - 1 + all.length) % all.length],
      Home: all[0],
      End: all.at(-1),
      Escape: opener,
      Tab: opener,
    }[event.key]
    if (next === undefined) return
    // Tab goes on from the button of the message.
    if (event.key !== 'Tab') event.preventDefault()
    next.focus()
  })
  // Whatever else is used, the menu is over.
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !menu.contains(relatedTarget)) close()
  })
  // Scrolling by hand. Arriving pictures and messages scroll the log as well, which is no reason.
  for (const kind of ['wheel', 'pointerdown']) {
    byId('scroller', HTMLElement).addEventListener(kind, close, { passive: true })
  }
  addEventListener('resize', close)

  const log = byId('messages', HTMLElement)
  log.addEventListener('contextmenu', (event) => {
    // Links, marked text, and whoever holds Shift keep the browser's own.
    const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement)
    if (event.shiftKey || isLink || getSelection()?.isCollapsed === false) return
    // The keyboard's key comes without a place.
    const { left: x, bottom: y } =
      event.target instanceof Element ? event.target.getBoundingClientRect() : new DOMRect()
    const isByKey = event.clientX === 0 && event.clientY === 0
    const at = isByKey ? { x, y } : { x: event.clientX, y: event.clientY }
    if (openFor(event, at)) event.preventDefault()
  })
  onLongPress(log, openFor)

  return {
    /** The commands that the chosen person has in the chosen place. */
    offer: (/** @type {readonly string[]} */ names) => {
      offered = names
      document.body.classList.toggle('has-apps', names.length > 0)
    },
    openBeside: (/** @type {string} */ id, /** @type {HTMLElement} */ button) => {
      const { left: x, bottom: y } = button.getBoundingClientRect()
      open(id, button, { x, y })
    },
  }
}

/**
 * Calls back when a finger rests on an element.
 *
 * @param {HTMLElement} element
 * @param {(event: Event, at: { x: number, y: number }) => void} onPress
 */
function onLongPress(element, onPress) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting
  let from = { x: 0, y: 0 }
  let pressed = false
  const end = () => clearTimeout(resting)
  element.addEventListener('pointerdown', (event) => {
    end()
    pressed = false
    if (event.pointerType !== 'touch') return
    from = { x: event.clientX, y: event.clientY }
    resting = setTimeout(() => {
      pressed = true
      onPress(event, from)
    }, LONG_PRESS)
  })
  element.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STILL) end()
  })
  for (const kind of ['pointerup', 'pointercancel']) element.addEventListener(kind, end)
  // Otherwise it is a click as well, which takes the focus away.
  element.addEventListener('touchend', (event) => {
    if (pressed) event.preventDefault()
  })
}
