import type { ModelFile, Version } from '../civitai/model.ts'
import type { Words } from '../words/words.ts'
import { inert } from './text.ts'

const NAME_LENGTH = 100
const SHORT_LENGTH = 30
const PRECISIONS = 8

/** Formats that can run code when loaded: Python pickles. */
const isPickle = ({ format, name = '' }: ModelFile): boolean =>
  format === 'PickleTensor' || /\.(?:ckpt|pt|pth|bin|pkl)$/i.test(name)

/** The download address; undefined when there is no file, or a scan found it dangerous. */
export const safeDownload = ({ id, files: [first] }: Version): string | undefined =>
  first === undefined || first.pickleScan === 'Danger' || first.virusScan === 'Danger'
    ? undefined
    : `https://civitai.com/api/download/models/${id}`

/** The file to download, with a warning where one is due, and how many more there are. */
export function fileLines(words: Words, version: Version, max: number): readonly string[] {
  const [first, ...others] = version.files
  if (first === undefined) return []
  const url = safeDownload(version)
  const name = first.name === undefined ? [] : [inert(first.name, NAME_LENGTH)]
  const link = url === undefined ? [] : [`**[${words.download}](${url})**`]
  const hidden = others.slice(max - 1)
  const more = hidden.length + (version.filesLeftOut ?? 0)
  return [
    [...link, ...(isModel(first) ? [] : typeOf(first)), facts(words, first)].join(' · '),
    ...name.map((text) => `-# ${text}`),
    ...warnings(words, first),
    ...others.slice(0, max - 1).map((file) => `-# ${otherFile(words, file)}`),
    ...(more === 0 ? [] : [words.moreFiles(more, precisionsOf(hidden))]),
  ]
}

/** Said only where the file is not the model itself. */
const isModel = ({ type = 'Model' }: ModelFile): boolean => type.endsWith('Model')

const typeOf = ({ type }: ModelFile): readonly string[] => {
  const shown = inert(type ?? '', SHORT_LENGTH)
  return shown === '' ? [] : [shown]
}

/** The precisions of some files, each once. */
function precisionsOf(files: readonly ModelFile[]): readonly string[] {
  const all = files.map(({ precision, quantType }) =>
    inert(quantType ?? precision ?? '', SHORT_LENGTH),
  )
  return [...new Set(all)].filter((one) => one !== '').slice(0, PRECISIONS)
}

const otherFile = (words: Words, file: ModelFile): string =>
  [
    ...(file.name === undefined ? [] : [inert(file.name, NAME_LENGTH)]),
    ...typeOf(file),
    facts(words, file),
  ].join(' · ')

const facts = (words: Words, file: ModelFile): string =>
  [
    words.size(file.kilobytes),
    ...[file.format, file.size, file.precision, file.quantType].flatMap((one) =>
      one ? [inert(one, SHORT_LENGTH)] : [],
    ),
  ].join(' · ')

function warnings(words: Words, file: ModelFile): readonly string[] {
  const { pickleScan, virusScan } = file
  const scans = [pickleScan, virusScan]
  return [
    ...(isPickle(file) ? [words.pickle] : []),
    ...(scans.includes('Danger') ? [words.scanDanger] : []),
    ...(scans.includes('Error') ? [words.scanFailed] : []),
    ...(scans.includes('Pending') || scans.includes('unknown') ? [words.scanPending] : []),
    ...(scans.every((scan) => scan === 'Success') ? [words.scanned] : []),
  ]
}
