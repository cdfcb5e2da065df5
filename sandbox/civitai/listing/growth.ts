import type { Entry } from '../catalogue/catalogue.ts'

const day = 86_400_000

/** Downloads that a model gained since its figures were counted. */
export const gainedBy = ({ figures }: Entry, now: number): number =>
  Math.floor((figures.gained * Math.max(0, now - figures.countedAt)) / day)

/** All downloads of a model, also hidden ones. Lists are sorted by these. */
export const downloadsAt = (entry: Entry, now: number): number =>
  entry.figures.downloads + gainedBy(entry, now)
