/**
 * Creates an element with properties and children. Texts are never parsed as HTML, because
 * strangers wrote them.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {readonly (Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

/**
 * The element of index.html with this id. Throws an error if there is none.
 *
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 */
export function byId(id, kind) {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`index.html has no ${kind.name} with the id ${id}`)
}

/**
 * A link that opens a new tab and sends no referrer.
 *
 * @param {string} url
 * @param {readonly (Node | string)[]} children
 */
export const anchor = (url, children) =>
  element('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, ...children)
