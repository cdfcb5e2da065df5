import { byId } from './element.js'

/** Shows the raw JSON of a message, as Discord would send it, above everything else. */
export function showJson(/** @type {object} */ message) {
  byId('json-text', HTMLPreElement).textContent = JSON.stringify(message, undefined, 2)
  byId('json', HTMLDialogElement).showModal()
}
