import { createChosen } from './chosen.js'
import { byId } from './element.js'
import { createListbox } from './listbox.js'

/** @import { Completions } from '../completion.ts' */
/** @import { Completion } from '../typed.ts' */

/** @type {Completions} */
const NOTHING = { offered: [], unfinished: false }

/**
 * The input for commands, with suggestions. Enter or Tab accepts the selected one, which is the
 * first if what was typed is only a beginning. Enter without a selection sends the line, Escape
 * keeps it as it was typed, and ArrowUp brings back the last line.
 *
 * @param {(typed: { line: string, chosen: readonly string[] }) => Promise<Completions>} complete
 * @param {(line: string) => Promise<boolean>} send whether it could be sent
 */
export function createLine(complete, send) {
  const input = byId('line', HTMLInputElement)
  const chosen = createChosen()
  /** @type {readonly Completion[]} */
  let offered = []
  let asked = 0
  let last = ''
  /**
   * The suggestions for what was just typed, while they are awaited.
   *
   * @type {Promise<void> | undefined}
   */
  let awaited

  /** Suggests nothing that is still awaited. */
  const ignoreAwaited = () => {
    asked += 1
    awaited = undefined
  }
  const suggest = async () => {
    ignoreAwaited()
    const mine = asked
    const found = input.value === '' ? NOTHING : await complete(chosen.typed(input.value))
    // An older answer may arrive later, or when the input has lost the focus.
    if (mine !== asked) return
    awaited = undefined
    if (document.activeElement !== input) return
    offered = found.offered
    listbox.offer(offered, found.unfinished ? 0 : -1)
  }
  const put = (/** @type {string} */ line) => {
    input.value = line
    input.focus()
    // Closed until the next suggestions arrive, so that Enter sends the line meanwhile.
    listbox.close()
    suggest()
  }
  const listbox = createListbox(input, byId('completions', HTMLDivElement), 'Tab', (index) => {
    const completion = offered[index]
    if (completion === undefined) return
    if (completion.chosen !== undefined) chosen.add(completion.chosen)
    put(chosen.shown(completion.line))
  })

  const sendLine = async () => {
    // They would open the list again.
    ignoreAwaited()
    listbox.close()
    const line = input.value
    if (line.trim() === '') return
    last = line
    input.value = ''
    // A refused line comes back for correction, unless the next one is already being typed.
    if (!(await send(chosen.sent(line))) && input.value === '') input.value = line
  }

  input.addEventListener('input', () => {
    // The error is being corrected.
    byId('alert', HTMLElement).textContent = ''
    awaited = suggest()
  })
  input.addEventListener('keydown', (event) => {
    const { key } = event
    // They would replace the list or open it again.
    if (key === 'ArrowDown' || key === 'ArrowUp' || key === 'Escape') ignoreAwaited()
    // What is listed belongs to an older text, which would replace what was typed since.
    if (awaited !== undefined && (key === 'Enter' || (key === 'Tab' && listbox.isOpen()))) {
      event.preventDefault()
      const line = input.value
      awaited.then(() => {
        if (input.value !== line || listbox.takesKey(event)) return
        if (key === 'Enter') sendLine()
      })
      return
    }
    if (listbox.takesKey(event)) return
    if (key === 'ArrowUp' && input.value === '') {
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
    put('/')
  })
  byId('compose', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault()
    sendLine()
  })
  return {
    /** Puts a command into the input as if it had been typed and taken. */
    begin: async (/** @type {string} */ command) => {
      const { offered } = await complete(chosen.typed(command))
      put(offered.find(({ exact }) => exact)?.line ?? `${command} `)
    },
  }
}
