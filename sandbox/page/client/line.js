import { byId, element } from './element.js'

/** @import { Completion } from '../typed.ts' */

/**
 * Makes the input one in which a line is typed with suggestions: arrow keys walk through them,
 * Enter or Tab takes the one reached, Escape closes them, Enter on none sends the line.
 *
 * @param {(line: string) => Promise<readonly Completion[]>} complete
 * @param {(line: string) => Promise<boolean>} send whether the line is done with
 */
export function createLine(complete, send) {
  const input = byId('line', HTMLInputElement)
  const list = byId('completions', HTMLDivElement)
  /** @type {readonly Completion[]} */
  let offered = []
  let reached = -1
  let asked = 0

  const reach = (/** @type {number} */ index) => {
    reached = index
    for (const [at, item] of [...list.children].entries()) {
      item.ariaSelected = String(at === index)
      if (at === index) item.scrollIntoView({ block: 'nearest' })
    }
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `completion-${index}`)
  }

  const offer = (/** @type {readonly Completion[]} */ completions) => {
    offered = completions
    list.replaceChildren(
      ...completions.map(({ label }, index) =>
        element('div', { id: `completion-${index}`, role: 'option' }, label),
      ),
    )
    list.hidden = completions.length === 0
    input.ariaExpanded = String(!list.hidden)
    reach(-1)
  }

  const close = () => {
    // What is still on its way would open the list again.
    asked += 1
    offer([])
  }

  const suggest = async () => {
    asked += 1
    const mine = asked
    const completions = input.value === '' ? [] : await complete(input.value)
    // Answers may overtake each other.
    if (mine === asked) offer(completions)
  }

  const take = (/** @type {number} */ index) => {
    input.value = offered[index]?.line ?? input.value
    input.focus()
    return suggest()
  }

  input.addEventListener('input', suggest)
  input.addEventListener('blur', close)
  // Kept from taking the focus, or the list would be gone before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target !== list) take([...list.children].indexOf(target))
  })
  input.addEventListener('keydown', (event) => {
    const { key } = event
    if ((key === 'ArrowDown' || key === 'ArrowUp') && offered.length > 0) {
      event.preventDefault()
      const count = offered.length + 1
      reach(((reached + 1 + (key === 'ArrowDown' ? 1 : count - 1)) % count) - 1)
    } else if ((key === 'Enter' || key === 'Tab') && reached >= 0) {
      event.preventDefault()
      take(reached)
    } else if (key === 'Escape') close()
  })
  byId('compose', HTMLFormElement).addEventListener('submit', async (event) => {
    event.preventDefault()
    close()
    const line = input.value
    // The next line may be typed while this one is being answered.
    if ((await send(line)) && input.value === line) input.value = ''
  })
}
