import { createApps } from './apps.js'
import { byId } from './element.js'
import { showJson } from './json.js'
import { createLine } from './line.js'
import { guardLinks } from './links.js'
import { createLog } from './log.js'
import { onMention } from './mention.js'
import { createModal } from './modal.js'
import { createPanel } from './panel.js'
import { createPlaces } from './places.js'
import { act, completionsOf, gone, jsonOf, listen, messagesIn } from './server.js'
import { createTries } from './tries.js'
import { createUploads, encodedFile } from './uploads.js'

/** The library is large, so the page waits for it only when there are messages. */
const library = import('./library.js')

const alert = byId('alert', HTMLElement)
const status = byId('status', HTMLElement)

const places = createPlaces(arrive)
const panel = createPanel({
  onReader: arrive,
  setGuildLocale: (locale) => attempt('/server', { locale }),
  setMood: (mood) => attempt('/mood', { mood }),
  moveClock: (to) => attempt('/clock', { to }),
})
const reader = () => ({ as: panel.reader(), locale: panel.locale() })
const whereabouts = () => ({ ...reader(), in: places.where() })

const apps = createApps((command, message) => use('/use', { ...reader(), message, command }))
const log = createLog({
  press: (message, control) => use('/press', { ...reader(), message, control }),
  choose: (message, control, values) => use('/choose', { ...reader(), message, control, values }),
  openMenu: apps.openBeside,
  showJson: (message) => jsonOf(message, panel.reader()).then(showJson, tell),
})
const dialog = createModal((modal, values, telling) =>
  use('/submit', { ...reader(), modal, values }, telling),
)

/** @param {unknown} error */
function tell(error) {
  const sentence = error instanceof Error ? error.message : String(error)
  // Setting the same text again would make a screen reader repeat it.
  if (alert.textContent !== sentence) alert.textContent = sentence
}

/**
 * Carries out an action and shows the modal that it opens, or its error. Returns whether it worked.
 *
 * @param {import('./server.js').Act} path
 * @param {object} what
 */
async function attempt(path, what, telling = tell) {
  alert.textContent = ''
  try {
    const modal = await act(path, what)
    if (modal !== undefined) dialog.show(modal)
    return true
  } catch (error) {
    telling(error)
    return false
  }
}

let waiting = 0

/**
 * Uses the bot. The log scrolls to the answer.
 *
 * @param {'/slash' | '/say' | '/use' | '/press' | '/choose' | '/submit'} path
 * @param {object} what
 */
async function use(path, what, telling = tell) {
  waiting += 1
  status.textContent = 'Waiting for an answer …'
  log.await(true)
  const done = await attempt(path, what, telling)
  refresh().finally(() => {
    waiting -= 1
    if (waiting > 0) return
    log.await(false)
    status.textContent = ''
  })
  return done
}

/** What is shown in the reader's language, so that browsers draw Han characters as there. */
const spoken = ['messages', 'completions', 'line', 'apps', 'modal-form'].map((id) =>
  byId(id, HTMLElement),
)

let asked = 0

/** Shows the messages that the chosen person sees in the chosen place. */
async function refresh() {
  asked += 1
  const mine = asked
  try {
    const { messages, apps: names } = await messagesIn(whereabouts())
    if (messages.length > 0) await library
    // An older answer may arrive later.
    if (mine !== asked) return
    if (alert.textContent === gone().message) alert.textContent = ''
    for (const element of spoken) element.lang = panel.locale()
    apps.offer(names)
    log.show(messages, panel.locale())
    tries.show(messages.length > 0)
  } catch (error) {
    tell(error)
  }
}

function arrive() {
  alert.textContent = ''
  document.body.dataset.reader = panel.reader()
  log.leave()
  return refresh()
}

/** @param {string} text */
const say = async (text) => {
  const files = uploads.take()
  const encoded = await Promise.all(files.map(encodedFile))
  const works = await use('/say', { ...whereabouts(), text, files: encoded })
  if (!works) uploads.add(files)
  return works
}
const uploads = createUploads(() => say(''), tell)

const send = (/** @type {string} */ line) => {
  if (!line.startsWith('/')) return say(line)
  tries.taken(line)
  return use('/slash', { ...whereabouts(), line })
}
const tries = createTries(send)

const nothing = () => ({ offered: [], unfinished: false })
const line = createLine(
  async (typed) =>
    typed.line.startsWith('/') ? completionsOf(typed, whereabouts()).catch(nothing) : nothing(),
  send,
)
onMention(line.begin)
listen({
  onMessage: (news) => {
    if (news?.kind === 'created' && !news.private) places.tellOf(news.in)
    refresh()
  },
  onPanel: panel.show,
  onLost: tell,
})
guardLinks()
// Updates relative times such as "3 minutes ago".
setInterval(refresh, 30_000)
