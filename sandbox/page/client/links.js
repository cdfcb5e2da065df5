import { byId } from './element.js'

/** Where the sandbox's other servers are, such as the pages of a login. */
const HERE = new Set(['127.0.0.1', 'localhost'])

/**
 * Keeps links from leaving this machine and shows their address instead. Most models are invented,
 * and their ids belong to other models on Civitai.
 */
export function guardLinks() {
  const dialog = byId('link', HTMLDialogElement)
  const guard = (/** @type {Event} */ event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement)
    if (link === undefined || HERE.has(link.hostname)) return
    event.preventDefault()
    byId('link-address', HTMLElement).textContent = link.href
    if (!dialog.open) dialog.showModal()
  }
  // The middle button opens links, too, but sends no click event.
  for (const kind of ['click', 'auxclick']) document.addEventListener(kind, guard)
}
