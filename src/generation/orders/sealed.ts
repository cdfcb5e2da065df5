import { z } from 'zod'
import type { Seal } from '../../accounts/seal.ts'
import type { StoredGeneration } from '../generation.ts'
import type { Wish } from '../wish.ts'
import type { PriceBody } from '../workflow-body.ts'

/** A wish but for its texts. */
export type Recipe = Omit<Wish, 'prompt' | 'negative'>

/** What was priced, with all that is written in it. */
interface Order {
  readonly prompt: string
  readonly negative?: string | undefined
  readonly body: PriceBody
  /** The secret by which callbacks name it. */
  readonly callback: string
}

/** Whose and which one it is. */
type Key = Pick<StoredGeneration, 'person' | 'id'>

const recipe = z.object({
  model: z.object({ air: z.string(), baseModel: z.string() }),
  size: z.string(),
  count: z.number(),
  lora: z.object({ air: z.string(), weight: z.number() }).optional(),
  seed: z.number(),
})
const order = z.object({
  prompt: z.string(),
  negative: z.string().optional(),
  body: z.looseObject({ steps: z.tuple([z.looseObject({ input: z.looseObject({}) })]) }),
  callback: z.string(),
})

const recipeOwner = ({ person, id }: Key): string => `wish ${id} of ${person}`
const orderOwner = ({ person, id }: Key): string => `order ${id} of ${person}`

export interface SealedOrders {
  seal(key: Key, wish: Wish, body: PriceBody, callback: string): { wish: string; order: string }
  /** Undefined where no key opens it. */
  recipe(generation: StoredGeneration): Recipe | undefined
  /** Undefined where it was forgotten, or no key opens it. */
  order(generation: StoredGeneration): Order | undefined
}

/** Wishes and orders, each sealed for the person whose it is. */
export const createSealedOrders = ({ seal, open }: Seal): SealedOrders => ({
  seal: (key, { prompt, negative, ...rest }, body, callback) => ({
    wish: seal(JSON.stringify(rest), recipeOwner(key)),
    order: seal(JSON.stringify({ prompt, negative, body, callback }), orderOwner(key)),
  }),
  recipe(generation) {
    const opened = open(generation.wish, recipeOwner(generation))
    // Nobody else writes what a key opens.
    return opened === undefined ? undefined : (recipe.parse(JSON.parse(opened)) as Recipe)
  },
  order(generation) {
    const { order: sealed } = generation
    const opened = sealed === undefined ? undefined : open(sealed, orderOwner(generation))
    return opened === undefined ? undefined : (order.parse(JSON.parse(opened)) as unknown as Order)
  },
})
