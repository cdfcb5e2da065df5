import { z } from 'zod'
import { itemsOf, leniently, model, moment, version } from './entry.ts'

/**
 * What `GET /models/{id}` adds to an item of a list. Keys whose value is null or empty are absent
 * there, so every field has a default.
 */
const text = z.string().optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)

/** An array, or the literal by which PostgreSQL writes one: "{Image,RentCivit}". */
const commercialUse = z
  .union([
    z.array(z.string()),
    z.string().transform((literal) =>
      literal
        .replace(/^\{|\}$/g, '')
        .split(',')
        .filter((name) => name !== ''),
    ),
  ])
  .optional()
  .catch(undefined)

const file = z.object({
  name: text,
  overrideName: text,
  sizeKB: z.number().nonnegative().catch(0),
  type: text,
  pickleScanResult: text,
  virusScanResult: text,
  metadata: z.object({ format: text, size: text, fp: text, quantType: text }).catch({}),
  primary: z.boolean().catch(false),
})

const fullVersion = version.extend({
  id: z.int().positive(),
  /** "Public", "EarlyAccess". */
  availability: text,
  earlyAccessDeadline: moment,
  paidAccess: z
    .object({ permanent: z.boolean().catch(false), endsAt: moment })
    .optional()
    .catch(undefined),
  files: leniently(file).catch([]),
})

const count = z.int().nonnegative().optional().catch(undefined)

/** A model in full, by id or as an item of a list. */
export const fullModel = model.extend({
  description: text,
  allowNoCredit: flag,
  allowDerivatives: flag,
  allowDifferentLicense: flag,
  allowCommercialUse: commercialUse,
  sfwOnly: z.boolean().catch(false),
  stats: z
    .object({
      downloadCount: count,
      thumbsUpCount: count,
      commentCount: count,
      tippedAmountCount: count,
    })
    .catch({}),
  modelVersions: leniently(fullVersion).catch([]),
})

/** A list of models in full: `GET /models?ids=…`. */
export const fullModels = z.object({ items: itemsOf(fullModel) }).transform(({ items }) => items)

/** Whose version it is: `GET /model-versions/{id}` and by hash. */
export const versionOf = z
  .object({ id: z.int().positive(), modelId: z.int().positive() })
  .transform(({ id, modelId }) => ({ version: id, model: modelId }))

/** A list of models with the ids of their versions: `GET /models?modelVersionIds=…`. */
export const modelsWithVersions = z
  .object({
    items: itemsOf(
      model.extend({
        modelVersions: leniently(version.extend({ id: z.int().positive() })).catch([]),
      }),
    ),
  })
  .transform(({ items }) => items)

/** What programs know a version by: "urn:air:sdxl:lora:civitai:123@456". */
export const versionAir = z
  .object({
    air: z
      .string()
      .regex(/^urn:air:\w{1,30}:\w{1,30}:civitai:\d+@\d+$/)
      .max(120)
      .optional()
      .catch(undefined),
  })
  .transform(({ air }) => air)

const fileHashes = z
  .object({ hashes: z.object({ SHA256: text }).catch({}) })
  .transform(({ hashes }) => hashes.SHA256?.toUpperCase())

/** `POST /model-versions/by-hash`: versions in no order, each with the SHA256 hashes of its files. */
export const versionsByHash = itemsOf(
  z
    .object({
      id: z.int().positive(),
      modelId: z.int().positive(),
      files: leniently(fileHashes).catch([]),
    })
    .transform(({ id, modelId, files }) => ({
      of: { version: id, model: modelId },
      hashes: files.filter((hash) => hash !== undefined),
    })),
)

export type WireFullModel = z.output<typeof fullModel>
export type WireVersion = z.output<typeof fullVersion>
export type WireFile = z.output<typeof file>
