import { byId } from './element.js'

/**
 * Lets no link lead away from this machine: most of the models are made up, and what has their
 * number on Civitai is something else. What would be opened is told instead.
 */
export function guardLinks() {
  const dialog = byId('link', HTMLDialogElement)
  const guard = (/** @type {Event} */ event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement)
    if (link === undefined || link.origin === location.origin) return
    event.preventDefault()
    byId('link-address', HTMLElement).textContent = link.href
    if (!dialog.open) dialog.showModal()
  }
  // The middle button opens a link as well, and is no click.
  for (const kind of ['click', 'auxclick']) document.addEventListener(kind, guard)
}
