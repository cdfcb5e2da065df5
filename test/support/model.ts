import type { Model, Version } from '../../src/civitai/model.ts'
import { pictureUrl } from './entry.ts'

/** A version of a model with everything that one can have. */
export const versionOf = (id: number, change: Partial<Version> = {}): Version => ({
  id,
  name: `v${id}`,
  baseModel: 'SDXL 1.0',
  canGenerate: true,
  publishedAt: Date.UTC(2026, 9, 1),
  triggerWords: ['lantern light', 'glowing'],
  files: [
    {
      name: 'lantern.safetensors',
      kilobytes: 223_231,
      type: 'Model',
      format: 'SafeTensor',
      size: 'pruned',
      precision: 'fp16',
      pickleScan: 'Success',
      virusScan: 'Success',
    },
  ],
  pictures: [1, 2, 3, 4, 5].map((nth) => ({ url: pictureUrl(`${id}-${nth}`), video: false })),
  ...change,
})

/** A model with everything that one can have, and two versions. */
export const modelOf = (id: number, change: Partial<Model> = {}): Model => ({
  id,
  name: `Model ${id}`,
  type: 'LORA',
  mature: false,
  creator: 'brush',
  downloads: 12_345,
  likes: 678,
  comments: 9,
  tips: 50,
  licence: {
    withoutCredit: false,
    derivatives: true,
    otherLicence: false,
    commercialUse: ['Image', 'RentCivit'],
    safeForWorkOnly: false,
  },
  tags: ['style', 'light'],
  excerpt: 'A lantern for every scene.',
  versions: [versionOf(id * 10 + 1), versionOf(id * 10 + 2)],
  ...change,
})
