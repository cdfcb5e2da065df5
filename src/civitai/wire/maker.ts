import { z } from 'zod'
import { isSet } from './entry.ts'

/** What Civitai says of a version that it makes pictures with. */
export interface WireMaker {
  readonly air: string
  /** The model that the AIR is of. */
  readonly model: number
  readonly baseModel: string
  /** Until when only who pays has it, in milliseconds since 1970; that may be over. */
  readonly earlyUntil?: number
}

/** As Civitai writes it when no file is asked for: whole, and of its own. */
const AIR = /^urn:air:[a-zA-Z\d_-]{1,40}:[a-zA-Z\d_]{1,40}:civitai:([1-9]\d{0,9})@([1-9]\d{0,9})$/
/** What everybody has. */
const OPEN: readonly unknown[] = ['Public', 'Unsearchable']

const anything = z.unknown().optional()
const flag = anything.transform(isSet)

const mini = z.object({
  air: z.string().nullish().catch(undefined),
  baseModel: z.string().min(1).nullish().catch(undefined),
  availability: anything,
  canGenerate: z.boolean().catch(false),
  /** Whether only some may use it: its early access is running. */
  checkPermission: flag,
  earlyAccessEndsAt: anything,
  minor: flag,
})

/**
 * `GET /model-versions/mini/{id}`: undefined where no picture may be made with the version, or where
 * the answer is about another one, for which people would pay.
 */
export const makerOf = (version: number) =>
  mini.transform((said): WireMaker | undefined => {
    const { air, baseModel, availability, canGenerate, earlyAccessEndsAt } = said
    const [, model, named] = AIR.exec(air ?? '') ?? []
    if (air == null || baseModel == null || Number(named) !== version) return undefined
    if (!canGenerate || said.minor || said.checkPermission) return undefined
    if (!OPEN.includes(availability)) return undefined
    const maker = { air, model: Number(model), baseModel }
    if (!isSet(earlyAccessEndsAt)) return maker
    const earlyUntil = Date.parse(String(earlyAccessEndsAt))
    // A date that nobody understands may be still to come.
    return Number.isNaN(earlyUntil) ? undefined : { ...maker, earlyUntil }
  })
