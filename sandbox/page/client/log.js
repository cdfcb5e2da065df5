import { byId } from './element.js'
import { messageNode } from './message.js'

/** @import { MessageView } from '../view/message.ts' */

/**
 * What pressing and choosing lead to, by the message they are done on.
 *
 * @typedef {object} Uses
 * @property {(message: string, control: string) => void} press
 * @property {(message: string, control: string, values: readonly string[]) => void} choose
 */

/** @typedef {{ readonly text: string, readonly node: HTMLLIElement }} Drawn */

/**
 * The list of messages. Only what changed is drawn anew, so that the focus, an open menu and
 * what a screen reader has read stay as they are.
 *
 * @param {Uses} uses
 */
export function createLog(uses) {
  const list = byId('messages', HTMLOListElement)
  const scroller = byId('scroller', HTMLElement)
  /** @type {Map<string, Drawn>} */
  const drawn = new Map()

  /** @param {MessageView} view */
  const draw = (view) => {
    const text = JSON.stringify(view)
    const before = drawn.get(view.id)
    if (before?.text === text) return before.node
    const node = messageNode(view, {
      press: (control) => uses.press(view.id, control),
      choose: (control, values) => uses.choose(view.id, control, values),
    })
    const focused = document.activeElement
    before?.node.replaceWith(node)
    if (before?.node.contains(focused)) focusLike(node, focused)
    drawn.set(view.id, { text, node })
    return node
  }

  return {
    /** @param {readonly MessageView[]} views */
    show: (views) => {
      const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 40
      const ids = new Set(views.map(({ id }) => id))
      for (const [id, { node }] of drawn) {
        if (ids.has(id)) continue
        const next = node.nextElementSibling ?? node.previousElementSibling ?? list
        if (node.contains(document.activeElement) && next instanceof HTMLElement) next.focus()
        node.remove()
        drawn.delete(id)
      }
      for (const view of views) {
        const node = draw(view)
        if (!node.isConnected) list.append(node)
      }
      byId('empty', HTMLElement).hidden = views.length > 0
      if (atEnd) scroller.scrollTop = scroller.scrollHeight
    },
  }
}

/**
 * Whoever pressed Next goes on from the new Next.
 *
 * @param {HTMLElement} node
 * @param {Element | null} focused
 */
function focusLike(node, focused) {
  const name = (/** @type {Element} */ { ariaLabel, textContent }) => ariaLabel ?? textContent
  const controls = [...node.querySelectorAll('button, select, a')]
  const same = controls.find((control) => focused !== null && name(control) === name(focused))
  const target = same ?? node
  if (target instanceof HTMLElement) target.focus()
}
