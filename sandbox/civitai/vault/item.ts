import type { Held } from '../detail/shelf.ts'

/** A version in somebody's vault, and when it was put there (in ms since 1970). */
export interface VaultItem {
  readonly id: number
  readonly owner: number
  readonly held: Held
  readonly addedAt: number
}

/** After this time the files are stored. Until then an item is pending. */
const STORED_AFTER_MS = 60_000
const coverKb = 300

const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0)

export const sizeOf = ({ held }: VaultItem): number =>
  Math.round(sum(held.version.files.map(({ sizeKB }) => sizeKB))) + 1 + coverKb

const isStored = ({ addedAt }: VaultItem, now: number) => now - addedAt >= STORED_AFTER_MS

/** The row of the database, as GET /vault/check-vault sends it. */
export function rowOf(item: VaultItem, now: number) {
  const { id, owner, held, addedAt } = item
  const { version } = held
  const { model } = held.entry
  return {
    id,
    vaultId: owner,
    status: isStored(item, now) ? 'Stored' : 'Pending',
    modelVersionId: version.id,
    modelId: model.id,
    modelName: model.name,
    versionName: version.name,
    creatorId: model.userId,
    creatorName: model.creator?.username ?? null,
    type: model.type,
    baseModel: version.baseModel,
    category: model.tags[0] ?? '',
    modelSizeKb: Math.round(sum(version.files.map(({ sizeKB }) => sizeKB))),
    detailsSizeKb: 1,
    imagesSizeKb: coverKb,
    createdAt: version.publishedAt,
    addedAt: new Date(addedAt).toISOString(),
    refreshedAt: null,
    notes: null,
    meta: { failures: 0 },
    files: version.files.map((file) => ({
      id: file.id,
      sizeKB: file.sizeKB,
      url: `vault/${id}/${file.id}`,
      displayName: file.name,
    })),
  }
}

/**
 * An item of GET /vault/all: no field says how mature it is, and its cover may show anything.
 * The addresses are signed, so whoever has one has the file.
 */
export function listedOf(item: VaultItem, now: number) {
  const row = rowOf(item, now)
  const [cover] = item.held.version.images
  return {
    ...row,
    files: row.files.map((file) => ({
      ...file,
      url: `https://vault.civitai.test/${file.url}?X-Amz-Signature=${item.id}`,
    })),
    coverImageUrl: isStored(item, now) ? (cover?.url ?? null) : null,
  }
}
