import { byId } from './element.js'
import { messageNode } from './message.js'

/** @import { MessageView } from '../view/message.ts' */

/**
 * What can be done with a message, by its id.
 *
 * @typedef {object} Uses
 * @property {(message: string, control: string) => void} press
 * @property {(message: string, control: string, values: readonly string[]) => void} choose
 * @property {(message: string) => void} showJson
 * @property {(message: string, opener: HTMLElement) => void} openMenu
 */

/** @typedef {{ readonly text: string, readonly node: HTMLElement }} Drawn */

/** Within this many pixels of its end, the log scrolls to new messages. */
const NEAR = 60

/**
 * The list of messages. Only changed ones are redrawn, so that the focus and open menus stay and a
 * screen reader repeats nothing.
 *
 * @param {Uses} uses
 */
export function createLog(uses) {
  const list = byId('messages', HTMLElement)
  const scroller = byId('scroller', HTMLElement)
  const welcome = byId('welcome', HTMLElement)
  const newer = byId('newer', HTMLButtonElement)
  /** @type {Map<string, Drawn>} */
  const drawn = new Map()
  /** The ids of dismissed private messages. */
  const dismissed = new Set()
  let atEnd = true
  let awaiting = false
  let [top, height] = [0, 0]
  let redrawing = 0

  const follow = () => {
    if (atEnd && drawn.size > 0) scroller.scrollTop = scroller.scrollHeight
  }
  scroller.addEventListener('scroll', () => {
    const { scrollTop, clientHeight, scrollHeight } = scroller
    // Only scrolling up stops following. Arriving pictures move the end as well.
    if (scrollTop + clientHeight >= scrollHeight - NEAR) atEnd = true
    // Redrawing at another height moves it, too.
    else if (redrawing === 0 && scrollTop < top && scrollHeight === height) atEnd = false
    if (atEnd) newer.hidden = true
    ;[top, height] = [scrollTop, scrollHeight]
  })
  newer.addEventListener('click', () => {
    atEnd = true
    follow()
  })
  /** What is redrawn is empty for a moment, which moves the end though the height comes back. */
  const keepPlace = () => {
    redrawing += 1
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        redrawing -= 1
        follow()
      }),
    )
  }
  // A message grows when its pictures arrive.
  new ResizeObserver(follow).observe(list)

  const remove = (/** @type {string} */ id) => {
    const node = drawn.get(id)?.node
    if (node?.contains(document.activeElement)) scroller.focus()
    node?.remove()
    drawn.delete(id)
    welcome.hidden = drawn.size > 0
  }

  /**
   * @param {MessageView} view
   * @param {string} locale
   */
  const draw = (view, locale) => {
    const { id } = view
    const { text, moments } = apart({ view, locale })
    const before = drawn.get(id)
    if (before?.text === text) {
      for (const [at, time] of before.node.querySelectorAll('time').entries()) {
        time.textContent = moments[at] ?? ''
      }
      return before.node
    }
    const node = messageNode(view, locale, {
      press: (control) => uses.press(id, control),
      choose: (control, values) => uses.choose(id, control, values),
      showJson: () => uses.showJson(id),
      openMenu: (opener) => uses.openMenu(id, opener),
      dismiss: () => {
        dismissed.add(id)
        remove(id)
      },
    })
    const focused = document.activeElement
    if (before) keepPlace()
    before?.node.replaceWith(node)
    if (before?.node.contains(focused)) focusLike(node, focused)
    drawn.set(id, { text, node })
    return node
  }

  return {
    /**
     * @param {readonly MessageView[]} all
     * @param {string} locale
     */
    show: (all, locale) => {
      const views = all.filter(({ id }) => !dismissed.has(id))
      const ids = new Set(views.map(({ id }) => id))
      for (const id of drawn.keys()) if (!ids.has(id)) remove(id)
      for (const view of views) {
        const node = draw(view, locale)
        if (node.isConnected) continue
        list.append(node)
        if (awaiting) atEnd = true
        else if (!atEnd) newer.hidden = false
      }
      welcome.hidden = drawn.size > 0
      follow()
      // Screen readers announce only what comes after the first messages.
      setTimeout(() => {
        scroller.ariaLive = 'polite'
      })
    },
    /** While an answer is awaited, the log scrolls to new messages. */
    await: (/** @type {boolean} */ now) => {
      awaiting = now
    },
    /** Empties the log for another place, which then starts at its end. */
    leave: () => {
      scroller.ariaLive = 'off'
      for (const { node } of drawn.values()) node.remove()
      drawn.clear()
      atEnd = true
      newer.hidden = true
    },
  }
}

/**
 * The content of a message, and separately the texts of its times. Those change by themselves and
 * need no redraw.
 *
 * @param {object} what
 */
function apart(what) {
  /** @type {string[]} */
  const moments = []
  const text = JSON.stringify(what, (_, value) => {
    if (value?.kind !== 'time') return value
    moments.push(value.text)
    return { ...value, text: '' }
  })
  return { text, moments }
}

/**
 * After a press of Next, the focus moves to the new Next, or beside it where that is disabled.
 *
 * @param {HTMLElement} node
 * @param {Element | null} focused
 */
function focusLike(node, focused) {
  const name = (/** @type {Element} */ { ariaLabel, textContent }) => ariaLabel ?? textContent
  const controls = [...node.querySelectorAll('discord-button, button')]
  const same = controls.find((control) => focused !== null && name(control) === name(focused))
  const beside = [...(same?.parentElement?.children ?? [])]
  const next = [same, ...beside].find((one) => one && 'disabled' in one && !one.disabled)
  // The library's elements can only be focused after they are rendered.
  requestAnimationFrame(() => {
    if (next instanceof HTMLElement) next.focus()
    else byId('scroller', HTMLElement).focus()
  })
}
