import { airOf } from './air.ts'
import { kindOf } from './base-models.ts'
import { isModelOf, type Kind, mayJoin, SIZES, type Size } from './kinds.ts'

/** What somebody wants pictures of, and how. */
export interface Wish {
  /** As `GET /model-versions/mini/{id}` names them; an AIR is never made up. */
  readonly model: { readonly air: string; readonly baseModel: string }
  readonly prompt: string
  readonly negative?: string | undefined
  readonly size: Size
  readonly count: number
  readonly lora?: { readonly air: string; readonly weight: number } | undefined
  /** Always said: the same question without one is answered with old pictures for a month. */
  readonly seed: number
}

/** Why a wish cannot be asked for. */
export type OutOfBounds =
  /** Nobody knows how this base model is asked for. */
  | 'base model'
  /** Not a model of that base model, or one that cannot be named to the orchestrator. */
  | 'model'
  | 'no prompt'
  | 'long prompt'
  /** This kind of model takes no negative prompt. */
  | 'negative'
  | 'long negative'
  | 'size'
  | 'count'
  | 'seed'
  /** Not a LoRA, or one for another ecosystem. */
  | 'lora'
  | 'weight'

const MOST_PICTURES = 4
/** The site's bound; the orchestrator takes twice as much (civitai/civitai, `maxRandomSeed`). */
export const LARGEST_SEED = 2_147_483_647
/** The site's bounds for how strongly a LoRA joins (civitai/civitai). */
const WEIGHTS = { least: -1, most: 2 } as const

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

/** How a wish is asked for, or why it cannot be. */
export function kindFor(wish: Wish): Kind | OutOfBounds {
  const kind = kindOf(wish.model.baseModel)
  if (kind === undefined) return 'base model'
  const model = airOf(wish.model.air)
  if (model === undefined || !isModelOf(kind, model)) return 'model'
  return outOfTexts(wish, kind) ?? outOfNumbers(wish) ?? outOfLora(wish.lora, kind) ?? kind
}

function outOfTexts({ prompt, negative = '' }: Wish, kind: Kind): OutOfBounds | undefined {
  if (prompt.trim() === '') return 'no prompt'
  if (prompt.length > kind.promptLength) return 'long prompt'
  if (negative.trim() === '') return undefined
  if (kind.negativeLength === 0) return 'negative'
  return negative.length > kind.negativeLength ? 'long negative' : undefined
}

function outOfNumbers({ size, count, seed }: Wish): OutOfBounds | undefined {
  // A stored wish can be older than the sizes.
  if (!SIZES.includes(size)) return 'size'
  if (!isWhole(count, 1, MOST_PICTURES)) return 'count'
  return isWhole(seed, 0, LARGEST_SEED) ? undefined : 'seed'
}

function outOfLora(lora: Wish['lora'], kind: Kind): OutOfBounds | undefined {
  if (lora === undefined) return undefined
  const air = airOf(lora.air)
  if (air === undefined || !mayJoin(kind, air)) return 'lora'
  const { weight } = lora
  return weight >= WEIGHTS.least && weight <= WEIGHTS.most ? undefined : 'weight'
}
