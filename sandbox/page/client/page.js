import { byId } from './element.js'
import { createLine } from './line.js'
import { createLog } from './log.js'
import { act, completionsOf, messagesIn } from './server.js'

const place = byId('place', HTMLSelectElement)
const person = byId('person', HTMLSelectElement)
const alert = byId('alert', HTMLElement)
const status = byId('status', HTMLElement)

const whereabouts = () => ({ in: place.value, as: person.value })

const log = createLog({
  press: (message, control) => attempt('/press', { as: person.value, message, control }),
  choose: (message, control, values) =>
    attempt('/choose', { as: person.value, message, control, values }),
})

let waiting = 0

/**
 * Does something and says what came of it; whether it came to anything.
 *
 * @param {'/slash' | '/press' | '/choose'} path
 * @param {object} what
 */
async function attempt(path, what) {
  alert.textContent = ''
  waiting += 1
  status.textContent = 'thinking…'
  try {
    await act(path, what)
    return true
  } catch (error) {
    alert.textContent = error instanceof Error ? error.message : String(error)
    return false
  } finally {
    waiting -= 1
    if (waiting === 0) status.textContent = ''
  }
}

let asked = 0

/** Shows what the chosen person sees in the chosen place by now. */
async function refresh() {
  asked += 1
  const mine = asked
  try {
    const messages = await messagesIn(whereabouts())
    // Answers may overtake each other.
    if (mine === asked) log.show(messages)
  } catch (error) {
    alert.textContent = error instanceof Error ? error.message : String(error)
  }
}

createLine(
  (line) => completionsOf(line, whereabouts()).catch(() => []),
  (line) => attempt('/slash', { ...whereabouts(), line }),
)
for (const select of [place, person]) select.addEventListener('change', refresh)
new EventSource('/changes').addEventListener('message', refresh)
// "3 minutes ago" grows older by itself.
setInterval(refresh, 30_000)
await refresh()
