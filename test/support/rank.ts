import { byGain, type Counted, type Gain, gainOf } from '../../src/digest/rank.ts'
import { type Moment, pairsOf } from '../../src/digest/snapshot-pairs.ts'

/** The gains of models within a span (in milliseconds), as far as they are known, best first. */
export function rank(
  models: readonly Counted[],
  snapshots: readonly Moment[],
  span: number,
): readonly Gain[] {
  const pairs = pairsOf(snapshots, span)
  return models
    .flatMap((model) => {
      const gain = gainOf(model, pairs, span)
      return gain === undefined ? [] : [{ id: model.facts.id, gain }]
    })
    .sort(byGain)
}
