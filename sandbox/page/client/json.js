import { byId } from './element.js'

/** Shows a message as Discord's JSON in a dialog. */
export function showJson(/** @type {object} */ message) {
  byId('json-text', HTMLPreElement).textContent = JSON.stringify(message, undefined, 2)
  byId('json', HTMLDialogElement).showModal()
}
