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
  file: (facts: string) => `💾 ${facts}`,
  sound: '✅',
  moreFiles: (count: number) =>
    unbroken(`+${number.format(count)}`, count === 1 ? 'file' : 'files'),
  pickle: '⚠️ A pickle can run code. Load it only if you trust its creator.',
  scanDanger: '⛔ Civitai found something dangerous in this file. Don’t load it.',
  scanFailed: '⚠️ Civitai couldn’t scan this file.',
  scanPending: '⏳ Civitai hasn’t scanned this file yet.',
  scanned: '✅ Civitai scanned it for viruses and pickles.',
}
