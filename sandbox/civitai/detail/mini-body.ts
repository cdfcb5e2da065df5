import type { WireModel, WireVersion } from '../catalogue/wire.ts'
import { airOf } from './air.ts'
import type { Held } from './shelf.ts'

/** Base models of which the site generates no pictures (civitai/civitai, base-model constants). */
const outside =
  /^(SDXL Turbo|SD 2|SD 3|Stable Cascade|AuraFlow|Kolors|Lumina|PixArt|Hunyuan 1|Playground)/
const family = /^(SD 1\.|SDXL |Pony$|Illustrious$|NoobAI$)/
const types: readonly string[] = ['Checkpoint', 'LORA']
/** What else the Stable Diffusion family takes. */
const familyTypes: readonly string[] = [...types, 'DoRA', 'LoCon', 'TextualInversion', 'VAE']

/** Whether the site generates with a version: its files are covered, its kind and base model too. */
export const canGenerate = (model: WireModel, version: WireVersion): boolean =>
  version.supportsGeneration &&
  !outside.test(version.baseModel) &&
  (family.test(version.baseModel) ? familyTypes : types).includes(model.type)

/**
 * The short answer about a version, from Civitai's source: its AIR, and whether it can be generated
 * with. Undefined without a usable file.
 */
export function miniBody(held: Held): unknown {
  const { model } = held.entry
  const { version } = held
  const file = version.files.find(({ primary }) => primary) ?? version.files[0]
  if (file === undefined) return undefined
  const { paidAccess, earlyAccessDeadline } = version
  return {
    air: airOf(version.baseModel, model.type, model.id, version.id),
    versionName: version.name,
    modelName: model.name,
    userId: model.userId,
    baseModel: version.baseModel,
    availability: version.availability,
    publishedAt: version.publishedAt,
    size: file.sizeKB,
    fileType: file.type,
    fileName: file.name,
    hashes: file.hashes,
    downloadUrls: [file.downloadUrl],
    format: file.metadata.format ?? null,
    canGenerate: canGenerate(model, version),
    isFeatured: false,
    requireAuth: false,
    checkPermission: paidAccess !== null || earlyAccessDeadline !== undefined,
    ...(earlyAccessDeadline !== undefined && {
      earlyAccessEndsAt: earlyAccessDeadline,
      freeTrialLimit: 10,
    }),
    additionalResourceCharge: false,
    minor: model.minor,
    sfwOnly: model.sfwOnly,
    fees: [],
    payoutEnabled: false,
    ...held.entry.mini,
  }
}
