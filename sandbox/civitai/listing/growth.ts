import type { Entry } from '../catalogue/catalogue.ts'

const day = 86_400_000

/** Downloads a model has gained since its figures were drawn; 0 while the clock stands still. */
export const gainedBy = ({ figures }: Entry, now: number): number =>
  Math.floor((figures.gained * Math.max(0, now - figures.countedAt)) / day)

/** All downloads of a model by now, hidden ones too: what orders go by. */
export const downloadsAt = (entry: Entry, now: number): number =>
  entry.figures.downloads + gainedBy(entry, now)
