import { element } from './element.js'
import { createListbox } from './listbox.js'

/** @import { MenuView } from '../view/control.ts' */

/**
 * A menu for one choice. The library's own menu does not support the keyboard and does not report
 * the choice.
 *
 * @param {MenuView} view
 * @param {(value: string) => void} choose
 */
export function menuNode({ label, disabled, choices }, choose) {
  const chosen = choices.findIndex((choice) => choice.chosen)
  const button = element(
    'button',
    { type: 'button', className: 'menu', disabled, ariaLabel: label },
    element('span', {}, choices[chosen]?.label ?? label),
  )
  const list = element('div', { className: 'options', ariaLabel: label })
  const listbox = createListbox(button, list, ' ', (index) => {
    listbox.close()
    const choice = choices[index]
    if (choice !== undefined) choose(choice.value)
  })
  const open = () => {
    listbox.offer(
      choices.map((choice) => ({ name: choice.label, about: choice.about })),
      Math.max(chosen, 0),
    )
    list.scrollIntoView({ block: 'nearest' })
  }
  button.addEventListener('click', () => (list.hidden ? open() : listbox.close()))
  button.addEventListener('keydown', (event) => {
    if (listbox.takesKey(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    open()
  })
  return element('div', { className: 'menu-box' }, button, list)
}
