import type { Identified } from '../../src/civitai/image.ts'
import type { Services } from '../../src/command.ts'
import { airOf } from '../../src/generation/air.ts'
import { kindOf } from '../../src/generation/base-models.ts'
import type { Wish } from '../../src/generation/wish.ts'
import type { ShownWish } from '../../src/render/generation.ts'

/** A wish, or what is left of it where its texts are forgotten. */
export type Told = Omit<Wish, 'prompt'> & { readonly prompt?: string | undefined }

/** A wish as this place may see it: names as Civitai has them now, and texts that are let through. */
export async function shownWish(
  wish: Told | undefined,
  services: Pick<Services, 'civitai' | 'soon'>,
): Promise<ShownWish> {
  if (wish === undefined) return { parts: [], written: undefined }
  const { model, lora } = wish
  const resources = [
    versionIn(model.air),
    ...(lora === undefined
      ? []
      : [{ ...versionIn(lora.air), type: 'LORA', weight: `${lora.weight}` }]),
  ]
  const { civitai, soon } = services
  const asked = civitai.identify(resources).map((one) => soon(one, NAMED_WITHIN))
  const identified: readonly (Identified | undefined)[] = await Promise.all(asked)
  return {
    parts: resources.map((resource, nth) => ({ resource, identified: identified[nth] })),
    written: writtenOf(wish, services),
  }
}

/** Milliseconds. A price and pictures are worth more than a name. */
const NAMED_WITHIN = 3_000

const versionIn = (air: string): { readonly version?: number } => {
  const version = airOf(air)?.versionId
  return version === undefined ? {} : { version }
}

function writtenOf(
  { prompt, negative, model, size, seed }: Told,
  { civitai }: Pick<Services, 'civitai'>,
): ShownWish['written'] {
  if (prompt === undefined) return undefined
  const kind = kindOf(model.baseModel)
  const { steps, cfgScale } = kind?.input ?? {}
  const pixels = kind?.sizes[size]
  return civitai.written({
    wholePrompt: prompt,
    prompt,
    ...(negative !== undefined && { negativePrompt: negative }),
    seed: `${seed}`,
    ...(steps !== undefined && { steps: `${steps}` }),
    ...(cfgScale !== undefined && { cfgScale: `${cfgScale}` }),
    ...(pixels !== undefined && { size: `${pixels.width}x${pixels.height}` }),
    resources: [],
  })
}
