import { element } from './element.js'
import { menuNode } from './menu.js'

/** @import { ControlView } from '../view/control.ts' */

/**
 * Called when a control is used.
 *
 * @typedef {object} Uses
 * @property {(control: string) => void} press
 * @property {(control: string, values: readonly string[]) => void} choose
 */

/** The library's names for Discord's styles. */
const STYLES = /** @type {const} */ ({
  primary: 'primary',
  secondary: 'secondary',
  success: 'success',
  danger: 'destructive',
})

/**
 * A row of buttons or a menu.
 *
 * @param {readonly ControlView[]} row
 * @param {Uses} uses
 */
export const rowNode = (row, uses) =>
  element(
    'discord-action-row',
    { slot: 'components' },
    ...row.map((view) => controlNode(view, uses)),
  )

/**
 * @param {ControlView} view
 * @param {Uses} uses
 */
function controlNode(view, uses) {
  switch (view.kind) {
    case 'link':
      return element('discord-button', { url: view.url, disabled: view.disabled }, view.label)
    case 'menu':
      return menuNode(view, (value) => uses.choose(view.customId, [value]))
    case 'unknown':
      return element('span', { className: 'note' }, view.what)
    case 'button': {
      const { label, name, style, disabled, customId } = view
      const button = element('discord-button', { type: STYLES[style], disabled }, label)
      if (name !== undefined) button.dataset.name = name
      button.addEventListener('click', () => {
        if (!disabled) uses.press(customId)
      })
      return button
    }
  }
}
