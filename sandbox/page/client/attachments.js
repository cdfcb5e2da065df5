import { element } from './element.js'

/** @import { AttachmentView } from '../view/attachment.ts' */

/**
 * The files of a message: pictures in a grid, every other file below them by its name.
 *
 * @param {readonly AttachmentView[]} all
 * @returns {readonly HTMLElement[]}
 */
export function attachmentNodes(all) {
  const pictures = all.filter(({ picture }) => picture !== undefined)
  const files = all.filter(({ picture }) => picture === undefined)
  const grid = element(
    'div',
    { className: pictures.length === 1 ? 'attached one' : 'attached' },
    ...pictures.map(pictureNode),
  )
  return [...(pictures.length > 0 ? [grid] : []), ...files.map(fileNode)]
}

/** @param {AttachmentView} view */
function pictureNode({ id, name, description, picture }) {
  const src = `/file?${new URLSearchParams({ id })}`
  // With its size, what is below does not move when the picture arrives.
  return element('img', { alt: description ?? name, title: name, src, ...picture })
}

/** @param {AttachmentView} view */
const fileNode = ({ name, bytes }) =>
  element(
    'p',
    { className: 'file' },
    element('strong', {}, name),
    ' ',
    element('small', {}, sizeInWords(bytes)),
  )

/**
 * The size of a file as Discord writes it.
 *
 * @param {number} bytes
 */
export function sizeInWords(bytes) {
  if (bytes < 1_024) return `${bytes} bytes`
  const kilobytes = bytes / 1_024
  if (kilobytes < 1_024) return `${kilobytes.toFixed(1)} KB`
  return `${(kilobytes / 1_024).toFixed(1)} MB`
}
