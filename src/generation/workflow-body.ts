import { airOf } from './air.ts'
import type { Kind } from './kinds.ts'
import { kindFor, type OutOfBounds, type Wish } from './wish.ts'

/** By this tag the bot's workflows are found again among all of a person's. */
export const TAG = 'civitai-curator'

/**
 * What a price is asked for. It has no `externalId`: a question about a price would claim it, and
 * the submission would be answered with that question (developer-docs).
 */
export interface PriceBody {
  readonly externalId?: never
  readonly callbacks?: never
  readonly tags: readonly string[]
  /** Nothing mature, whoever pays. */
  readonly allowMatureContent: false
  /** What turns out mature is withheld until somebody says otherwise, and nobody here does. */
  readonly upgradeMode: 'manual'
  /** Whose Buzz is spent, in this order. */
  readonly currencies: readonly ['blue', 'green', 'yellow']
  readonly steps: readonly [ImageStep]
}

/** The same, to be carried out and paid for: once for each `externalId`, however often it is sent. */
export interface SubmitBody extends Omit<PriceBody, 'externalId' | 'callbacks'> {
  readonly externalId: string
  readonly callbacks?: readonly [Callback]
}

interface ImageStep {
  readonly $type: 'imageGen'
  readonly name: string
  /** Hours, minutes, seconds. */
  readonly timeout: string
  readonly retries: number
  readonly input: Readonly<Record<string, unknown>>
}

interface Callback {
  readonly url: string
  readonly type: readonly string[]
}

const ENDED = ['succeeded', 'failed', 'expired', 'canceled'].map((state) => `workflow:${state}`)
/** developer-docs, `WorkflowTemplate.externalId`. */
const EXTERNAL_ID = /^[\w-]{1,128}$/

const ALWAYS: Omit<PriceBody, 'steps'> = {
  tags: [TAG],
  allowMatureContent: false,
  upgradeMode: 'manual',
  currencies: ['blue', 'green', 'yellow'],
}

/** The question for the price of a wish, or why it cannot be asked. */
export function priceBody(wish: Wish): PriceBody | OutOfBounds {
  const kind = kindFor(wish)
  if (typeof kind === 'string') return kind
  return {
    ...ALWAYS,
    steps: [
      {
        $type: 'imageGen',
        name: 'pictures',
        timeout: '00:10:00',
        retries: 1,
        input: inputOf(wish, kind),
      },
    ],
  }
}

/**
 * The order for exactly what was priced. `callback` is where to tell of the end (https, secret: what
 * comes there is not signed). Throws where our own id is none: without one it could be paid twice.
 */
export function submitBody(
  priced: PriceBody,
  { externalId, callback }: { readonly externalId: string; readonly callback?: string | undefined },
): SubmitBody {
  if (!EXTERNAL_ID.test(externalId)) throw new Error('an external id of another form')
  return {
    externalId,
    // Not as it was stored: nothing mature is for sale, whatever became of what was priced.
    ...ALWAYS,
    ...(callback !== undefined && { callbacks: [{ url: callback, type: ENDED }] }),
    steps: priced.steps,
  }
}

function inputOf(wish: Wish, kind: Kind): ImageStep['input'] {
  const { model, prompt, negative = '', size, count, lora, seed } = wish
  return {
    ...kind.input,
    ...modelOf(model.air, kind),
    prompt: prompt.toWellFormed(),
    ...(negative.trim() !== '' && { negativePrompt: negative.toWellFormed() }),
    ...kind.sizes[size],
    seed,
    quantity: count,
    // Discord takes it as it is.
    outputFormat: 'jpeg',
    ...(lora && { loras: { [lora.air]: lora.weight } }),
  }
}

/** The model by its AIR, or by the release that it is. */
function modelOf(air: string, { modelField, releases }: Kind): ImageStep['input'] {
  if (modelField !== undefined) return { [modelField]: air }
  const version = releases?.[airOf(air)?.versionId ?? 0]
  return version === undefined ? {} : { version }
}
