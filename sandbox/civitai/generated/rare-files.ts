import type { WireFile, WireVersion } from '../catalogue/wire.ts'
import type { Workshop } from './model.ts'

/** The hashes of one file that was uploaded several times. */
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

/** A pickle file, which can run code, with this result of both scanners. */
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

/** One file for each scan result. Only the first is primary. */
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

/** A copy of a file with another name and other changes. Never primary. */
const another = (file: WireFile, id: number, change: Partial<WireFile>): WireFile => {
  const { primary: _, ...rest } = file
  return { ...rest, id, ...change }
}

/** A VAE and a config before the model, neither of them primary. */
export const extrasFirst = ({ files }: WireVersion, { ids }: Workshop): WireFile[] =>
  files.slice(0, 1).flatMap((file) => [
    another(file, ids.file(), {
      name: 'lamp.vae.pt',
      type: 'VAE',
      metadata: { format: 'PickleTensor' },
    }),
    another(file, ids.file(), { name: 'lamp.yaml', type: 'Config', metadata: { format: 'Other' } }),
    another(file, file.id, { type: 'Model' }),
  ])

const precisions = ['bf16', 'fp8', 'mxfp8', 'nvfp4', 'fp32', 'nf4']

/** One model in many precisions. */
export const everyPrecision = ({ files }: WireVersion, { ids }: Workshop): WireFile[] =>
  files.slice(0, 1).flatMap((file) =>
    precisions.map((fp, nth) => {
      const metadata = { format: 'SafeTensor', size: nth === 0 ? 'full' : 'pruned', fp }
      return nth === 0 ? { ...file, metadata } : another(file, ids.file(), { metadata })
    }),
  )

/** GGUF files that differ in quantisation. */
export const quantised = ({ files }: WireVersion, { ids }: Workshop): WireFile[] =>
  files.slice(0, 1).flatMap((file) =>
    ['Q4_K_M', 'Q8_0', '**Q2** @everyone'].map((quantType, nth) => {
      const change = { name: `lamp_${nth}.gguf`, metadata: { format: 'GGUF', quantType } }
      return nth === 0 ? { ...file, ...change } : another(file, ids.file(), change)
    }),
  )
