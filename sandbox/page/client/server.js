/** @import { MessageView } from '../view/message.ts' */
/** @import { PanelState } from '../panel.ts' */
/** @import { News } from '../changes.ts' */
/** @import { ModalView } from '../view/modal.ts' */
/** @import { Completions } from '../completion.ts' */

/** @typedef {{ readonly in: string, readonly as: string, readonly locale: string }} Whereabouts */
/** @typedef {'/slash' | '/say' | '/use' | '/press' | '/choose' | '/submit' | '/server' | '/mood' | '/clock'} Act */

/**
 * The messages that a person sees in a place, the oldest first, and the commands that stand under
 * Apps in their menus.
 *
 * @param {Whereabouts} whereabouts
 * @returns {Promise<{ messages: readonly MessageView[], apps: readonly string[] }>}
 */
export const messagesIn = (whereabouts) =>
  answered(fetch(`/messages?${new URLSearchParams(whereabouts)}`))

/**
 * A message as Discord's JSON.
 *
 * @param {string} message
 * @param {string} as
 * @returns {Promise<object>}
 */
export const jsonOf = (message, as) =>
  answered(fetch(`/message?${new URLSearchParams({ message, as })}`))

/**
 * The completions of a line.
 *
 * @param {{ readonly line: string, readonly chosen: readonly string[] }} typed
 * @param {Whereabouts} whereabouts
 * @returns {Promise<Completions>}
 */
export const completionsOf = (typed, whereabouts) => post('/type', { ...whereabouts, ...typed })

/**
 * Carries out an action. Yields the modal that it opened, if it did. Throws an error with a sentence to
 * show if it failed.
 *
 * @param {Act} path
 * @param {object} what
 * @returns {Promise<ModalView | undefined>}
 */
export async function act(path, what) {
  const { error, modal } = await post(path, what)
  if (error) throw new Error(error)
  return modal
}

/**
 * Calls back on every change while the page is open.
 *
 * @param {object} uses
 * @param {(news?: News) => void} uses.onMessage without news after each connection
 * @param {(state: PanelState) => void} uses.onPanel
 * @param {(error: Error) => void} uses.onLost
 */
export function listen({ onMessage, onPanel, onLost }) {
  const changes = new EventSource('/changes')
  changes.addEventListener('open', () => onMessage())
  changes.addEventListener('message', ({ data }) => onMessage(JSON.parse(data)))
  changes.addEventListener('panel', ({ data }) => onPanel(JSON.parse(data)))
  changes.addEventListener('error', () => onLost(gone()))
}

/** The error when the sandbox does not answer. */
export const gone = () =>
  new Error('The sandbox is not running any longer. Start it again, and this page goes on.')

/**
 * @param {string} path
 * @param {object} what
 */
const post = (path, what) =>
  answered(
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    }),
  )

/** @param {Promise<Response>} asking */
async function answered(asking) {
  const response = await asking.catch(() => {
    throw gone()
  })
  const body = await response.json()
  if (!response.ok) throw new Error(body.error)
  return body
}
