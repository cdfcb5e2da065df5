import type { Json } from './wire.ts'

/** A version in a vault, as Civitai sends it to its owner. */
export const wireKept = (version: number, change: Json = {}): Json => ({
  id: version,
  vaultId: 900_001,
  status: 'Stored',
  modelVersionId: version,
  modelId: version / 10,
  modelName: `Kept ${version}`,
  versionName: 'v1',
  creatorId: 5,
  creatorName: 'brush',
  type: 'LORA',
  baseModel: 'SDXL 1.0',
  category: 'style',
  modelSizeKb: 223_000,
  detailsSizeKb: 1,
  imagesSizeKb: 300,
  createdAt: '2026-06-01T10:00:00.000Z',
  addedAt: '2026-06-02T10:00:00.000Z',
  refreshedAt: null,
  notes: 'nobody’s business',
  meta: { failures: 0 },
  coverImageUrl: 'https://vault.example/cover.jpeg?X-Amz-Signature=1',
  files: [{ id: 1, sizeKB: 223_000, url: 'https://vault.example/1?X-Amz-Signature=1' }],
  ...change,
})

/** A page of them. */
export const wireVault = (items: readonly unknown[], change: Json = {}): Json => ({
  items,
  totalItems: items.length,
  currentPage: 1,
  pageSize: 10,
  totalPages: 1,
  ...change,
})

/** The vault itself; null for who is no member. */
export const wireRoom = (usedStorageKb = 1_200): Json => ({
  vault: { userId: 900_001, storageKb: 5_000_000, usedStorageKb, meta: {}, updatedAt: null },
})
