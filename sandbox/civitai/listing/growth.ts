import type { Entry } from '../catalogue/catalogue.ts'

const day = 86_400_000

/** How many days' worth of an even growth a model has had. No two models have the same good days. */
function daysOf({ figures, model }: Entry, now: number): number {
  const days = Math.max(0, now - figures.countedAt) / day
  // A wave of some days per model: it falls short of even growth, and catches up.
  const turn = (2 * Math.PI) / (3 + (model.id % 5))
  const phase = model.id % 7
  return days + ((figures.sway ?? 0) / turn) * (Math.sin(days * turn + phase) - Math.sin(phase))
}

/** Downloads that a model gained since its figures were counted. They grow unevenly, and never fall. */
export const gainedBy = (entry: Entry, now: number): number =>
  Math.floor(entry.figures.gained * daysOf(entry, now))

/** All downloads of a model, also hidden ones. Lists are sorted by these. */
export const downloadsAt = (entry: Entry, now: number): number =>
  entry.figures.downloads + gainedBy(entry, now)
