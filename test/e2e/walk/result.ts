import type { WireModel } from '../../../sandbox/civitai/catalogue/wire.ts'
import type { Told } from './known.ts'
import type { Walked } from './walk.ts'

const ENOUGH = 20

/** All of what one place was told, with the step that led to it. */
const toldIn = ({ seen }: Walked): readonly (readonly [step: string, told: Told])[] =>
  seen.flatMap(({ what, sent, told }) => told.map((one) => [`${what}: ${sent}`, one] as const))

/** What stood there that may stand only where everything may: the first of it, step by step. */
export const matureIn = (walked: Walked): readonly string[] =>
  toldIn(walked)
    .flatMap(([step, { mature }]) => [...mature].map(([sign, by]) => `${step} → ${sign} ${by}`))
    .slice(0, ENOUGH)

/** What stood there that may stand nowhere. */
export const forbiddenIn = (walked: Walked): readonly string[] =>
  toldIn(walked)
    .flatMap(([step, { nowhere }]) => nowhere.map((by) => `${step} → ${by}`))
    .slice(0, ENOUGH)

/** What stood there and may stand only where everything is PG. */
export const flaggedIn = (walked: Walked): readonly string[] =>
  toldIn(walked)
    .flatMap(([step, { flagged }]) => flagged.map((by) => `${step} → ${by}`))
    .slice(0, ENOUGH)

/** The ways in which something mature has shown. */
export const signsIn = (walked: Walked): ReadonlySet<string> =>
  new Set(toldIn(walked).flatMap(([, { mature }]) => [...mature.keys()]))

/** The levels of all pictures that were shown, mildest first. */
export const levelsIn = (walked: Walked): readonly number[] =>
  [...new Set(toldIn(walked).flatMap(([, { levels }]) => levels))].sort((a, b) => a - b)

/** Those of some models that nothing has linked to. */
export function unseenOf(models: readonly WireModel[], walked: Walked): readonly number[] {
  const linked = new Set(toldIn(walked).flatMap(([, told]) => told.models))
  return models.map(({ id }) => id).filter((id) => !linked.has(id))
}
