import type { ModelFile, Version } from '../civitai/model.ts'
import type { Words } from '../words/words.ts'
import { inert } from './text.ts'

const NAME_LENGTH = 100
const SHORT_LENGTH = 30

/** Formats that can run code when loaded: Python pickles. */
const isPickle = ({ format, name = '' }: ModelFile): boolean =>
  format === 'PickleTensor' || /\.(?:ckpt|pt|pth|bin|pkl)$/i.test(name)

/** The download address; undefined when there is no file, or a scan found it dangerous. */
export const safeDownload = ({ id, files: [first] }: Version): string | undefined =>
  first === undefined || first.pickleScan === 'Danger' || first.virusScan === 'Danger'
    ? undefined
    : `https://civitai.com/api/download/models/${id}`

/** The file to download in a line, with a sign that it is sound or the warning that is due. */
export function fileLines(words: Words, { files, filesLeftOut = 0 }: Version): readonly string[] {
  const [first, ...others] = files
  if (first === undefined) return []
  const { format, precision, quantType } = first
  const warning = warningOf(words, first)
  const more = others.length + filesLeftOut
  const parts = [
    ...facts(words, first, [format, precision, quantType]),
    ...(warning === undefined ? [words.sound] : []),
    ...(more === 0 ? [] : [words.moreFiles(more)]),
  ]
  return [words.file(parts.join(' · ')), ...(warning === undefined ? [] : [warning])]
}

/** A file in full: its name, all that is known of it, and what scans found. */
export function fileInFull(words: Words, file: ModelFile): string {
  const { name, format, size, precision, quantType } = file
  const known = facts(words, file, [format, size, precision, quantType])
  return [
    ...(name === undefined ? [] : [`**${inert(name, NAME_LENGTH) || words.unnamed}**`]),
    known.join(' · '),
    warningOf(words, file) ?? words.scanned,
  ].join('\n')
}

/** Said only where the file is not the model itself. */
const isModel = ({ type = 'Model' }: ModelFile): boolean => type.endsWith('Model')

const facts = (
  words: Words,
  file: ModelFile,
  known: readonly (string | undefined)[],
): readonly string[] => [
  words.size(file.kilobytes),
  ...[isModel(file) ? '' : file.type, ...known]
    .map((one = '') => inert(one, SHORT_LENGTH))
    .filter((one) => one !== ''),
]

/** The one warning that counts most; none for a file that is sound. */
function warningOf(words: Words, file: ModelFile): string | undefined {
  const scans = [file.pickleScan, file.virusScan]
  if (scans.includes('Danger')) return words.scanDanger
  if (isPickle(file)) return words.pickle
  if (scans.includes('Error')) return words.scanFailed
  return scans.every((scan) => scan === 'Success') ? undefined : words.scanPending
}
