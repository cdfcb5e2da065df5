import type { Submission } from '../asked/submission.ts'
import type { Resource } from '../resources.ts'

/** What a workflow costs, in Buzz. `total` counts. */
export interface Price {
  readonly base: number
  readonly factors: Readonly<Record<string, number>>
  readonly tips: { readonly civitai: number; readonly creators: number }
  /** By AIR. */
  readonly fees: Readonly<Record<string, number>>
  readonly total: number
}

/** The price by the rough formulas of developer-docs, rounded up. */
export function priceOf(
  { steps, tips }: Submission,
  resource: (air: string) => Resource | undefined,
): Price {
  const fees: Record<string, number> = {}
  for (const { asked } of steps) {
    for (const air of asked.airs) {
      const fee = resource(air)?.feePerPicture ?? 0
      if (fee > 0) fees[air] = (fees[air] ?? 0) + fee * asked.count
    }
  }
  const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0)
  const costs = steps.map(({ asked: { rate } }) =>
    Math.ceil(Object.values(rate.factors).reduce((product, factor) => product * factor, rate.base)),
  )
  const [first] = steps
  return {
    base: first?.asked.rate.base ?? 0,
    factors: first?.asked.rate.factors ?? {},
    tips,
    fees,
    total: sum([...costs, ...Object.values(fees), tips.civitai, tips.creators]),
  }
}
