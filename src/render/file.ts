import type { ModelFile, Version } from '../civitai/model.ts'
import type { Words } from '../words/words.ts'
import { inert } from './text.ts'

const NAME_LENGTH = 100
const SHORT_LENGTH = 30

/** Formats by which loading a file can run code: Python pickles. */
const isPickle = ({ format, name = '' }: ModelFile): boolean =>
  format === 'PickleTensor' || /\.(?:ckpt|pt|pth|bin|pkl)$/i.test(name)

/** Where a version is downloaded; nothing when it has no file, or a scan found a danger in it. */
export const safeDownload = ({ id, files: [first] }: Version): string | undefined =>
  first === undefined || first.pickleScan === 'Danger' || first.virusScan === 'Danger'
    ? undefined
    : `https://civitai.com/api/download/models/${id}`

/** The file to download, with a plain warning where one is due, and some of the others. */
export function fileLines(words: Words, version: Version, max: number): readonly string[] {
  const [first, ...others] = version.files
  if (first === undefined) return []
  const url = safeDownload(version)
  const name = first.name === undefined ? [] : [inert(first.name, NAME_LENGTH)]
  const link = url === undefined ? [] : [`**[${words.download}](${url})**`]
  return [
    [...link, facts(words, first)].join(' · '),
    ...name.map((text) => `-# ${text}`),
    ...warnings(words, first),
    ...others.slice(0, max - 1).map((file) => `-# ${otherFile(words, file)}`),
  ]
}

const otherFile = (words: Words, file: ModelFile): string =>
  [
    ...(file.name === undefined ? [] : [inert(file.name, NAME_LENGTH)]),
    ...(file.type === undefined ? [] : [inert(file.type, SHORT_LENGTH)]),
    facts(words, file),
  ].join(' · ')

const facts = (words: Words, { kilobytes, format, size, precision }: ModelFile): string =>
  [
    words.size(kilobytes),
    ...[format, size, precision].flatMap((one) => (one ? [inert(one, SHORT_LENGTH)] : [])),
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
