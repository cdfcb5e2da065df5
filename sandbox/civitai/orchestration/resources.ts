import type { WireModel } from '../catalogue/wire.ts'
import { airOf } from '../detail/air.ts'
import { canGenerate } from '../detail/mini-body.ts'

/** A version of a model, as far as the generator knows it. */
export interface Resource {
  readonly name: string
  readonly versionName: string
  readonly canGenerate: boolean
  /** 0 if unknown. */
  readonly bytes: number
  readonly publishedAt: string | null
  readonly autoV2?: string
  /** Nothing of R and above may be made with it. */
  readonly withoutMature?: boolean
  /** In Buzz, for the creator. */
  readonly feePerPicture?: number
}

/** For stand-ins without a catalogue: everything exists and can be generated with. */
export const anyResource = (): Resource => ({
  name: 'Fox',
  versionName: 'v1',
  canGenerate: true,
  bytes: 0,
  publishedAt: null,
})

/** Finds the versions of a catalogue by their AIRs. */
export function resourcesOf(
  models: () => readonly WireModel[],
): (air: string) => Resource | undefined {
  return (air) => {
    const [, id, version] = /:civitai:(\d+)@(\d+)/.exec(air) ?? []
    const model = models().find((one) => String(one.id) === id)
    const found = model?.modelVersions.find((one) => String(one.id) === version)
    if (model === undefined || found === undefined) return undefined
    if (!air.startsWith(airOf(found.baseModel, model.type, model.id, found.id))) return undefined
    const autoV2 = found.files[0]?.hashes.AutoV2
    return {
      name: model.name,
      versionName: found.name,
      canGenerate: canGenerate(model, found),
      bytes: Math.round((found.files[0]?.sizeKB ?? 0) * 1_024),
      publishedAt: found.publishedAt,
      withoutMature: model.sfwOnly,
      ...(autoV2 !== undefined && { autoV2 }),
    }
  }
}
