import type { WireFile, WireVersion } from '../catalogue/wire.ts'
import type { Workshop } from './model.ts'

/** The same bytes wherever they were uploaded, so the same hashes of every kind. */
export const sharedHashes = {
  AutoV1: '5EA1ED00',
  AutoV2: '7A9E0FF1CE',
  SHA256: `7A9E0FF1CE${'5EED'.repeat(13)}0B`,
  CRC32: '0DDBA11F',
  BLAKE3: 'B1A3'.repeat(16),
  AutoV3: 'CAB005E0FACE',
} as const

const messages: Readonly<Record<string, string | null>> = {
  Success: 'No Pickle imports',
  Pending: null,
  Danger: '**Detected 1 dangerous import**\n*posix.system*',
  Error: 'The scan did not finish',
}

/** A file of the old kind that can run code, with that verdict of both scanners. */
export const pickled = (file: WireFile, result: string): WireFile => ({
  ...file,
  name: file.name.replace(/\.\w+$/, '.ckpt'),
  pickleScanResult: result,
  pickleScanMessage: messages[result] ?? null,
  virusScanResult: result,
  virusScanMessage: result === 'Danger' ? 'Win.Test.EICAR_HDB-1' : null,
  scannedAt: result === 'Pending' ? null : file.scannedAt,
  metadata: { ...file.metadata, format: 'PickleTensor' },
})

/** One file for each verdict; only the first is the primary one. */
export const everyVerdict = ({ files }: WireVersion, { ids, random }: Workshop): WireFile[] =>
  Object.keys(messages).flatMap((result, index) => {
    const { primary: _, ...file } = files[0] ?? {}
    if (files[0] === undefined) return []
    if (index === 0) return [pickled(files[0], result)]
    const sha = random.hex(64).toUpperCase()
    const another = { ...files[0], ...file, id: ids.file() }
    const { primary: __, ...rest } = pickled(another, result)
    return [
      {
        ...rest,
        name: rest.name.replace('.ckpt', `_${result.toLowerCase()}.ckpt`),
        hashes: { AutoV2: sha.slice(0, 10), SHA256: sha },
      },
    ]
  })
