import { anchor, element } from './element.js'

/** @import { ControlView, MenuView } from '../view/control.ts' */

/**
 * What pressing and choosing lead to.
 *
 * @typedef {object} Uses
 * @property {(control: string) => void} press
 * @property {(control: string, values: readonly string[]) => void} choose
 */

/**
 * A row of buttons, or a menu.
 *
 * @param {readonly ControlView[]} row
 * @param {Uses} uses
 */
export const rowNode = (row, uses) =>
  element('div', { className: 'row' }, ...row.map((view) => controlNode(view, uses)))

/**
 * @param {ControlView} view
 * @param {Uses} uses
 */
function controlNode(view, uses) {
  switch (view.kind) {
    case 'link':
      return anchor(view.url, [`${view.label} ↗`])
    case 'menu':
      return menuNode(view, uses)
    case 'unknown':
      return element('span', { className: 'note' }, view.what)
    case 'button': {
      const { label, style, disabled, customId } = view
      const button = element('button', { type: 'button', className: style, disabled }, label)
      button.addEventListener('click', () => uses.press(customId))
      return button
    }
  }
}

/**
 * A menu, with a button of its own: arrow keys in a closed menu would choose what they pass.
 *
 * @param {MenuView} view
 * @param {Uses} uses
 */
function menuNode({ label, customId, disabled, min, max, choices }, uses) {
  const multiple = max > 1
  const select = element('select', { disabled, multiple, ariaLabel: label })
  if (!multiple) select.append(element('option', { value: '', disabled: true }, label))
  for (const { label: text, value, chosen } of choices) {
    select.append(element('option', { value, selected: chosen }, text))
  }
  if (!multiple && !choices.some(({ chosen }) => chosen)) select.selectedIndex = 0
  const button = element('button', { type: 'button', disabled }, 'Choose')
  if (multiple) button.title = `${min} to ${max}`
  button.addEventListener('click', () => {
    const values = [...select.selectedOptions].map(({ value }) => value)
    uses.choose(
      customId,
      values.filter((value) => value !== ''),
    )
  })
  return element('span', { className: 'menu' }, select, button)
}
