import { customId } from '../../src/button.ts'
import type { Model, Version } from '../../src/civitai/model.ts'
import { kindOf } from '../../src/generation/base-models.ts'
import { GENERATE } from './presses.ts'

/** The custom_id of the button *Generate*; none where Civitai makes no pictures with it, or none for us. */
export function generateButton(
  { type }: Pick<Model, 'type'>,
  { id: version, canGenerate, baseModel = '' }: Pick<Version, 'id' | 'canGenerate' | 'baseModel'>,
): string | undefined {
  const kind = kindOf(baseModel)
  if (!canGenerate || kind === undefined || type !== 'Checkpoint') return undefined
  return customId(GENERATE, 'open', { version, negative: kind.negativeLength > 0 })
}
