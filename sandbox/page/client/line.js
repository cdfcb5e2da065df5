import { byId } from './element.js'
import { createListbox } from './listbox.js'

/** @import { Completion } from '../typed.ts' */

/**
 * Makes the input one in which a line is typed with suggestions: Enter or Tab takes the one
 * reached, Enter on none sends the line, and the arrow key upwards brings the last one back.
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
    // Answers may overtake each other, and come when nobody types any longer.
    if (mine !== asked || document.activeElement !== input) return
    offered = completions
    listbox.offer(completions)
  }
  const listbox = createListbox(input, byId('completions', HTMLDivElement), 'Tab', (index) => {
    input.value = offered[index]?.line ?? input.value
    input.focus()
    // What is offered next takes a moment, and until then Enter sends the line.
    listbox.close()
    suggest()
  })

  const sendLine = async () => {
    // What is still on its way would open the list again.
    asked += 1
    listbox.close()
    const line = input.value
    if (line.trim() === '') return
    last = line
    input.value = ''
    // What cannot be sent comes back to be put right, unless the next line is being typed already.
    if (!(await send(line)) && input.value === '') input.value = line
  }

  input.addEventListener('input', () => {
    // What was wrong is being put right.
    byId('alert', HTMLElement).textContent = ''
    suggest()
  })
  input.addEventListener('keydown', (event) => {
    const { key } = event
    if (listbox.takesKey(event)) {
      // What is still on its way would take the place of what is being chosen from.
      if (key === 'ArrowDown' || key === 'ArrowUp') asked += 1
    } else if (key === 'ArrowUp' && input.value === '') {
      event.preventDefault()
      input.value = last
    }
  })
  // Wherever one is, a slash begins a command.
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
