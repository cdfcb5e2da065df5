import type { Air } from './air.ts'

export const SIZES = ['square', 'portrait', 'landscape'] as const
export type Size = (typeof SIZES)[number]

/** In pixels. */
interface Dimensions {
  readonly width: number
  readonly height: number
}

/**
 * One way of asking the orchestrator for pictures, and its bounds. Sources: developer-docs
 * (openapi-snapshots/v2-consumers.json and orchestration/recipes) and civitai/civitai
 * (src/server/services/orchestrator/ecosystems), both of 2026.
 */
export interface Kind {
  /** Of AIRs, in lower case. */
  readonly ecosystems: readonly string[]
  /** The types of AIR that can be its model, and those that can join it as a LoRA. */
  readonly models: readonly string[]
  readonly loras: readonly string[]
  /** The field that takes the model's AIR; undefined where only `releases` can be asked for. */
  readonly modelField?: 'model' | 'diffuserModel'
  /** By version id: what to say in place of an AIR. */
  readonly releases?: Readonly<Record<number, string>>
  /** Version ids that are asked for in a way, and at a price, that is not built. */
  readonly without?: readonly number[]
  /** The most characters, in UTF-16 code units. */
  readonly promptLength: number
  /** 0 where it takes none, or would charge for one that has no effect. */
  readonly negativeLength: number
  readonly sizes: Readonly<Record<Size, Dimensions>>
  /** The rest of the input: engine, steps, guidance and sampler. */
  readonly input: Readonly<Record<string, string | number>>
}

/** Whether this can be the model itself. */
export function isModelOf(kind: Kind, air: Air): boolean {
  const { ecosystems, models } = kind
  return (
    ecosystems.includes(air.ecosystem) &&
    models.includes(air.type) &&
    isReleaseOf(kind, air.versionId)
  )
}

/** Whether a model's version, by its id, can be asked for at all. */
export const isReleaseOf = ({ releases, without = [] }: Kind, versionId: number): boolean =>
  !without.includes(versionId) && (releases === undefined || Object.hasOwn(releases, versionId))

/** Whether this can join as a LoRA: its ecosystem has to be the model's. */
export const mayJoin = (kind: Kind, lora: Air): boolean =>
  kind.ecosystems.includes(lora.ecosystem) && kind.loras.includes(lora.type)
