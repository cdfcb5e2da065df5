import { byId, element } from './element.js'

/** @import { ModalView, PartView } from '../view/modal.ts' */

/**
 * The dialog in which a modal is filled in. It closes when it is sent, and comes back as it was, with
 * the error, where that fails.
 *
 * @param {(modal: string, values: Record<string, string>, tell: (error: unknown) => void) => Promise<boolean>} submit
 *   yields whether it worked
 */
export function createModal(submit) {
  const dialog = byId('modal', HTMLDialogElement)
  const form = byId('modal-form', HTMLFormElement)
  const alert = byId('modal-alert', HTMLElement)
  let shown = ''
  const tell = (/** @type {unknown} */ error) => {
    alert.textContent = error instanceof Error ? error.message : String(error)
  }

  byId('modal-cancel', HTMLButtonElement).addEventListener('click', () => dialog.close())
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const id = shown
    const filled = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, unix(value)]] : [],
    )
    alert.textContent = ''
    dialog.close()
    const works = await submit(id, Object.fromEntries(filled), tell)
    // Another one may have been opened meanwhile.
    if (!works && id === shown && !dialog.open) dialog.showModal()
  })

  return {
    /** @param {ModalView} view */
    show: ({ id, title, parts }) => {
      shown = id
      alert.textContent = ''
      byId('modal-title', HTMLElement).textContent = title
      byId('modal-parts', HTMLElement).replaceChildren(...parts.map(partNode))
      if (!dialog.open) dialog.showModal()
    },
  }
}

/** A form's lines end as on the web of old; those of Discord's client do not. */
const unix = (/** @type {string} */ text) => text.replaceAll('\r\n', '\n')

/**
 * @param {PartView} part
 * @param {number} at
 */
function partNode(part, at) {
  if (part.kind === 'note') return element('p', {}, part.text)
  const { name, label, about, required } = part
  const id = `modal-part-${at}`
  const control = part.kind === 'menu' ? menuNode(part) : inputNode(part)
  Object.assign(control, { id, name, required })
  const mark = required
    ? [element('span', { className: 'required', ariaHidden: 'true' }, ' *')]
    : []
  const described = about === undefined ? [] : [element('p', { id: `${id}-about` }, about)]
  if (about !== undefined) control.setAttribute('aria-describedby', `${id}-about`)
  return element(
    'div',
    { className: 'field' },
    element('label', { htmlFor: id }, label, ...mark),
    ...described,
    control,
  )
}

/** @param {Extract<PartView, { kind: 'input' }>} part */
function inputNode({ long, least, most, value, placeholder }) {
  const properties = { value, placeholder, minLength: least, maxLength: most }
  return long
    ? element('textarea', { ...properties, rows: 3 })
    : element('input', { ...properties, type: 'text' })
}

/** @param {Extract<PartView, { kind: 'menu' }>} part */
function menuNode({ choices, placeholder }) {
  const isChosen = choices.some(({ chosen }) => chosen)
  const none = isChosen ? [] : [element('option', { value: '' }, placeholder)]
  const options = choices.map(({ label, about, value, chosen }) =>
    element(
      'option',
      { value, selected: chosen },
      about === undefined ? label : `${label} · ${about}`,
    ),
  )
  return element('select', {}, ...none, ...options)
}
