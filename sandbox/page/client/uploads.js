import { sizeInWords } from './attachments.js'
import { byId, element } from './element.js'

/** What a message can hold, as in Discord without Nitro. */
const MOST_FILES = 10
const MOST_BYTES = 10 * 1_024 * 1_024

/**
 * The files that are attached to the next message: chosen, pasted or dropped.
 *
 * @param {() => void} sendAlone sends them without a text
 * @param {(error: Error) => void} tell
 */
export function createUploads(sendAlone, tell) {
  const list = byId('pending', HTMLUListElement)
  const chooser = byId('files', HTMLInputElement)
  const send = byId('send', HTMLButtonElement)
  const line = byId('line', HTMLInputElement)
  /** @type {readonly File[]} */
  let pending = []
  /** @type {readonly string[]} */
  let addresses = []

  const show = () => {
    for (const address of addresses) URL.revokeObjectURL(address)
    addresses = pending.filter(isPicture).map((file) => URL.createObjectURL(file))
    const unused = [...addresses]
    list.replaceChildren(
      ...pending.map((file) => itemNode(file, isPicture(file) ? unused.shift() : undefined, drop)),
    )
    list.hidden = pending.length === 0
    send.hidden = list.hidden
  }
  const drop = (/** @type {File} */ file) => {
    pending = pending.filter((one) => one !== file)
    show()
    line.focus()
  }
  const add = (/** @type {Iterable<File>} */ files) => {
    const [more, larger] = [[...files], [...files].find(({ size }) => size > MOST_BYTES)]
    if (larger !== undefined)
      tell(new Error(`${larger.name} is over 10 MB, more than Discord takes.`))
    const all = [...pending, ...more.filter(({ size }) => size <= MOST_BYTES)]
    if (all.length > MOST_FILES) tell(new Error(`A message holds ${MOST_FILES} files at most.`))
    pending = all.slice(0, MOST_FILES)
    show()
  }

  byId('attach', HTMLButtonElement).addEventListener('click', () => chooser.click())
  chooser.addEventListener('change', () => {
    add(chooser.files ?? [])
    // The same file can be chosen again.
    chooser.value = ''
    line.focus()
  })
  document.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files ?? []
    if (files.length === 0) return
    event.preventDefault()
    add(files)
    line.focus()
  })
  const dragging = (/** @type {boolean} */ now) => document.body.classList.toggle('dropping', now)
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    dragging(true)
  })
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) dragging(false)
  })
  document.addEventListener('drop', (event) => {
    dragging(false)
    const files = event.dataTransfer?.files ?? []
    if (files.length === 0) return
    event.preventDefault()
    add(files)
    line.focus()
  })
  // Before the line's own, which sends no line that is empty.
  byId('compose', HTMLFormElement).addEventListener(
    'submit',
    () => {
      if (line.value.trim() === '' && pending.length > 0) sendAlone()
    },
    { capture: true },
  )

  return {
    add,
    /** The files of the message that is sent now. */
    take: () => {
      const taken = pending
      pending = []
      show()
      return taken
    },
  }
}

const isPicture = (/** @type {File} */ { type }) => type.startsWith('image/')

/**
 * @param {File} file
 * @param {string | undefined} address
 * @param {(file: File) => void} drop
 */
function itemNode(file, address, drop) {
  const button = element('button', { type: 'button', ariaLabel: `Remove ${file.name}` }, '✕')
  button.addEventListener('click', () => drop(file))
  return element(
    'li',
    {},
    ...(address === undefined ? [] : [element('img', { src: address, alt: '' })]),
    element('span', {}, file.name),
    element('small', {}, sizeInWords(file.size)),
    button,
  )
}

/**
 * A file in base64.
 *
 * @param {File} file
 * @returns {Promise<{ name: string, data: string }>}
 */
export const encodedFile = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const [, data = ''] = String(reader.result).split(',', 2)
      resolve({ name: file.name, data })
    })
    reader.addEventListener('error', () => reject(new Error(`${file.name} cannot be read.`)))
    reader.readAsDataURL(file)
  })
