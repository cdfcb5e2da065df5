import { z } from 'zod'
import { leniently, userName } from './entry.ts'

/**
 * What a vault's owner is told of it (civitai/civitai, `src/pages/api/v1/vault`). Addresses of files
 * and covers, notes and details are not read: whoever has a file's address has the file, and no
 * picture of it is rated.
 */
const kilobytes = z.number().nonnegative()
const size = kilobytes.optional().catch(undefined)
const text = z.string().catch('')
const count = z.int().nonnegative()

/** `GET /vault/get`: undefined for who is no member, and so has none. */
export const vaultRoom = z
  .object({ vault: z.object({ storageKb: kilobytes, usedStorageKb: kilobytes }).nullable() })
  .transform(({ vault }) =>
    vault === null ? undefined : { used: vault.usedStorageKb, all: vault.storageKb },
  )

const item = z.object({
  modelVersionId: z.int().positive(),
  modelId: z.int().positive(),
  modelName: z.string(),
  versionName: text,
  creatorName: userName.catch(undefined),
  type: text,
  baseModel: text,
  category: text,
  status: z.enum(['Stored', 'Pending', 'Failed']).or(z.literal('unknown')).catch('unknown'),
  modelSizeKb: size,
  detailsSizeKb: size,
  imagesSizeKb: size,
})

export type WireKept = z.output<typeof item>

/** `GET /vault/all`: of at most so many items those that make sense; `length` counts them all. */
export const vaultPage = (most: number) =>
  z
    .object({ items: z.array(z.unknown()), totalItems: count, totalPages: count })
    .transform(({ items, totalItems, totalPages }) => {
      const first = items.slice(0, most)
      return {
        items: leniently(item).parse(first),
        length: first.length,
        total: totalItems,
        pages: totalPages,
      }
    })
