import { byId } from './element.js'
import { createListbox } from './listbox.js'

/** @import { Completion } from '../typed.ts' */

/**
 * The input for commands, with suggestions. Enter or Tab accepts the selected one. Enter without a
 * selection sends the line, and ArrowUp brings back the last line.
 *
 * @param {(line: string) => Promise<readonly Completion[]>} complete
 * @param {(line: string) => Promise<boolean>} send whether it could be sent
 */
export function createLine(complete, send) {
  const input = byId('line', HTMLInputElement)
  /** @type {readonly Completion[]} */
  let offered = []
  let asked = 0
  let last = ''

  const suggest = async () => {
    asked += 1
    const mine = asked
    const completions = input.value === '' ? [] : await complete(input.value)
    // An older answer may arrive later, or when the input has lost the focus.
    if (mine !== asked || document.activeElement !== input) return
    offered = completions
    listbox.offer(completions)
  }
  const listbox = createListbox(input, byId('completions', HTMLDivElement), 'Tab', (index) => {
    input.value = offered[index]?.line ?? input.value
    input.focus()
    // Closed until the next suggestions arrive, so that Enter sends the line meanwhile.
    listbox.close()
    suggest()
  })

  const sendLine = async () => {
    // Ignores a pending answer, which would open the list again.
    asked += 1
    listbox.close()
    const line = input.value
    if (line.trim() === '') return
    last = line
    input.value = ''
    // A refused line comes back for correction, unless the next one is already being typed.
    if (!(await send(line)) && input.value === '') input.value = line
  }

  input.addEventListener('input', () => {
    // The error is being corrected.
    byId('alert', HTMLElement).textContent = ''
    suggest()
  })
  input.addEventListener('keydown', (event) => {
    const { key } = event
    if (listbox.takesKey(event)) {
      // Ignores a pending answer, which would replace the list.
      if (key === 'ArrowDown' || key === 'ArrowUp') asked += 1
    } else if (key === 'ArrowUp' && input.value === '') {
      event.preventDefault()
      input.value = last
    }
  })
  // A slash starts a command from anywhere on the page.
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    const typing = target instanceof HTMLElement && target.matches('input, select, dialog *')
    if (key !== '/' || typing) return
    event.preventDefault()
    input.value = '/'
    input.focus()
    suggest()
  })
  byId('compose', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault()
    sendLine()
  })
}
