/** @import { MessageView } from '../view/message.ts' */
/** @import { Completion } from '../typed.ts' */

/** @typedef {{ readonly in: string, readonly as: string }} Whereabouts */

/**
 * The messages that somebody sees in a place, oldest first.
 *
 * @param {Whereabouts} whereabouts
 * @returns {Promise<readonly MessageView[]>}
 */
export async function messagesIn({ in: place, as }) {
  const { messages } = await answered(fetch(`/messages?${new URLSearchParams({ in: place, as })}`))
  return messages
}

/**
 * The ways to go on with a line.
 *
 * @param {string} line
 * @param {Whereabouts} whereabouts
 * @returns {Promise<readonly Completion[]>}
 */
export async function completionsOf(line, { in: place, as }) {
  const { completions } = await post('/type', { in: place, as, line })
  return completions
}

/**
 * Does something as somebody; throws an error with the sentence to show when it came to nothing.
 *
 * @param {'/slash' | '/press' | '/choose'} path
 * @param {object} what
 */
export async function act(path, what) {
  const { error } = await post(path, what)
  if (error) throw new Error(error)
}

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
    throw new Error('The sandbox is not running any longer. Start it again and reload.')
  })
  const body = await response.json()
  if (!response.ok) throw new Error(body.error)
  return body
}
