import { unbroken } from '../unbroken.ts'
import { number, rounded } from './formats.ts'

/** Files of a version. */
export const files = {
  size: (kilobytes: number) =>
    kilobytes >= 1_024 ** 2
      ? unbroken(rounded.format(kilobytes / 1_024 ** 2), 'GB')
      : kilobytes >= 1_024
        ? unbroken(rounded.format(kilobytes / 1_024), 'MB')
        : unbroken(rounded.format(kilobytes), 'kB'),
  moreFiles: (count: number, precisions: readonly string[]) =>
    `-# and ${number.format(count)} more ${count === 1 ? 'file' : 'files'}${
      precisions.length === 0 ? '' : `: ${precisions.join(', ')}`
    }`,
  pickle:
    '⚠️ A pickle file: loading it can run code on your machine. Load it only if you trust its creator.',
  scanDanger: '⛔ Civitai found something dangerous in this file. Do not load it.',
  scanFailed: '⚠️ Civitai could not scan this file.',
  scanPending: '⏳ Civitai has not scanned this file yet.',
  scanned: '-# ✅ scanned by Civitai for viruses and pickles',
}
